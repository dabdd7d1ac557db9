package cn.wuye.filing.api;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filing in a list. */
record FilingSummary(
        @Schema(example = "0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        UUID id,

        @Schema(description = "Given when it goes on record", example = "周物合备〔2026〕411602-0001") @Nullable
        String number,

        FilingKind kind,
        FilingStatus status,
        Estate estate,

        @Schema(description = "Absent when owners manage themselves") @Nullable
        Company company,

        @Schema(example = "2026-11-17") @Nullable LocalDate signedOn,
        @Schema(example = "2026-12-01") @Nullable LocalDate startsOn,

        @Schema(description = "Last day, as it stands now", example = "2029-11-30") @Nullable
        LocalDate endsOn,

        @Schema(description = "Main residential price, yuan per m² and month", example = "1.50") @Nullable
        BigDecimal residentialPrice,

        @Schema(description = "Overall service grade", example = "2") @Nullable
        Integer grade,

        @Schema(example = "2026-11-24T02:00:00Z") @Nullable Instant submittedAt,
        @Schema(example = "2026-11-27T07:30:00Z") @Nullable Instant decidedAt,

        @Schema(description = "How often it was returned", example = "0")
        int returns,

        @Schema(description = "Due date of what is due first", example = "2026-11-26") @Nullable
        LocalDate dueOn,

        @Schema(example = "false") boolean overdue,

        @Schema(description = "Whether the due date may still move", example = "false")
        boolean provisional,

        @Schema(description = "The ETag without its quotes", example = "3")
        long version) {

    @Schema(name = "EstateOfFiling")
    record Estate(
            @Schema(example = "5d0c8f0a-1d3f-4b58-8a7e-6f6f0c2f9b10")
            UUID id,

            @Schema(description = "Public project code", example = "411602-0001")
            String code,

            @Schema(example = "示例苑") String name,

            @Schema(description = "Code of its community", example = "411602001001")
            String division) {}

    @Schema(name = "CompanyOfFiling")
    record Company(
            @Schema(example = "1b0b9f6e-2b2f-4e46-8a53-0c1e0d3a7a20")
            UUID id,

            @Schema(example = "周口示例物业服务有限公司") String name) {}
}
