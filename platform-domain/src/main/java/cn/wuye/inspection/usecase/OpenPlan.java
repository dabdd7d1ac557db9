package cn.wuye.inspection.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.PlanError;
import cn.wuye.inspection.model.PlanPool;
import cn.wuye.inspection.model.Plans;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A county opens the plan of a quarter. */
@UseCase
public class OpenPlan {
    private final Plans plans;
    private final PlanPool pool;
    private final Divisions divisions;
    private final Clock clock;

    public OpenPlan(Plans plans, PlanPool pool, Divisions divisions, Clock clock) {
        this.plans = plans;
        this.pool = pool;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @param quarter the running quarter or the next one */
    public record Command(Quarter quarter) {}

    /** @throws DomainException FORBIDDEN, QUARTER_CLOSED, PLAN_EXISTS */
    public UUID handle(Actor actor, Command command) {
        actor.require(Role.COUNTY_SUPERVISOR);
        String county = actor.division();
        Quarter quarter = command.quarter();
        Quarter now = Quarter.of(LocalDate.now(clock));
        if (!quarter.equals(now) && !quarter.equals(now.next())) {
            throw new DomainException(PlanError.QUARTER_CLOSED);
        }
        plans.current(county, quarter).ifPresent(p -> {
            throw new DomainException(PlanError.PLAN_EXISTS, p.name());
        });
        String name = divisions.find(county).map(Divisions.Division::name).orElse(county);
        UUID id = UUID.randomUUID();
        plans.add(Plan.open(id, county, name, quarter, pool.nextNumber(county, quarter), actor, clock.instant()));
        return id;
    }
}
