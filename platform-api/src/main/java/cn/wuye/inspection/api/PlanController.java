package cn.wuye.inspection.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;

import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.CoverageRow;
import cn.wuye.inspection.query.PlanQueries.PlanDetail;
import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.api.ETags;
import cn.wuye.shared.api.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quarterly plans, their tasks and the coverage (D11, first 1). Draws are public: frozen list, value and outcome. */
@Tag(name = "plans")
@RestController
@RequestMapping("/api/v1")
class PlanController {
    private static final String ID = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f65";

    private final PlanQueries plans;
    private final TaskQueries tasks;

    PlanController(PlanQueries plans, TaskQueries tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    @Operation(summary = "List plans", description = "Of the counties within reach, drafts included")
    @GetMapping("/plans")
    @Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    PageResponse<PlanRow> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "411602") @RequestParam(required = false) @Nullable String county,
            @Parameter(example = "2026Q4") @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable PlanStatus status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(plans.list(
                actor,
                new PlanQueries.Search(county, quarter, status),
                new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read a plan", description = "Its version is the ETag")
    @GetMapping("/plans/{id}")
    @Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    ResponseEntity<PlanDetail> read(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        PlanDetail plan = plans.find(actor, id).orElseThrow(DomainException::notFound);
        return ResponseEntity.ok().eTag(ETags.of(plan.row().version())).body(plan);
    }

    @Operation(summary = "List published draws", description = "Cancelled ones included, with the reason")
    @GetMapping("/draws")
    @Open
    PageResponse<PlanRow> draws(
            @Parameter(example = "411602") @RequestParam(required = false) @Nullable String county,
            @Parameter(example = "2026Q4") @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(plans.published(
                new PlanQueries.Search(county, quarter, null), new PageRequest(null, null, cursor, size)));
    }

    @Operation(
            summary = "Read a draw",
            description = "Frozen list, its SHA-256, the public value with its source, and the outcome: all that is"
                    + " needed to draw again")
    @GetMapping("/draws/{id}")
    @Open
    PlanDetail draw(@Parameter(example = ID) @PathVariable UUID id) {
        return plans.published(id).orElseThrow(DomainException::notFound);
    }

    @Operation(summary = "List drawn tasks")
    @GetMapping("/inspection-tasks")
    @Allowed({INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    PageResponse<TaskRow> tasks(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable TaskStatus status,
            @RequestParam(required = false) @Nullable String division,
            @Parameter(example = "2026Q4") @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        TaskQueries.Search search =
                new TaskQueries.Search(q, status, division, quarter, plan, mine ? actor.accountId() : null, overdue);
        return PageResponse.of(tasks.list(actor, search, new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read the coverage of a quarter", description = "Each county within reach, against the least")
    @GetMapping("/inspection-coverage")
    @Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    List<CoverageRow> coverage(
            @Parameter(hidden = true) Actor actor, @Parameter(example = "2026Q4") @RequestParam String quarter) {
        return plans.coverage(
                actor, Quarter.parse(quarter).orElseThrow(() -> new DomainException(SharedError.MALFORMED, "quarter")));
    }
}
