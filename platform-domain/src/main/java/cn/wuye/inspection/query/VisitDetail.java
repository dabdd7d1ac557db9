package cn.wuye.inspection.query;

import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with its record.
 *
 * @param items codes of the checklist, in order
 * @param catalogueOf day whose catalogue counts
 * @param answers by item
 */
public record VisitDetail(
        VisitRow row,
        long version,
        @Nullable UUID company,
        @Nullable UUID task,
        UUID inspector,
        @Nullable UUID second,
        @Nullable String partners,
        List<String> items,
        LocalDate catalogueOf,
        Map<String, Answer> answers,
        @Nullable Representation representation,
        @Nullable Instant completedAt) {}
