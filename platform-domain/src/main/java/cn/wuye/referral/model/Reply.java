package cn.wuye.referral.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the street tells the resident.
 *
 * @param text public words
 * @param body who is competent or mediates, where the street is not
 */
public record Reply(Kind kind, String text, @Nullable String body, UUID by, Instant at) {

    /** Three different things, and a fourth: settled, explained, advised, not ours. */
    public enum Kind {
        /** 已整改 */
        FIXED,
        /** 已核实说明 */
        EXPLAINED,
        /** 建议调解等途径 */
        ADVISED,
        /** 不属物业监管职责 */
        NOT_OURS;

        /** Whether it must name who helps instead. */
        public boolean namesBody() {
            return this == ADVISED || this == NOT_OURS;
        }
    }
}
