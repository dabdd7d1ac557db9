package cn.wuye.inspection.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the inspection capability. */
public enum InspectionError implements ErrorKey {
    /** The record is complete or signed: its answers can no longer be changed. */
    NOT_OPEN(Kind.CONFLICT),
    /** Only those who inspect may do that on this visit. */
    NOT_YOUR_VISIT(Kind.CONFLICT),
    /** The drawn task is done, cancelled or somebody else's. */
    TASK_NOT_OPEN(Kind.CONFLICT),
    /** A visit of the same number exists with other facts. */
    VISIT_EXISTS(Kind.CONFLICT),
    /** An inspection, other than a patrol, needs a second inspector. */
    SECOND_INSPECTOR(Kind.INVALID),
    /** The second signature has to be another person's. */
    SAME_INSPECTOR(Kind.CONFLICT),
    /** The item is not on the checklist of this visit. Argument: its code. */
    NOT_ON_CHECKLIST(Kind.INVALID),
    /** A refusal to sign needs a reason. */
    REASON_REQUIRED(Kind.INVALID),
    /** One extension at most, and none for severity A. */
    NO_EXTENSION(Kind.CONFLICT),
    /** An extension may not be longer than INS-EXTENSION-DAYS. Argument: days. */
    EXTENSION_TOO_LONG(Kind.INVALID),
    /** Whoever answered for it does not re-check it and does not strike it off. */
    SAME_PERSON(Kind.CONFLICT),
    /** The county re-checks what its inspectors found. */
    OTHER_SIDE(Kind.CONFLICT),
    /** What entered the supervision ledger is struck off by the county supervisor. */
    LEDGER(Kind.CONFLICT),
    /** The finding was transferred already and the clue is open. */
    ALREADY_TRANSFERRED(Kind.CONFLICT),
    /** The item is the housing bureau's own: there is nobody to transfer it to. */
    NOT_TRANSFERABLE(Kind.INVALID),
    /** No item of that code is in force. Argument: its code. */
    UNKNOWN_ITEM(Kind.INVALID);

    private final Kind kind;

    InspectionError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "inspection";
    }
}
