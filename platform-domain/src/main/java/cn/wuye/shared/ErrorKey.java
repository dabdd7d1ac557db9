package cn.wuye.shared;

import java.util.Locale;

/** Names an error; the text stands in the bundles under {@link #key()} plus {@code .title} and {@code .detail}. */
public interface ErrorKey {

    /** What went wrong in general, from which each interface derives its own answer (HTTP status, page). */
    enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        TOO_MANY,
        /** The request must say which version it is about. */
        PRECONDITION
    }

    Kind kind();

    /** The capability that owns the key, as in {@code filing}. */
    String capability();

    /** Implemented by the enum. */
    String name();

    /** The bundle key, as in {@code error.filing.already-decided}. */
    default String key() {
        return "error." + capability() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
