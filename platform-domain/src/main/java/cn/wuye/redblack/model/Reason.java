package cn.wuye.redblack.model;

/** Why an estate is on a list; text {@code list-reason.<reason>}. */
public enum Reason {
    /** Among the best of the county, without penalty and nothing overdue. */
    TOP,
    /** The score is below the limit. */
    LOW_SCORE,
    /** The same order was overdue twice. */
    OVERDUE_TWICE
}
