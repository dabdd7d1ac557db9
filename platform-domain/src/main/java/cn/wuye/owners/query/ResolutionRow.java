package cn.wuye.owners.query;

import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.ResolutionStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution in a list; money in fen, areas in 0.01 m².
 *
 * @param place names of street and community
 */
public record ResolutionRow(
        UUID id,
        long version,
        String number,
        ResolutionStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String place,
        @Nullable UUID company,
        VoteCount.@Nullable Matter matter,
        String title,
        String text,
        @Nullable String scope,
        Subject subject,
        @Nullable String code,
        @Nullable Long amount,
        long used,
        VoteCount count,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate votingEndsOn,
        @Nullable LocalDate countedOn,
        @Nullable LocalDate publishBy,
        @Nullable LocalDate publishedOn,
        @Nullable String annulReason) {

    /** What has not been used, fen; null when it is not about money. */
    public @Nullable Long left() {
        return amount == null ? null : amount - used;
    }
}
