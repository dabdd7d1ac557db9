package cn.wuye.inspection;

import cn.wuye.inspection.model.Conflict;
import cn.wuye.inspection.model.DrawnTask;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.Freeze;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.Inspector;
import cn.wuye.inspection.model.Inspectors;
import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.Plans;
import cn.wuye.inspection.model.PublicValue;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A published plan, a task and an inspector, inside and outside. */
@Component
class PlanAccessCases implements AccessFixtures {
    private final Plans plans;
    private final Inspectors inspectors;
    private final DrawnTasks tasks;
    private final PolicyBook policies;
    private final TransactionTemplate transaction;
    private final TestClock.Movable clock;

    PlanAccessCases(
            Plans plans,
            Inspectors inspectors,
            DrawnTasks tasks,
            PolicyBook policies,
            TransactionTemplate transaction,
            TestClock.Movable clock) {
        this.plans = plans;
        this.inspectors = inspectors;
        this.tasks = tasks;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Things(UUID plan, UUID task, UUID inspector) {}

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        Things inside = things(cast.with(Role.COUNTY_SUPERVISOR), cast.inside());
        Things outside = things(
                People.person(OrgKind.COUNTY_BUREAU, "411603", null, null, Role.COUNTY_SUPERVISOR), cast.outside());
        for (String step : List.of("", "/publication", "/draw", "/cancellation")) {
            String pattern = "/inspections/plans/{id}" + step;
            addresses.add(pattern, at(pattern, inside.plan()), at(pattern, outside.plan()));
        }
        for (String step : List.of("", "/replacement", "/cancellation")) {
            String pattern = "/inspections/tasks/{id}" + step;
            addresses.add(pattern, at(pattern, inside.task()), at(pattern, outside.task()));
        }
        for (String step : List.of("", "/standing", "/conflicts")) {
            String pattern = "/inspections/inspectors/{id}" + step;
            addresses.add(pattern, at(pattern, inside.inspector()), at(pattern, outside.inspector()));
        }
        String removal = "/inspections/inspectors/{id}/conflicts/{company}/removal";
        addresses.add(
                removal,
                at(removal, inside.inspector())
                        .replace("{company}", String.valueOf(cast.inside().company())),
                at(removal, outside.inspector())
                        .replace("{company}", String.valueOf(cast.outside().company())));
        addresses.add("/api/v1/plans/{id}", "/api/v1/plans/" + inside.plan(), "/api/v1/plans/" + outside.plan());
        addresses.add("/api/v1/draws/{id}", "/api/v1/draws/" + inside.plan());
        addresses.add("/api/v1/inspection-coverage", "/api/v1/inspection-coverage?quarter=2026Q4");
        addresses.add("/verify/draws/{id}", at("/verify/draws/{id}", inside.plan()));
        addresses.add(
                "/verify/draws/{id}/{file:(?:list|result)\\.(?:txt|json|csv)}",
                "/verify/draws/" + inside.plan() + "/list.txt");
    }

    private static String at(String pattern, UUID id) {
        return pattern.replace("{id}", id.toString());
    }

    private Things things(Actor planner, Place place) {
        return Objects.requireNonNull(transaction.execute(s -> make(planner, place)));
    }

    private Things make(Actor planner, Place place) {
        String county = place.division().substring(0, 6);
        Quarter quarter = Quarter.of(clock.today());
        Inspector inspector = Inspector.register(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "示例检查员",
                county,
                "HN-" + county,
                clock.today().plusYears(1),
                planner,
                clock.instant());
        inspector.note(
                new Conflict(Objects.requireNonNull(place.company()), "示例企业", "示例", clock.today()),
                planner,
                clock.instant());
        inspectors.add(inspector);
        Plan plan = Plan.open(UUID.randomUUID(), county, "示例区", quarter, 1, planner, clock.instant());
        plan.publish(
                new Freeze(policies.at(clock.today()), quarter)
                        .list(
                                plan.name(),
                                new FrozenList.Value(PublicValue.OTHER, "示例", clock.today(), "示例"),
                                List.of(),
                                List.of(inspector)),
                planner,
                clock.instant());
        plans.add(plan);
        UUID task = UUID.randomUUID();
        tasks.add(DrawnTask.set(
                task,
                plan.id(),
                1,
                Objects.requireNonNull(place.estate()),
                "示例小区",
                place,
                inspector.account(),
                UUID.randomUUID(),
                quarter.end(),
                planner,
                clock.instant()));
        return new Things(plan.id(), task, inspector.id());
    }
}
