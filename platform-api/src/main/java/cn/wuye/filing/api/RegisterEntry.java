package cn.wuye.filing.api;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus.PublicStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract of the public register. */
record RegisterEntry(
        @Schema(example = "0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        UUID id,

        @Schema(example = "周物合备〔2026〕411602-0001") @Nullable String number,
        FilingKind kind,
        @Schema(example = "IN_FORCE") PublicStatus publicStatus,
        FilingSummary.Estate estate,

        @Schema(description = "Absent when owners manage themselves", example = "周口示例物业服务有限公司") @Nullable
        String company,

        @Schema(example = "2026-11-17") @Nullable LocalDate signedOn,
        @Schema(example = "2026-12-01") @Nullable LocalDate startsOn,
        @Schema(example = "2029-11-30") @Nullable LocalDate endsOn,

        @Schema(description = "Main residential price, yuan per m² and month", example = "1.50") @Nullable
        BigDecimal residentialPrice,

        @Schema(description = "Overall service grade", example = "2") @Nullable
        Integer grade,

        @Schema(example = "2026-11-27T07:30:00Z") @Nullable Instant filedAt,

        @Schema(
                description = "Address of its public page",
                example = "/register/filings/0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        String page) {}
