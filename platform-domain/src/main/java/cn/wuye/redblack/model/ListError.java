package cn.wuye.redblack.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the lists. */
public enum ListError implements ErrorKey {
    /** The quarter is not over. */
    QUARTER_RUNNING(Kind.CONFLICT),
    /** The county has a list of the quarter. */
    LIST_EXISTS(Kind.CONFLICT),
    /** Nothing was inspected in the quarter. */
    NOTHING_INSPECTED(Kind.CONFLICT),
    /** Companies may still answer. */
    ANSWERS_OPEN(Kind.CONFLICT),
    /** Not every candidate has been decided on. */
    NOT_ALL_DECIDED(Kind.CONFLICT),
    /** The publicity is not over. */
    PUBLICITY_RUNNING(Kind.CONFLICT),
    /** A reason must be given. */
    LIST_REASON_REQUIRED(Kind.INVALID),
    /** The time for an answer or appeal is over, or it was used. */
    TOO_LATE(Kind.CONFLICT),
    /** The estate is on the list already and has been decided on. */
    ALREADY_LISTED(Kind.CONFLICT),
    /** Candidates are entered before the companies are told. */
    NOT_OPEN_FOR_CANDIDATES(Kind.CONFLICT),
    /** Only while the county reviews the list. */
    NOT_IN_REVIEW(Kind.CONFLICT);

    private final Kind kind;

    ListError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "redblack";
    }
}
