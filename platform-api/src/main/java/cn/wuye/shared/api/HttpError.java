package cn.wuye.shared.api;

import cn.wuye.shared.ErrorKey;
import java.util.Arrays;

/** Errors of the protocol rather than of a capability. */
public enum HttpError implements ErrorKey {
    /** The request cannot be understood. */
    BAD_REQUEST(400),
    /** Nobody is signed in. */
    UNAUTHENTICATED(401),
    /** The form was open too long, or came from elsewhere. */
    SESSION_EXPIRED(403),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** A file or a body is larger than allowed. */
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    /** The same idempotency key came with another body. */
    IDEMPOTENCY_MISMATCH(422),
    /** The first request with this idempotency key has not been answered yet. */
    IDEMPOTENCY_RUNNING(409),
    /** Something broke that should not. */
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    HttpError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The general error of an HTTP status; unknown 4xx are bad requests, the rest is internal. */
    public static HttpError ofStatus(int status) {
        return Arrays.stream(values())
                .filter(e -> e.status == status && e != SESSION_EXPIRED)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
    }

    @Override
    public Kind kind() {
        return status == 409 ? Kind.CONFLICT : Kind.INVALID;
    }

    @Override
    public String capability() {
        return "http";
    }
}
