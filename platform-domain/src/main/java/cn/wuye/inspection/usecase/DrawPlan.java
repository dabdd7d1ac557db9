package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.PlanRules;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.model.Plans;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters the public value with its source; the draw follows from it. */
@UseCase
public class DrawPlan {
    private final Plans plans;
    private final PolicyBook policies;
    private final Clock clock;

    public DrawPlan(Plans plans, PolicyBook policies, Clock clock) {
        this.plans = plans;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param value as typed
     * @param source where it was read
     */
    public record Command(UUID plan, @Nullable Long version, String value, String source) {}

    /**
     * Draws.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION
     * @throws RulesViolated if the value is not one or its day has not come
     */
    public void handle(Actor actor, Command command) {
        Plan plan = PlanAccess.load(plans, actor, command.plan(), command.version(), Role.COUNTY_SUPERVISOR);
        PlanStatus.LIFECYCLE.next(plan.status(), PlanStatus.Action.DRAW, actor, guard -> true);
        FrozenList list = plan.frozen();
        LocalDate today = LocalDate.now(clock);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                PlanRules.VALUE, new PlanRules.ValueCase(list, command.value(), today), policies.at(today)));
        String canonical = list.value().kind().canonical(command.value()).orElseThrow();
        plan.draw(canonical, command.source(), actor, clock.instant());
    }
}
