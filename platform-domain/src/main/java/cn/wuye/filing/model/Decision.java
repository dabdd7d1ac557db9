package cn.wuye.filing.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the county decided. */
public record Decision(@Nullable Ground ground, @Nullable String comment, UUID by, Instant at) {

    /** Why a filing is not accepted or rejected; the law leaves no others. */
    public enum Ground {
        /** Not this county's estate. */
        WRONG_JURISDICTION(false),
        /** Not a contract that is filed, or not by this party. */
        WRONG_SUBJECT(false),
        /** Returned as often as allowed and still incomplete. */
        RETURNS_USED_UP(false),
        /** Something in it is false. */
        FALSE_CONTENT(true),
        /** The contract is invalid. */
        INVALID_CONTRACT(true);

        private final boolean rejects;

        Ground(boolean rejects) {
            this.rejects = rejects;
        }

        /** Whether it is a ground to reject, else one not to accept. */
        public boolean rejects() {
            return rejects;
        }
    }
}
