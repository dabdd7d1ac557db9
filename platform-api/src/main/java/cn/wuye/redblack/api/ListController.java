package cn.wuye.redblack.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.query.ListQueries.IssueRow;
import cn.wuye.redblack.query.ListQueries.IssueSearch;
import cn.wuye.redblack.usecase.RunEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.api.ETags;
import cn.wuye.shared.api.PageResponse;
import cn.wuye.shared.api.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
 * Red and black lists while they are made (P-4): a company reads its own entries, answers and appeals. What is published
 * is open data.
 */
@Tag(name = "lists")
@RestController
@RequestMapping("/api/v1/lists")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR, COMPANY_CLERK})
class ListController {
    private static final String ID = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f66";

    private final ListQueries lists;
    private final RunEntry run;

    ListController(ListQueries lists, RunEntry run) {
        this.lists = lists;
        this.run = run;
    }

    /** Answer, or grounds of the appeal. */
    @Schema(name = "EntryText")
    record Text(
            @Schema(example = "相关问题已于复查中销号，请予核实") @Nullable String text) {}

    @Operation(summary = "List the lists of the counties within reach")
    @GetMapping
    @Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    PageResponse<IssueRow> issues(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "411602") @RequestParam(required = false) @Nullable String county,
            @Parameter(example = "2026Q3") @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(lists.issues(
                actor, new IssueSearch(county, quarter, status), new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "List entries", description = "A company's own, once it has been told")
    @GetMapping("/entries")
    PageResponse<EntryRow> entries(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID issue,
            @RequestParam(required = false) @Nullable String county,
            @Parameter(example = "2026Q3") @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable EntryStatus status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(lists.entries(
                actor,
                new EntrySearch(q, issue, county, quarter, side, status),
                new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read an entry", description = "With its figures; its version is the ETag")
    @GetMapping("/entries/{id}")
    ResponseEntity<EntryRow> read(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        return ok(actor, id);
    }

    @Operation(summary = "Answer the notice", description = "Within the days that the notice names")
    @PostMapping("/entries/{id}/answer")
    @Allowed(COMPANY_CLERK)
    ResponseEntity<EntryRow> answer(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Text body) {
        run.answer(actor, command(actor, id, match, body));
        return ok(actor, id);
    }

    @Operation(summary = "Appeal", description = "Shown as under appeal until the city has decided")
    @PostMapping("/entries/{id}/appeal")
    @Allowed(COMPANY_CLERK)
    ResponseEntity<EntryRow> appeal(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Text body) {
        run.appeal(actor, command(actor, id, match, body));
        return ok(actor, id);
    }

    private RunEntry.Command command(Actor actor, UUID id, @Nullable String match, Text body) {
        find(actor, id);
        return new RunEntry.Command(id, ETags.expected(match), Words.required("text", body.text()));
    }

    private EntryRow find(Actor actor, UUID id) {
        return lists.entry(actor, id).orElseThrow(DomainException::notFound);
    }

    private ResponseEntity<EntryRow> ok(Actor actor, UUID id) {
        EntryRow entry = find(actor, id);
        return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(entry);
    }
}
