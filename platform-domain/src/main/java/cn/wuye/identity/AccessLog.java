package cn.wuye.identity;

import cn.wuye.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log of sign-ins and of readings of personal data and logs (Cybersecurity Law 21, PIPL 51). Rows are chained by
 * hash and can neither be changed nor deleted. Time and network address are added by the platform.
 */
public interface AccessLog {

    /** What was done; text {@code access.action.<action>}. */
    enum Action {
        SIGN_IN,
        SECOND_FACTOR,
        LOCK,
        SIGN_OUT,
        SESSION_REVOKE,
        PASSWORD_CHANGE,
        TOKEN_CREATE,
        TOKEN_REVOKE,
        TOKEN_USE,
        UNMASK,
        EXPORT,
        LOG_READ
    }

    /** How it ended; text {@code access.result.<result>}. */
    enum Result {
        OK,
        REFUSED
    }

    /**
     * Appends a row.
     *
     * @param account the account concerned; null when the login is unknown
     * @param login the login as typed or as registered
     * @param object what was touched, as in {@code account:0190…}
     * @param detail what an auditor needs to know, as in the reason given
     */
    void record(
            @Nullable UUID account,
            String login,
            Action action,
            @Nullable String object,
            Result result,
            @Nullable String detail);

    /** Appends a row in the name of an actor. */
    void record(Actor actor, Action action, @Nullable String object, Result result, @Nullable String detail);
}
