package cn.wuye.inspection.model;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a visit stands, and the table of its life. */
public enum VisitStatus {
    /** On site: answers come in one by one. */
    OPEN,
    /** The record is complete; the second inspector has yet to sign. */
    COMPLETED,
    /** Signed by all: its findings are orders. */
    SIGNED,
    /** Given up, with a reason. */
    VOID;

    /** Actions that lead from one status to another. */
    public enum Action {
        COMPLETE,
        SIGN,
        REOPEN,
        VOID
    }

    /** Who goes on visits. */
    public static final Set<Role> VISITORS = Set.of(Role.COMMUNITY_MANAGER, Role.STREET_OFFICER, Role.INSPECTOR);

    public static final Lifecycle<VisitStatus, Action> LIFECYCLE = Lifecycle.of(
                    "visit", VisitStatus.class, Action.class, OPEN)
            .allow(Action.COMPLETE, COMPLETED, VISITORS, OPEN)
            .allow(Action.SIGN, SIGNED, VISITORS, COMPLETED)
            .allow(Action.REOPEN, OPEN, VISITORS, COMPLETED)
            .allow(Action.VOID, VOID, VISITORS, OPEN, COMPLETED)
            .duty(COMPLETED, new Duty("SIGN_RECORD", Role.INSPECTOR, "INS-SIGN-WD"))
            .build();
}
