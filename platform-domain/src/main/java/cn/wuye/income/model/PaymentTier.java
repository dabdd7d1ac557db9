package cn.wuye.income.model;

/** Who decides on a payment out of public income, by its amount and the budget (T7). */
public enum PaymentTier {
    /** In the budget and small: chair and finance member of the committee. */
    CHAIR_FINANCE,
    /** In the budget: more than half of the committee; the community party organisation is informed. */
    MAJORITY,
    /** Above that, or not in the budget: the owners by a resolution (Civil Code 278). */
    OWNERS
}
