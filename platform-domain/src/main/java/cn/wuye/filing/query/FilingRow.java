package cn.wuye.filing.query;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing in a list.
 *
 * @param placeName names of its county and street
 * @param residentialPrice fen per m² and month
 * @param dueOn due date of the duty that is due first
 */
public record FilingRow(
        UUID id,
        @Nullable String number,
        FilingKind kind,
        FilingStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String division,
        String placeName,
        @Nullable UUID company,
        @Nullable String companyName,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Long residentialPrice,
        @Nullable Integer grade,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        int returns,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean provisional,
        long version) {}
