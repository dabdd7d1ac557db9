package cn.wuye.filing.query;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of filings; null leaves a filter out.
 *
 * @param text part of the estate's or company's name or of the number
 * @param division code prefix
 * @param overdue only those with a duty past its due date
 */
public record FilingSearch(
        @Nullable String text,
        @Nullable FilingStatus status,
        @Nullable FilingKind kind,
        @Nullable String division,
        @Nullable UUID company,
        @Nullable UUID estate,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean overdue) {

    /** Whether the list holds only filings that something is due for, so that it can be put in order of due date. */
    public boolean hasDeadlines() {
        return overdue || status != null && (status.pending() || status.editable());
    }

    public static FilingSearch all() {
        return new FilingSearch(null, null, null, null, null, null, null, null, false);
    }
}
