package cn.wuye.income.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of quarterly statements. */
public enum StatementError implements ErrorKey {
    /** The quarter is not over yet. */
    STATEMENT_TOO_EARLY(Kind.CONFLICT),
    /** There is a statement of the quarter already. */
    STATEMENT_EXISTS(Kind.CONFLICT),
    /** Where there is a committee it confirms first. */
    COMMITTEE_FIRST(Kind.CONFLICT),
    /** It has been handed in and is not changed by the company now. */
    STATEMENT_CLOSED(Kind.CONFLICT),
    /** An objection names at least one line. */
    NO_LINE_OBJECTED(Kind.INVALID),
    /** An amendment of this quarter is under way. */
    AMENDMENT_OPEN(Kind.CONFLICT);

    private final Kind kind;

    StatementError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "income-statement";
    }
}
