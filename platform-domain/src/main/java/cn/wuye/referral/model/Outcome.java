package cn.wuye.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a clue.
 *
 * @param measures what was done
 * @param document number of the document, as in a penalty decision
 * @param doneOn day of the measure or of the document
 * @param by account of whoever answered
 */
public record Outcome(Kind kind, String measures, @Nullable String document, LocalDate doneOn, UUID by, Instant at) {

    /** Kinds of outcome. Only one of them says that the matter is put right. */
    public enum Kind {
        /** 已整改 */
        RECTIFIED(false),
        /** 已责令限期改正: ordered, not yet put right */
        ORDERED(true),
        /** 已行政处罚 */
        PUNISHED(true),
        /** 经查不构成违法 */
        NO_VIOLATION(false),
        /** 移送司法机关 */
        HANDED_TO_JUSTICE(true);

        private final boolean documented;

        Kind(boolean documented) {
            this.documented = documented;
        }

        /** Whether it needs the number of a document. */
        public boolean documented() {
            return documented;
        }
    }
}
