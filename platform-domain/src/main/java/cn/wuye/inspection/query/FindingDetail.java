package cn.wuye.inspection.query;

import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.model.Round;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding with all that happened to it.
 *
 * @param item the item in the words in force when it was found
 * @param division code of the community
 * @param rounds answers of the company with the re-checks that followed
 */
public record FindingDetail(
        FindingRow row,
        long version,
        Item item,
        String division,
        String text,
        @Nullable String spot,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int points,
        int days,
        UUID raisedBy,
        @Nullable UUID visit,
        @Nullable String source,
        @Nullable UUID clue,
        @Nullable Instant extendedFrom,
        @Nullable String extensionReason,
        List<Round> rounds) {}
