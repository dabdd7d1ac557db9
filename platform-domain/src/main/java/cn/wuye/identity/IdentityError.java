package cn.wuye.identity;

import cn.wuye.shared.ErrorKey;

/** Errors of accounts, roles and sign-in. */
public enum IdentityError implements ErrorKey {
    /** Another account has this login. Arguments: login. */
    LOGIN_TAKEN(Kind.CONFLICT),
    /** The role belongs to another kind of organisation. Arguments: role, kind. */
    ROLE_DOES_NOT_FIT(Kind.INVALID),
    /** The person already holds the role, or it is asked for. Arguments: role. */
    ROLE_ALREADY_HELD(Kind.CONFLICT),
    /** The three administrators exclude one another (三员). */
    ADMINISTRATORS_EXCLUDE(Kind.CONFLICT),
    /** Nobody decides on a grant that he or she asked for or would receive. */
    SELF_APPROVAL(Kind.FORBIDDEN),
    /** Without this grant or account nobody would hold the administrator's role. */
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** The three administrators exist already. */
    ADMINISTRATORS_EXIST(Kind.CONFLICT),
    /** An administrator cannot do this to the own account. */
    OWN_ACCOUNT(Kind.CONFLICT),
    /** The account is disabled. */
    ACCOUNT_DISABLED(Kind.CONFLICT),
    /** The organisation no longer works on the platform. */
    ORGANISATION_INACTIVE(Kind.CONFLICT),
    /** The old password is wrong. */
    WRONG_PASSWORD(Kind.INVALID),
    /** The one-time code is wrong or was used before. */
    WRONG_CODE(Kind.INVALID),
    /** Administrators may not switch off the second factor. */
    SECOND_FACTOR_REQUIRED(Kind.CONFLICT),
    /** A second factor is already set up. */
    SECOND_FACTOR_EXISTS(Kind.CONFLICT),
    /** A person may have at most so many tokens. Arguments: number. */
    TOO_MANY_TOKENS(Kind.CONFLICT),
    /** A reason must be given. */
    REASON_MISSING(Kind.INVALID);

    private final Kind kind;

    IdentityError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "identity";
    }
}
