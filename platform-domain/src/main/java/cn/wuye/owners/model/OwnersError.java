package cn.wuye.owners.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the register of resolutions and of the committees. */
public enum OwnersError implements ErrorKey {
    /** The resolution belongs to another estate. */
    OTHER_ESTATE(Kind.INVALID),
    /** It has not passed, or is used up or annulled. Argument: its number. */
    NOT_IN_FORCE(Kind.CONFLICT),
    /** It is for something else than what wants to use it. Argument: its number. */
    OTHER_SUBJECT(Kind.INVALID),
    /** It does not leave so much. Arguments: its number, what is left in yuan. */
    NOT_ENOUGH_LEFT(Kind.CONFLICT),
    /** Votes are counted when voting has ended. Argument: the last day. */
    STILL_VOTING(Kind.CONFLICT),
    /** An annulment needs a reason. */
    REASON_REQUIRED(Kind.INVALID),
    /** The result was posted already. */
    ALREADY_PUBLISHED(Kind.CONFLICT),
    /** The person is not a member of the estate's owners' organisation. */
    NOT_A_MEMBER(Kind.INVALID),
    /** The person or the office is seated already on that day. */
    SEAT_TAKEN(Kind.CONFLICT),
    /** The seat has ended already. */
    SEAT_ENDED(Kind.CONFLICT);

    private final Kind kind;

    OwnersError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "owners";
    }
}
