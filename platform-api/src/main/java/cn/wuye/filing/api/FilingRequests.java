package cn.wuye.filing.api;

import cn.wuye.filing.api.FilingResponse.GapBody;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.Opinion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the steps of a filing. */
final class FilingRequests {
    private FilingRequests() {}

    @Schema(name = "StartFiling")
    record Start(
            @NotNull FilingKind kind,

            @Schema(description = "Id of the estate", example = "5d0c8f0a-1d3f-4b58-8a7e-6f6f0c2f9b10") @NotNull
            UUID estate,

            @Schema(
                    description = "The filing on record that is renewed or amended",
                    example = "9b3f7c58-54c1-4f0c-bb6e-d5b1c3f6a001")
            @Nullable
            UUID follows) {}

    @Schema(name = "Comment")
    record Comment(
            @Schema(example = "材料齐全，形式符合要求") @Size(max = 2000) @Nullable
            String comment) {}

    @Schema(name = "GiveOpinion")
    record GivenOpinion(
            @NotNull Opinion.Stance stance,

            @Schema(description = "Required for a concern", example = "服务用房面积与现场不一致") @Size(max = 2000) @Nullable
            String text) {}

    @Schema(name = "ReturnFiling")
    record Return(
            @Schema(description = "All gaps at once") @NotEmpty @Size(max = 100)
            List<@Valid GapBody> gaps,

            @Schema(example = "请在期限内一次补齐") @Size(max = 2000) @Nullable
            String comment) {}

    @Schema(name = "RefuseFiling")
    record Refusal(
            @NotNull Decision.Ground ground,

            @Schema(example = "该小区不在本区管辖范围内") @NotBlank @Size(max = 2000)
            String reason) {}
}
