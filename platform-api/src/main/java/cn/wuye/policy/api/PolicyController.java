package cn.wuye.policy.api;

import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.policy.query.PolicyQueries.ParameterRow;
import cn.wuye.shared.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy book as data. */
@RestController
@RequestMapping("/api/v1/policy")
@Tag(name = "Policy")
class PolicyController {
    private final PolicyQueries policy;
    private final Clock clock;

    PolicyController(PolicyQueries policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Parameters in force on a day, with the rules they belong to by clause. */
    record PolicyResponse(LocalDate date, List<ParameterRow> parameters) {}

    @Open
    @GetMapping
    @Operation(
            summary = "Parameters in force on a day",
            description = "Every parameter of the policy book with clause, value, unit, status and source. Public.")
    PolicyResponse show(
            @Parameter(description = "Day asked for; today if left out", example = "2026-11-24")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate date) {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        return new PolicyResponse(day, policy.parameters(day));
    }
}
