package cn.wuye.policy.api;

import cn.wuye.policy.Policy;
import cn.wuye.policy.model.NewValue;
import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.policy.query.PolicyQueries.ParameterRow;
import cn.wuye.policy.query.PolicyQueries.ValueRow;
import cn.wuye.policy.usecase.EnterPolicyValue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import cn.wuye.shared.api.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The policy book. */
@RestController
@RequestMapping("/api/v1/policy")
@Tag(name = "Policy")
class PolicyController {
    private final PolicyQueries queries;
    private final EnterPolicyValue enter;
    private final Clock clock;

    /** Everything in force on a day. */
    record PolicyResponse(LocalDate date, List<ParameterRow> parameters) {}

    /** A value to enter. */
    record NewValueRequest(
            @Schema(description = "Absent with status UNSET", example = "15") @Nullable
            String value,

            @Schema(example = "DECIDED") Policy.@Nullable Status status,

            @Schema(description = "First day in force", example = "2027-01-01") @Nullable
            LocalDate effectiveFrom,

            @Schema(description = "Document the value stands in", example = "周政办〔2026〕12号") @Nullable
            String source,

            @Schema(description = "Needed when the day is past") @Nullable
            String reason) {}

    PolicyController(PolicyQueries queries, EnterPolicyValue enter, Clock clock) {
        this.queries = queries;
        this.enter = enter;
        this.clock = clock;
    }

    @GetMapping
    @Open
    @Operation(
            summary = "Parameters in force on a day",
            description = "Every parameter of the policy book with clause, value, unit, status and source. Public.")
    PolicyResponse policy(
            @Parameter(description = "Day asked for; today if left out", example = "2026-11-24")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate date) {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        return new PolicyResponse(day, queries.parameters(day));
    }

    @GetMapping("/{code}/values")
    @Open
    @Operation(summary = "Every value ever entered for a parameter, newest first")
    List<ValueRow> values(@Parameter(example = "FIL-FILE-WD") @PathVariable String code) {
        List<ValueRow> history = queries.history(code);
        if (history.isEmpty()) {
            throw DomainException.notFound();
        }
        return history;
    }

    @PostMapping("/{code}/values")
    @Allowed(Role.POLICY_MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter a new dated value; the values before it stay")
    void enter(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "FIL-FILE-WD") @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody NewValueRequest request) {
        NewValue value = new NewValue(
                request.value() == null ? "" : request.value(),
                request.status(),
                request.effectiveFrom(),
                request.source() == null ? "" : request.source(),
                request.reason() == null ? "" : request.reason());
        enter.handle(actor, new EnterPolicyValue.Command(code, value, ETags.expectedIfAny(version)));
    }
}
