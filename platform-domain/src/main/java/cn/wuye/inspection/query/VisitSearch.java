package cn.wuye.inspection.query;

import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.VisitStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of visits.
 *
 * @param text part of the estate's name
 * @param mine only those of the actor
 * @param from first day on which they were started
 */
public record VisitSearch(
        @Nullable String text,
        @Nullable VisitStatus status,
        @Nullable VisitKind kind,
        @Nullable String division,
        boolean mine,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
