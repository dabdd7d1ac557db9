package cn.wuye.referral.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Refusal;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.query.ClueSearch;
import cn.wuye.referral.usecase.CloseClue;
import cn.wuye.referral.usecase.DecideClue;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.referral.usecase.TransferClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.api.ETags;
import cn.wuye.shared.api.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Clues for the systems of departments: list, read, and every step. Steps carry If-Match, so that of two who act at once
 * one wins and the other is told.
 */
@Tag(name = "referrals")
@RestController
@RequestMapping("/api/v1/referrals")
@Allowed({
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    INSPECTOR,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER,
    DEPARTMENT_OFFICER
})
class ReferralController {
    private final ClueQueries queries;
    private final TransferClue transfer;
    private final HandleClue handle;
    private final CloseClue close;
    private final DecideClue decide;

    ReferralController(
            ClueQueries queries, TransferClue transfer, HandleClue handle, CloseClue close, DecideClue decide) {
        this.queries = queries;
        this.transfer = transfer;
        this.handle = handle;
        this.close = close;
        this.decide = decide;
    }

    /** A clue to transfer. */
    record NewClue(
            @Nullable UUID estate,
            @Schema(example = "I12") @Nullable String item,
            @Schema(example = "收费高于政府指导价") @Nullable String facts,
            boolean urgent,
            @Nullable String remark) {}

    /** An outcome. */
    record NewAnswer(
            Outcome.@Nullable Kind kind,
            @Nullable String measures,
            @Nullable String document,
            @Nullable LocalDate doneOn) {}

    /** Not ours: who is, and by which clause. */
    record NewRefusal(
            @Nullable Competent named,
            @Nullable String clause,
            @Nullable String reason) {}

    /** What a body that handles a part did. */
    record NewPart(
            @Schema(example = "已约谈物业服务企业") @Nullable String text,
            @Schema(example = "周发改函〔2026〕1号") @Nullable String document) {}

    /** Who handles it, as the task force decides. */
    record NewDecision(
            @Schema(example = "SJ") @Nullable Competent lead,
            @Schema(description = "COUNTY unless said") Route.@Nullable Level level,
            @Schema(example = "[\"FG\"]") @Nullable List<Competent> joint,
            @Schema(example = "按第七十三条由市场监管部门受理") @Nullable String reason) {}

    /** A word along with a step. */
    record Comment(@Nullable String comment) {}

    @Operation(
            summary = "List clues",
            description = "Those of the territory for authorities, a department's own otherwise")
    @GetMapping
    PageResponse<ClueRow> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable ClueStatus status,
            @RequestParam(required = false) ClueSearch.@Nullable Side side,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        ClueSearch search = new ClueSearch(q, status, side, null, item, null, null, null, null, overdue);
        return PageResponse.of(queries.list(actor, search, new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read a clue", description = "Its version is the ETag")
    @GetMapping("/{id}")
    ResponseEntity<ClueDetail> read(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id) {
        return ok(actor, id);
    }

    @Operation(summary = "Transfer a clue", description = "The routing table in force names the competent body")
    @PostMapping
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    ResponseEntity<ClueDetail> transfer(@Parameter(hidden = true) Actor actor, @RequestBody NewClue clue) {
        UUID id = transfer.handle(
                actor,
                new TransferClue.Command(
                        clue.estate(), text(clue.item()), text(clue.facts()), clue.urgent(), clue.remark(), List.of()));
        ClueDetail detail = find(actor, id);
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + id))
                .eTag(ETags.of(detail.row().version()))
                .body(detail);
    }

    @Operation(summary = "Receive a clue")
    @PostMapping("/{id}/receipt")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    ResponseEntity<ClueDetail> receive(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        handle.receive(actor, new HandleClue.Step(id, expected(actor, id, match), null));
        return ok(actor, id);
    }

    @Operation(summary = "Take a clue on", description = "From then on it cannot be declined")
    @PostMapping("/{id}/handling")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    ResponseEntity<ClueDetail> begin(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        handle.begin(actor, new HandleClue.Step(id, expected(actor, id, match), null));
        return ok(actor, id);
    }

    @Operation(summary = "Answer with the outcome")
    @PostMapping("/{id}/answer")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    ResponseEntity<ClueDetail> answer(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody NewAnswer answer) {
        handle.answer(
                actor,
                new HandleClue.Answer(
                        id,
                        expected(actor, id, match),
                        answer.kind(),
                        text(answer.measures()),
                        answer.document(),
                        answer.doneOn()));
        return ok(actor, id);
    }

    @Operation(
            summary = "Decline a clue",
            description = "Names the competent body and the clause; it goes there at once")
    @PostMapping("/{id}/refusal")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    ResponseEntity<ClueDetail> decline(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody NewRefusal refusal) {
        handle.decline(
                actor,
                new HandleClue.Decline(
                        id,
                        expected(actor, id, match),
                        new Refusal(refusal.named(), text(refusal.clause()), text(refusal.reason()))));
        return ok(actor, id);
    }

    @Operation(
            summary = "Confirm the outcome",
            description = "Closes the loop; the outcome says whether it is put right")
    @PostMapping("/{id}/confirmation")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    ResponseEntity<ClueDetail> confirm(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        close.confirm(actor, new CloseClue.Step(id, expected(actor, id, match), null));
        return ok(actor, id);
    }

    @Operation(summary = "Send a clue back", description = "With a reason")
    @PostMapping("/{id}/return")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    ResponseEntity<ClueDetail> sendBack(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Comment comment) {
        close.sendBack(actor, new CloseClue.Step(id, expected(actor, id, match), comment.comment()));
        return ok(actor, id);
    }

    @Operation(summary = "Take a clue back", description = "Before anybody has received it, with a reason")
    @PostMapping("/{id}/withdrawal")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    ResponseEntity<ClueDetail> withdraw(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Comment comment) {
        close.withdraw(actor, new CloseClue.Step(id, expected(actor, id, match), comment.comment()));
        return ok(actor, id);
    }

    @Operation(summary = "Answer for a part", description = "By a body that handles a part along with the leading one")
    @PostMapping("/{id}/part")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    ResponseEntity<ClueDetail> part(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody NewPart part) {
        handle.give(actor, new HandleClue.GivePart(id, expected(actor, id, match), text(part.text()), part.document()));
        return ok(actor, id);
    }

    @Operation(
            summary = "Decide who handles a clue",
            description = "By the task force, after the last refusal; the decision binds")
    @PostMapping("/{id}/decision")
    @Allowed(TASK_FORCE_MEMBER)
    ResponseEntity<ClueDetail> decide(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody NewDecision decision) {
        decide.handle(
                actor,
                new DecideClue.Command(
                        id,
                        expected(actor, id, match),
                        decision.lead(),
                        Objects.requireNonNullElse(decision.level(), Route.Level.COUNTY),
                        Objects.requireNonNullElse(decision.joint(), List.of()),
                        decision.reason()));
        return ok(actor, id);
    }

    private ClueDetail find(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(DomainException::notFound);
    }

    /** Who may not see the clue hears no more than that. */
    private @Nullable Long expected(Actor actor, UUID id, @Nullable String match) {
        find(actor, id);
        return ETags.expected(match);
    }

    private ResponseEntity<ClueDetail> ok(Actor actor, UUID id) {
        ClueDetail detail = find(actor, id);
        return ResponseEntity.ok().eTag(ETags.of(detail.row().version())).body(detail);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
