package cn.wuye.owners;

import cn.wuye.identity.Staff;
import cn.wuye.income.BookFixtures;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A draft, a posted resolution and a seat inside and outside. */
@Component
class OwnersAccess implements AccessFixtures {
    private final OwnersFixtures owners;
    private final BookFixtures books;
    private final Staff staff;

    OwnersAccess(OwnersFixtures owners, BookFixtures books, Staff staff) {
        this.owners = owners;
        this.books = books;
        this.staff = staff;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        books.serves(cast.inside());
        Actor member = cast.with(Role.OWNERS_MEMBER);
        UUID inside = Objects.requireNonNull(cast.inside().estate());
        UUID outside = Objects.requireNonNull(cast.outside().estate());
        UUID body = staff.organisation(OrgKind.OWNERS_BODY, "示例业委会二", People.OTHER_COMMUNITY, null, outside, null);
        staff.person("owner-other", body, Role.OWNERS_MEMBER);
        Actor other = staff.actor("owner-other");
        UUID office = staff.organisation(OrgKind.STREET_OFFICE, "示例街道四", "411603001", null, null, null);
        staff.person("street-owners", office, Role.STREET_OFFICER);
        UUID draft = owners.draft(member, inside, owners.motion(Subject.NONE, null, null));
        UUID draftOutside = owners.draft(other, outside, owners.motion(Subject.NONE, null, null));
        UUID posted = owners.posted(member, inside, owners.motion(Subject.NONE, null, null));
        UUID postedOutside = owners.posted(other, outside, owners.motion(Subject.NONE, null, null));
        addresses.add("/resolutions/{id}", "/resolutions/" + posted, "/resolutions/" + postedOutside);
        for (String step : List.of("/edit", "/posting", "/annulment")) {
            addresses.add(
                    "/resolutions/{id}" + step, "/resolutions/" + draft + step, "/resolutions/" + draftOutside + step);
        }
        for (String step : List.of("/count", "/publication")) {
            addresses.add(
                    "/resolutions/{id}" + step,
                    "/resolutions/" + posted + step,
                    "/resolutions/" + postedOutside + step);
        }
        UUID seat = owners.seat(cast.with(Role.STREET_OFFICER), inside, member.accountId(), Office.CHAIR);
        UUID seatOutside = owners.seat(staff.actor("street-owners"), outside, other.accountId(), Office.CHAIR);
        addresses.add("/committees/{id}/end", "/committees/" + seat + "/end", "/committees/" + seatOutside + "/end");
    }
}
