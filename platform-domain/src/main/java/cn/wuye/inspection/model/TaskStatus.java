package cn.wuye.inspection.model;

import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import java.util.Set;

/** Where a drawn inspection stands, and the table of its life. */
public enum TaskStatus {
    /** The visit is still to come. */
    OPEN,
    /** The record of the visit is signed. */
    DONE,
    /** Will not take place. */
    CANCELLED;

    /** Actions that lead from one status to another. */
    public enum Action {
        COMPLETE,
        CANCEL
    }

    /** Due on the last day of the quarter. */
    public static final Duty INSPECT = new Duty("INSPECT", INSPECTOR, null);

    public static final Lifecycle<TaskStatus, Action> LIFECYCLE = Lifecycle.of(
                    "task", TaskStatus.class, Action.class, OPEN)
            .allow(Action.COMPLETE, DONE, Set.of(SYSTEM), OPEN)
            .allow(Action.CANCEL, CANCELLED, Set.of(COUNTY_SUPERVISOR), OPEN)
            .duty(OPEN, INSPECT)
            .build();
}
