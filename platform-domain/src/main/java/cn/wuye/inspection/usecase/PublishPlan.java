package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.Freeze;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.Inspectors;
import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.PlanPool;
import cn.wuye.inspection.model.PlanRules;
import cn.wuye.inspection.model.Plans;
import cn.wuye.inspection.model.PublicValue;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Freezes the list of a plan and publishes it with the name of the value that will seed the draw. */
@UseCase
public class PublishPlan {
    private final Plans plans;
    private final PlanPool pool;
    private final Inspectors inspectors;
    private final PolicyBook policies;
    private final Clock clock;

    public PublishPlan(Plans plans, PlanPool pool, Inspectors inspectors, PolicyBook policies, Clock clock) {
        this.plans = plans;
        this.pool = pool;
        this.inspectors = inspectors;
        this.policies = policies;
        this.clock = clock;
    }

    public record Command(UUID plan, @Nullable Long version, FrozenList.Value value) {}

    /** The list as it would be frozen now, with what stands against publishing it. */
    public record Preview(FrozenList list, List<Violation> violations) {}

    /**
     * Shows what would be frozen.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN
     */
    public Preview preview(Actor actor, UUID id) {
        Plan plan = PlanAccess.load(plans, actor, id, null, Role.COUNTY_SUPERVISOR, Role.CITY_SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.plusDays(1);
        while (!PublicValue.SSQ.drawnOn(day)) {
            day = day.plusDays(1);
        }
        FrozenList list = freeze(plan, new FrozenList.Value(PublicValue.SSQ, "-", day, "-"));
        return new Preview(
                list,
                check(plan, list, today).stream().filter(v -> v.field() == null).toList());
    }

    /**
     * Freezes and publishes.
     *
     * @return what was warned of
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION
     * @throws RulesViolated with all gaps
     */
    public List<Violation> handle(Actor actor, Command command) {
        Plan plan = PlanAccess.load(plans, actor, command.plan(), command.version(), Role.COUNTY_SUPERVISOR);
        FrozenList list = freeze(plan, command.value());
        List<Violation> violations = check(plan, list, LocalDate.now(clock));
        RulesViolated.throwIfBlocking(violations);
        plan.publish(list, actor, clock.instant());
        return violations;
    }

    private FrozenList freeze(Plan plan, FrozenList.Value value) {
        Policy policy = policies.at(LocalDate.now(clock));
        return new Freeze(policy, plan.quarter())
                .list(
                        plan.name(),
                        value,
                        pool.candidates(plan.county(), plan.quarter()),
                        inspectors.available(plan.county(), plan.quarter().end()));
    }

    private List<Violation> check(Plan plan, FrozenList list, LocalDate today) {
        return Rule.evaluate(PlanRules.LIST, new PlanRules.ListCase(list, plan.quarter(), today), policies.at(today));
    }
}
