package cn.wuye.income.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of payments and budgets. */
public enum PaymentError implements ErrorKey {
    /** Whoever asks for a payment does not approve it. */
    OWN_REQUEST(Kind.CONFLICT),
    /** Only members of the committee in office decide. */
    NO_SEAT(Kind.CONFLICT),
    /** The person has said so already. */
    SAID_ALREADY(Kind.CONFLICT),
    /** Refusing and withdrawing need a reason. */
    REASON_REQUIRED(Kind.INVALID),
    /** A resolution of the owners has to be named first. */
    RESOLUTION_REQUIRED(Kind.INVALID),
    /** Where a company serves the estate, the company asks and pays. */
    COMPANY_PAYS(Kind.CONFLICT),
    /** The party organisation has noted it already. */
    NOTED_ALREADY(Kind.CONFLICT),
    /** A budget of that year is in preparation already. */
    BUDGET_EXISTS(Kind.CONFLICT);

    private final Kind kind;

    PaymentError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "payment";
    }
}
