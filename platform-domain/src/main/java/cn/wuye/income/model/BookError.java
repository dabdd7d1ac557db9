package cn.wuye.income.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the books of public income. */
public enum BookError implements ErrorKey {
    /** The estate has its books already. */
    BOOKS_EXIST(Kind.CONFLICT),
    /** The estate has no books yet. */
    NO_BOOKS(Kind.CONFLICT),
    /** No company serves the estate, so nobody keeps its books. */
    NO_COMPANY(Kind.CONFLICT),
    /** The balance does not cover the amount. Argument: the balance, in yuan. */
    BALANCE_SHORT(Kind.CONFLICT),
    /** An entry is taken back only once. */
    ALREADY_REVERSED(Kind.CONFLICT),
    /** An entry that takes another one back is not taken back itself. */
    IS_REVERSAL(Kind.CONFLICT),
    /** The income has reached the account already, or is no income. */
    NOT_DEPOSITABLE(Kind.CONFLICT),
    /** Separate books have no account of their own. */
    NO_ACCOUNT(Kind.CONFLICT),
    /** Spending is entered through an approved payment request. */
    NOT_WITHOUT_APPROVAL(Kind.INVALID),
    /** The line was matched or explained already. */
    LINE_DECIDED(Kind.CONFLICT),
    /** A line and the entry behind it have the same amount. */
    AMOUNTS_DIFFER(Kind.CONFLICT),
    /** A source that has ended is not changed. */
    SOURCE_ENDED(Kind.CONFLICT);

    private final Kind kind;

    BookError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "income";
    }
}
