package cn.wuye.inspection.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estate with a filing in force, before the draw.
 *
 * @param code project code of the estate
 * @param stars credit stars of its company; null if unrated
 * @param lastInspected day of its last routine inspection
 * @param companyRounds in how many quarterly draws of this year the company was inspected before
 */
public record PlanCandidate(
        UUID estate,
        String code,
        String name,
        @Nullable UUID company,
        @Nullable String companyName,
        @Nullable Integer stars,
        @Nullable LocalDate lastInspected,
        int companyRounds) {}
