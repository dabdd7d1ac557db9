package cn.wuye.owners.api;

import cn.wuye.owners.VoteCount.Needed;
import cn.wuye.owners.model.VoteRules;
import cn.wuye.owners.usecase.CountVote;
import cn.wuye.shared.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vote calculator. */
@RestController
@RequestMapping("/api/v1/tools/vote")
@Tag(name = "Tools")
class VoteController {
    private final CountVote count;
    private final MessageSource messages;

    VoteController(CountVote count, MessageSource messages) {
        this.count = count;
        this.messages = messages;
    }

    /** The numbers of a vote. */
    record VoteRequest(
            @Schema(description = "Item of Civil Code art. 278, 1 to 9", example = "9") @Nullable
            Integer matter,

            @Schema(description = "Area of all exclusive units, 0.01 m²", example = "900000") @Nullable
            Long totalArea,

            @Schema(description = "Owners entitled to vote", example = "90") @Nullable
            Long totalHeads,

            @Schema(description = "Area that took part, 0.01 m²", example = "600000") @Nullable
            Long participatingArea,

            @Schema(description = "Owners who took part", example = "60") @Nullable
            Long participatingHeads,

            @Schema(description = "Area that agreed, 0.01 m²", example = "300001") @Nullable
            Long agreeingArea,

            @Schema(description = "Owners who agreed", example = "31") @Nullable
            Long agreeingHeads) {}

    /**
     * The result.
     *
     * @param needed the least numbers with which it would pass; agreeing ones for those that took part
     * @param clause the article with item and paragraph that decided
     */
    record VoteResponse(int matter, boolean special, boolean quorum, boolean passed, Needed needed, String clause) {}

    @Open
    @PostMapping
    @Operation(
            summary = "Count a vote of the owners",
            description =
                    "Civil Code art. 278 in whole numbers: quorum of two thirds of area and of heads, then more"
                            + " than half of those who took part, or three quarters for items 6 to 8. Public; nothing is stored.")
    VoteResponse count(@RequestBody VoteRequest vote, Locale locale) {
        CountVote.Result result = count.handle(new VoteRules.Numbers(
                vote.matter(),
                vote.totalArea(),
                vote.totalHeads(),
                vote.participatingArea(),
                vote.participatingHeads(),
                vote.agreeingArea(),
                vote.agreeingHeads()));
        return new VoteResponse(
                result.matter().number(),
                result.matter().special(),
                result.quorum(),
                result.passed(),
                result.needed(),
                messages.getMessage(
                        result.matter().special() ? "vote.clause.special" : "vote.clause.ordinary",
                        new Object[] {result.matter().number()},
                        locale));
    }
}
