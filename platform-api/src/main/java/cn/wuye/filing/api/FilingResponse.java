package cn.wuye.filing.api;

import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a filing. */
record FilingResponse(
        FilingSummary summary,
        TermsBody terms,

        @Schema(description = "What the reviewer found missing, while it is returned")
        List<GapBody> gaps,

        @Nullable OpinionResponse opinion,
        @Nullable DecisionResponse decision,
        @Nullable TerminationBody termination,

        @Schema(description = "The filing that is renewed or amended") @Nullable
        Reference follows,

        @Schema(example = "2026-11-23T09:00:00Z") Instant createdAt,
        @Schema(example = "2026-11-24T02:00:00Z") @Nullable Instant firstSubmittedAt,
        @Schema(example = "2026-11-25T02:00:00Z") @Nullable Instant acceptedAt,
        @Schema(example = "2028-05-31") @Nullable LocalDate endedOn,
        @Schema(description = "What the caller may do now") List<ActionLink> actions) {

    @Schema(name = "FilingReference")
    record Reference(
            UUID id,

            @Schema(example = "周物合备〔2025〕411602-0007") @Nullable
            String number) {}

    @Schema(name = "Opinion", description = "What the street says")
    record OpinionResponse(
            Opinion.Stance stance,
            @Schema(example = "服务用房面积与现场不一致") @Nullable String text,
            @Schema(example = "2026-11-25T02:00:00Z") Instant at) {}

    @Schema(name = "Decision", description = "How the county decided")
    record DecisionResponse(
            Decision.@Nullable Ground ground,
            @Schema(example = "材料齐全") @Nullable String comment,
            @Schema(example = "2026-11-27T07:30:00Z") Instant at) {}

    @Schema(name = "ActionLink", description = "A step that is open to the caller")
    record ActionLink(
            @Schema(example = "SUBMIT") String action,
            @Schema(example = "POST") String method,

            @Schema(example = "/api/v1/filings/0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11/submission")
            String href) {}

    /** One thing that is missing or wrong. */
    @Schema(name = "Gap")
    record GapBody(
            @Schema(description = "Material, term, or OTHER", example = "M7")
            @jakarta.validation.constraints.NotBlank
            @jakarta.validation.constraints.Size(max = 40)
            String subject,

            @Schema(example = "缺少业主大会决定的公示照片")
            @jakarta.validation.constraints.NotBlank
            @jakarta.validation.constraints.Size(max = 500)
            String text) {}

    /** The end of a contract before its term. */
    @Schema(name = "Termination")
    record TerminationBody(
            @jakarta.validation.constraints.NotNull Termination.Basis basis,

            @Schema(description = "Day of the written notice, where the law demands one", example = "2026-11-20")
            @Nullable
            LocalDate noticedOn,

            @Schema(description = "Last day of service", example = "2027-01-31") @Nullable
            LocalDate endsOn,

            @Schema(example = "业主大会决定〔2026〕1号") @jakarta.validation.constraints.Size(max = 200) @Nullable
            String document) {}

    /** What was handed in in one round. */
    @Schema(name = "FilingVersion")
    record VersionResponse(
            @Schema(description = "1 for the first submission", example = "1")
            int round,

            @Schema(example = "2026-11-24T02:00:00Z") Instant at,

            @Schema(description = "Values by name of the term", example = "{\"partyA\": \"周口示例置业有限公司\"}")
            Map<String, String> lines) {}
}
