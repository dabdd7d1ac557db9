package cn.wuye.referral.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of clue transfer. */
public enum ClueError implements ErrorKey {
    /** An open clue exists for the same source already. Arguments: its number. */
    ALREADY_OPEN(Kind.CONFLICT),
    /** The sender is the competent body and handles it itself. Arguments: name of the body. */
    COMPETENT_YOURSELF(Kind.CONFLICT),
    /** The routing table has no line for the item on this day. Arguments: item. */
    NO_ROUTE(Kind.CONFLICT),
    /** The task force named this body; it cannot decline. */
    BOUND(Kind.CONFLICT),
    /** Whoever answered cannot confirm. */
    OWN_ANSWER(Kind.CONFLICT),
    /** Another organisation's clue: it may be seen, not handled. */
    NOT_YOURS(Kind.CONFLICT),
    /** No active body of that kind answers for the estate. Arguments: name of the kind. */
    NOBODY_THERE(Kind.CONFLICT),
    /** The joint part was given already. */
    PART_GIVEN(Kind.CONFLICT),
    /** A version of the item from that day stands in the table already. */
    ROUTE_EXISTS(Kind.CONFLICT);

    private final Kind kind;

    ClueError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "clue";
    }
}
