package cn.wuye.referral.query;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of clues; null leaves a filter out.
 *
 * @param text part of the estate's name or of the number
 * @param side part that the actor's organisation has in it
 * @param division code prefix
 * @param overdue only those with a duty past its due date
 */
public record ClueSearch(
        @Nullable String text,
        @Nullable ClueStatus status,
        @Nullable Side side,
        @Nullable Competent competent,
        @Nullable String item,
        @Nullable UUID estate,
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean overdue) {

    /** Part of an organisation in a clue. */
    public enum Side {
        /** with us */
        INBOX,
        /** sent by us */
        SENT,
        /** we handle a part or have a copy */
        JOINT
    }

    public static ClueSearch all() {
        return new ClueSearch(null, null, null, null, null, null, null, null, null, false);
    }
}
