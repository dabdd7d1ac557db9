package cn.wuye.filing.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a contract on record. */
record RegisterDetail(
        RegisterEntry entry,
        @Schema(description = "The open terms, in order") List<Line> terms,

        @Schema(description = "Day on which it ended or will end before its term", example = "2028-05-31") @Nullable
        LocalDate endedOn,

        @Schema(description = "Name of its timeline", example = "filing:0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        String stream,

        @Schema(
                description = "Address where the timeline is checked",
                example = "/verify?stream=filing:0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        String verification,

        @Schema(
                description = "Address of the certificate as PDF",
                example = "/register/filings/0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11/certificate.pdf")
        String certificate) {

    @Schema(name = "TermLine")
    record Line(
            @Schema(description = "Stable name of the term", example = "fee.HIGH_RISE")
            String name,

            @Schema(example = "1.50") String value) {}
}
