package cn.wuye.referral.query;

import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of reports; null leaves a filter out. */
public record ReportSearch(
        @Nullable String text,
        @Nullable ReportStatus status,
        @Nullable ReportKind kind,
        Report.@Nullable Channel channel,
        @Nullable UUID estate,
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean overdue) {

    public static ReportSearch all() {
        return new ReportSearch(null, null, null, null, null, null, null, null, false);
    }
}
