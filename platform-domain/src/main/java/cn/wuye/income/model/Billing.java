package cn.wuye.income.model;

/** How often the price of a revenue source falls due. */
public enum Billing {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    /** Once, on the first day of the term. */
    ONCE(0),
    /** With each use; what it brings cannot be foretold. */
    PER_USE(0);

    private final int months;

    Billing(int months) {
        this.months = months;
    }

    /** Months from one due day to the next; zero where it does not come again. */
    public int months() {
        return months;
    }
}
