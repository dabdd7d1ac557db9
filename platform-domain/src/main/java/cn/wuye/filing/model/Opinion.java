package cn.wuye.filing.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the street says of a filing. */
public record Opinion(Stance stance, @Nullable String text, UUID by, Instant at) {

    /** Agrees, raises concerns, or has nothing to say. */
    public enum Stance {
        SUPPORT,
        CONCERN,
        NO_COMMENT
    }
}
