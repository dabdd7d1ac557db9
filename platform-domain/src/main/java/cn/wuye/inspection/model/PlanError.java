package cn.wuye.inspection.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of plans, draws and their tasks. */
public enum PlanError implements ErrorKey {
    /** The quarter of the county has a plan already. Argument: its name. */
    PLAN_EXISTS(Kind.CONFLICT),
    /** The quarter is over or too far ahead. */
    QUARTER_CLOSED(Kind.INVALID),
    /** A reason must be given. */
    PLAN_REASON_REQUIRED(Kind.INVALID),
    /** Tasks of the draw have been done: it can no longer be cancelled. */
    DRAW_IN_USE(Kind.CONFLICT),
    /** The account is in the register already. */
    ALREADY_INSPECTOR(Kind.CONFLICT),
    /** A conflict with the company is noted already. Argument: its name. */
    CONFLICT_NOTED(Kind.CONFLICT),
    /** The inspector may not take the task: conflict, certificate or already on it. */
    NOT_ELIGIBLE(Kind.CONFLICT);

    private final Kind kind;

    PlanError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "inspection";
    }
}
