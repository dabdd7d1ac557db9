package cn.wuye.referral.model;

import cn.wuye.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the street tells the resident.
 *
 * @param text public words; empty when the re-check of the finding is the answer
 * @param body who is competent or mediates, where the street is not
 */
public record Reply(Kind kind, String text, @Nullable String body, UUID by, Instant at) {

    /** It has been put right, as the re-check on the spot has shown. */
    public static Reply rechecked(Instant at) {
        return new Reply(Kind.FIXED, "", null, Actor.system().accountId(), at);
    }

    /** Whether the re-check of the finding is the answer rather than words of the street. */
    public boolean fromRecheck() {
        return text.isEmpty();
    }

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
