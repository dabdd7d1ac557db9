package cn.wuye.notice;

import cn.wuye.identity.Staff;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import org.springframework.stereotype.Component;

/** Real people of the city, two counties and a street, who can be told something. */
@Component
public class Team {
    private final Staff staff;

    Team(Staff staff) {
        this.staff = staff;
    }

    /** The people who were entered. */
    public record People(Actor city, Actor reviewer, Actor otherReviewer, Actor street) {}

    /** Enters them into the empty database. */
    public People gather() {
        staff.administrators();
        return new People(
                enter("city", OrgKind.CITY_BUREAU, "4116", Role.CITY_SUPERVISOR),
                staff.reviewer(),
                enter("other", OrgKind.COUNTY_BUREAU, "411603", Role.FILING_REVIEWER),
                enter("street", OrgKind.STREET_OFFICE, "411602001", Role.STREET_OFFICER));
    }

    private Actor enter(String login, OrgKind kind, String division, Role role) {
        staff.person(login, staff.organisation(kind, "示例" + login, division), role);
        return staff.actor(login);
    }
}
