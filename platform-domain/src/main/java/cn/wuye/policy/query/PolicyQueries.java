package cn.wuye.policy.query;

import cn.wuye.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the policy book for people. It is public. */
public interface PolicyQueries {

    /**
     * A clause of the draft.
     *
     * @param id as cited, T4
     * @param section where it stands in the draft, 三.4
     * @param title in Chinese
     * @param text the draft's own words
     */
    record Clause(String id, String section, String title, String text) {}

    /**
     * A parameter with the value in force on a day.
     *
     * @param body who must decide it
     * @param effectiveFrom null when no value was in force yet
     * @param nextFrom first day of a value that is already entered but not yet in force
     */
    record ParameterRow(
            String code,
            String clause,
            String kind,
            String unit,
            String body,
            @Nullable String value,
            Policy.Status status,
            @Nullable LocalDate effectiveFrom,
            @Nullable String source,
            @Nullable LocalDate nextFrom,
            int values,
            long version) {}

    /** A value that is, was or will be in force. */
    record ValueRow(
            String code,
            @Nullable String value,
            Policy.Status status,
            LocalDate effectiveFrom,
            String source,
            @Nullable String reason,
            Instant enteredAt) {}

    /** All clauses in the order of the draft. */
    List<Clause> clauses();

    /** All parameters in their order, with what was in force on a day. */
    List<ParameterRow> parameters(LocalDate date);

    /** Every value ever entered for a parameter, newest first. */
    List<ValueRow> history(String code);

    /** Every value of the parameters that ever had more than one, newest first. */
    List<ValueRow> changes();
}
