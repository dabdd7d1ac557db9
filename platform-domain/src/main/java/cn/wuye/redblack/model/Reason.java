package cn.wuye.redblack.model;

/** Why an estate is on a list; text {@code list-reason.<reason>}. */
public enum Reason {
    /** Among the best of the county, without penalty and nothing overdue. */
    TOP,
    /** The score is below the limit. */
    LOW_SCORE,
    /** The same order was overdue twice. */
    OVERDUE_TWICE,
    /** What has to be disclosed was not, long after its day (T5). */
    REFUSED_DISCLOSURE,
    /** Somebody was hurt or killed, and the company answers for it; entered by the county. */
    CASUALTY,
    /** Another event that rules out any other assessment; entered by the county. */
    VETO;

    /** Whether the county enters it with its grounds, because no figure shows it. */
    public boolean byHand() {
        return this == CASUALTY || this == VETO;
    }
}
