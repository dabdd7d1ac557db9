package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.UUID;

/**
 * An organisation that is competent for a clue.
 *
 * @param competent in which capacity
 * @param name name of the organisation
 */
public record Body(Competent competent, UUID organisation, String name) {

    /** Role of those who handle clues in a body. */
    public static Role role(Competent competent) {
        return competent.kind() == OrgKind.COUNTY_BUREAU
                ? Role.COUNTY_SUPERVISOR
                : competent.kind() == OrgKind.STREET_OFFICE ? Role.STREET_OFFICER : Role.DEPARTMENT_OFFICER;
    }
}
