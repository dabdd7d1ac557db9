package cn.wuye.filing.api;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.shared.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters, sort and page of the list of filings; what is absent does not filter. */
record FilingFilter(
        @Parameter(description = "Part of the estate's or company's name or of the number", example = "示例") @Nullable
        String q,

        @Parameter(example = "SUBMITTED") @Nullable FilingStatus status,
        @Parameter(example = "PRE") @Nullable FilingKind kind,

        @Parameter(description = "Code of a county, street or community", example = "411602") @Nullable
        String division,

        @Nullable UUID company,
        @Nullable UUID estate,

        @Parameter(description = "Signed on or after", example = "2026-01-01") @Nullable
        LocalDate from,

        @Parameter(description = "Signed on or before", example = "2026-12-31") @Nullable
        LocalDate to,

        @Parameter(description = "Only those with something past its due date", example = "false") @Nullable
        Boolean overdue,

        @Parameter(
                description = "submitted, signed, estate or status; due with an open status or overdue",
                example = "submitted")
        @Nullable
        String sort,

        @Parameter(description = "Direction; each sort has its own default", example = "true") @Nullable
        Boolean descending,

        @Parameter(description = "Cursor from the page before or after") @Nullable
        String cursor,

        @Parameter(description = "Rows of a page, 1 to 200", example = "50") @Nullable
        Integer size) {

    PageRequest page() {
        return new PageRequest(sort, descending, cursor, size == null ? 50 : size);
    }
}
