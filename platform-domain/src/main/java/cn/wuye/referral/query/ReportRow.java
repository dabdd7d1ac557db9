package cn.wuye.referral.query;

import cn.wuye.referral.model.Reply;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as staff see it.
 *
 * @param linked stream of the finding or clue that it became
 * @param linkedStatus status of the clue, if it became one
 * @param reply the answer; of a merged one that of the report which goes on for both
 * @param dueOn day until which it must be answered
 * @param overdue whether that day has passed without an answer
 */
public record ReportRow(
        UUID id,
        String number,
        ReportStatus status,
        ReportKind kind,
        Report.Channel channel,
        @Nullable String sourceNumber,
        UUID estate,
        String estateCode,
        String estateName,
        String division,
        String placeName,
        @Nullable String companyName,
        String text,
        @Nullable String spot,
        @Nullable String phone,
        @Nullable String linked,
        @Nullable String linkedStatus,
        @Nullable String mergedInto,
        @Nullable Reply reply,
        Report.@Nullable Fixed fixed,
        @Nullable String fixedRemark,
        @Nullable Instant fixedAt,
        int reopens,
        Instant receivedAt,
        LocalDate dueOn,
        boolean overdue,
        long version) {}
