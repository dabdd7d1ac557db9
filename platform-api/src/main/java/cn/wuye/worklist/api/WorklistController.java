package cn.wuye.worklist.api;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.api.PageResponse;
import cn.wuye.worklist.model.WorkLinks;
import cn.wuye.worklist.query.WorklistQueries;
import cn.wuye.worklist.query.WorklistQueries.View;
import cn.wuye.worklist.query.WorklistQueries.WorkCounts;
import cn.wuye.worklist.query.WorklistQueries.WorkSearch;
import cn.wuye.worklist.usecase.ClaimWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done, over all capabilities. */
@Tag(name = "worklist", description = "Open work of one's roles and territory")
@RestController
@Allowed
@RequestMapping("/api/v1/worklist")
class WorklistController {
    private final WorklistQueries work;
    private final ClaimWork claims;
    private final WorkLinks links;
    private final WorkItemMapper mapper;
    private final Clock clock;

    WorklistController(WorklistQueries work, ClaimWork claims, WorkLinks links, WorkItemMapper mapper, Clock clock) {
        this.work = work;
        this.claims = claims;
        this.links = links;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Operation(
            summary = "List open work",
            description = "Sorted by deadline unless asked otherwise: due, opened, title. Pages are walked by cursor.")
    @GetMapping
    PageResponse<WorkItemResponse> list(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(defaultValue = "OPEN") View view,
            @Parameter(example = "filing") @RequestParam(required = false) @Nullable String capability,
            @Parameter(example = "FORMAL_CHECK") @RequestParam(required = false) @Nullable String duty,
            @Parameter(example = "411602") @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(
                work.page(
                        actor,
                        new WorkSearch(view, capability, duty, division, q),
                        LocalDate.now(clock),
                        new PageRequest(sort, desc, cursor, size)),
                row -> mapper.response(row, links.path(row.stream()).orElse(null)));
    }

    @Operation(summary = "Count open work", description = "Exact numbers of each view under the same filters")
    @GetMapping("/counts")
    WorkCounts counts(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "filing") @RequestParam(required = false) @Nullable String capability,
            @Parameter(example = "REVIEW") @RequestParam(required = false) @Nullable String duty,
            @Parameter(example = "411602") @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String q) {
        return work.count(actor, new WorkSearch(View.OPEN, capability, duty, division, q), LocalDate.now(clock));
    }

    @Operation(summary = "Claim an item", description = "Of two who claim at once one wins; the other gets a conflict")
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id) {
        claims.claim(actor, id);
    }

    @Operation(summary = "Give a claimed item back")
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable UUID id) {
        claims.release(actor, id);
    }
}
