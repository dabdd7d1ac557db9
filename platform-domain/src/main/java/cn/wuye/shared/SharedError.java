package cn.wuye.shared;

/** Errors that any capability may raise. */
public enum SharedError implements ErrorKey {
    /** The thing does not exist, or the actor may not know that it does. */
    NOT_FOUND(Kind.NOT_FOUND),
    /** The actor's roles or territory do not allow it. */
    FORBIDDEN(Kind.FORBIDDEN),
    /** Someone else changed it in between. */
    STALE(Kind.CONFLICT),
    /** The step is not open in this status. Arguments: action, status. */
    ILLEGAL_TRANSITION(Kind.CONFLICT),
    /** Rules were broken; the violations tell which. */
    RULES_VIOLATED(Kind.INVALID),
    /** A value does not have the form it must have. Arguments: field. */
    MALFORMED(Kind.INVALID),
    /** Too many requests in a short time. */
    TOO_MANY_REQUESTS(Kind.TOO_MANY),
    /** An edit without an If-Match header. */
    PRECONDITION_REQUIRED(Kind.PRECONDITION);

    private final Kind kind;

    SharedError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "shared";
    }
}
