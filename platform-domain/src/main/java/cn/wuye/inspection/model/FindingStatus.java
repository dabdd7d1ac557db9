package cn.wuye.inspection.model;

import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/**
 * Where a finding stands, and the table of its life. The company's word closes nothing: it answers, somebody of the
 * inspecting side looks on the spot, and only then is it struck off.
 */
public enum FindingStatus {
    /** Ordered to be put right. */
    ORDERED,
    /** Not put right in time: in the supervision ledger (台账), with the county. */
    OVERDUE,
    /** The company says that it is put right; the re-check is to come. */
    ANSWERED,
    /** Seen to be in order; the county has yet to strike it off the ledger. */
    IN_ORDER,
    /** Struck off (销号). */
    STRUCK_OFF,
    /** Withdrawn: it was no finding. */
    WITHDRAWN;

    /** Actions that lead from one status to another. */
    public enum Action {
        ANSWER,
        EXTEND,
        OVERDUE,
        PASS,
        FAIL,
        STRIKE_OFF,
        WITHDRAW
    }

    /** One extension, and none where life is in danger. */
    public static final Guard MAY_EXTEND = new Guard("not extended yet, not severity A", InspectionError.NO_EXTENSION);

    /** Whoever answered neither re-checks nor strikes off. */
    public static final Guard OTHER_PERSON = new Guard("another person", InspectionError.SAME_PERSON);

    private static final Set<Role> ANSWERS = Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER);
    private static final Set<Role> CHECKS = Set.of(Role.INSPECTOR, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER);
    private static final Set<Role> STRIKES =
            Set.of(Role.INSPECTOR, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER, Role.COUNTY_SUPERVISOR);

    public static final Lifecycle<FindingStatus, Action> LIFECYCLE = Lifecycle.of(
                    "finding", FindingStatus.class, Action.class, ORDERED)
            .allow(Action.ANSWER, ANSWERED, ANSWERS, ORDERED, OVERDUE)
            .allowIf(MAY_EXTEND, Action.EXTEND, ORDERED, CHECKS, ORDERED)
            .allow(Action.OVERDUE, OVERDUE, Set.of(Role.SYSTEM), ORDERED)
            .allowIf(OTHER_PERSON, Action.PASS, IN_ORDER, CHECKS, ANSWERED)
            .allowIf(OTHER_PERSON, Action.FAIL, ORDERED, CHECKS, ANSWERED)
            .allowIf(OTHER_PERSON, Action.STRIKE_OFF, STRUCK_OFF, STRIKES, IN_ORDER)
            .allow(Action.WITHDRAW, WITHDRAWN, Set.of(Role.COUNTY_SUPERVISOR), ORDERED, OVERDUE, ANSWERED)
            .build();

    /** Whether something is still to be done. */
    public boolean open() {
        return this != STRUCK_OFF && this != WITHDRAWN;
    }
}
