package cn.wuye.worklist.model;

import cn.wuye.shared.Role;
import java.util.Set;

/** Who hears of it when work is late, besides those whose work it is: the level above (W3). */
public final class Escalation {
    private Escalation() {}

    /** Companies and owners answer to street and county, communities to the street, streets to the county, counties to the city; departments to county and task force. */
    public static Set<Role> above(Role role) {
        return switch (role) {
            case COMPANY_CLERK, OWNERS_MEMBER -> Set.of(Role.STREET_OFFICER, Role.FILING_REVIEWER);
            case COMMUNITY_MANAGER -> Set.of(Role.STREET_OFFICER);
            case STREET_OFFICER -> Set.of(Role.FILING_REVIEWER);
            case FILING_REVIEWER, COUNTY_SUPERVISOR, REGISTRAR, TASK_FORCE_MEMBER -> Set.of(Role.CITY_SUPERVISOR);
            case INSPECTOR -> Set.of(Role.COUNTY_SUPERVISOR);
            case DEPARTMENT_OFFICER -> Set.of(Role.COUNTY_SUPERVISOR, Role.TASK_FORCE_MEMBER);
            default -> Set.of();
        };
    }
}
