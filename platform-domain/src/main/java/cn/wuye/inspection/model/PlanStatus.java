package cn.wuye.inspection.model;

import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where the quarterly plan of a county stands, and the table of its life. */
public enum PlanStatus {
    /** Opened; the list can still move. */
    DRAFT,
    /** The frozen list is public; the value that seeds the draw is yet to come. */
    PUBLISHED,
    /** Drawn; its tasks are set. */
    DRAWN,
    /** Given up; stays visible with its reason. */
    CANCELLED;

    /** Actions that lead from one status to another. */
    public enum Action {
        PUBLISH,
        DRAW,
        CANCEL
    }

    /** A draw is cancelled only before any of its tasks is done. */
    public static final Guard NOTHING_DONE = new Guard("no task done", PlanError.DRAW_IN_USE);

    private static final Set<Role> COUNTY = Set.of(COUNTY_SUPERVISOR);

    /** The value is entered on its day. */
    public static final Duty ENTER_VALUE = new Duty("ENTER_VALUE", COUNTY_SUPERVISOR, null);

    public static final Lifecycle<PlanStatus, Action> LIFECYCLE = Lifecycle.of(
                    "plan", PlanStatus.class, Action.class, DRAFT)
            .allow(Action.PUBLISH, PUBLISHED, COUNTY, DRAFT)
            .allow(Action.DRAW, DRAWN, COUNTY, PUBLISHED)
            .allow(Action.CANCEL, CANCELLED, COUNTY, DRAFT, PUBLISHED)
            .allowIf(NOTHING_DONE, Action.CANCEL, CANCELLED, COUNTY, DRAWN)
            .duty(DRAFT, new Duty("PUBLISH_LIST", COUNTY_SUPERVISOR, "INS-PUBLISH-WD"))
            .duty(PUBLISHED, ENTER_VALUE)
            .build();
}
