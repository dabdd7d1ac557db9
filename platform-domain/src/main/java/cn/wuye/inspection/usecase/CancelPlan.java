package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.Plans;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a plan up; it stays visible with the reason, and a new draw needs a new plan. */
@UseCase
public class CancelPlan {
    private final Plans plans;
    private final DrawnTasks tasks;
    private final Clock clock;

    public CancelPlan(Plans plans, DrawnTasks tasks, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.clock = clock;
    }

    public record Command(UUID plan, @Nullable Long version, String reason) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, PLAN_REASON_REQUIRED, DRAW_IN_USE */
    public void handle(Actor actor, Command command) {
        PlanAccess.load(plans, actor, command.plan(), command.version(), Role.COUNTY_SUPERVISOR)
                .cancel(command.reason(), tasks.done(command.plan()), actor, clock.instant());
    }
}
