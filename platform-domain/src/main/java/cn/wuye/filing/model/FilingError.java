package cn.wuye.filing.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the filing capability. */
public enum FilingError implements ErrorKey {
    /** It has been returned as often as allowed; now it must be decided. */
    NO_RETURNS_LEFT(Kind.CONFLICT),
    /** Being decided or on record: its data can no longer be changed. */
    NOT_EDITABLE(Kind.CONFLICT),
    /** The street's opinion was given already. */
    OPINION_GIVEN(Kind.CONFLICT),
    /** An open filing for the same estate exists already. Argument: its title. */
    ALREADY_OPEN(Kind.CONFLICT),
    /** A renewal or amendment must name a filing on record. */
    NOTHING_TO_FOLLOW(Kind.INVALID),
    /** A decision against the filer needs a ground and reasons. */
    REASON_REQUIRED(Kind.INVALID),
    /** A return must list at least one gap. */
    GAPS_REQUIRED(Kind.INVALID),
    /** The estate is in another company's or county's hands. */
    NOT_YOUR_ESTATE(Kind.FORBIDDEN);

    private final Kind kind;

    FilingError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "filing";
    }
}
