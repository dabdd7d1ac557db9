package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.DrawnTask;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.Inspector;
import cn.wuye.inspection.model.Inspectors;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The county cancels a task or puts another inspector on it, each with a reason. */
@UseCase
public class ChangeTask {
    private final DrawnTasks tasks;
    private final Inspectors inspectors;
    private final Notices notices;
    private final Clock clock;

    public ChangeTask(DrawnTasks tasks, Inspectors inspectors, Notices notices, Clock clock) {
        this.tasks = tasks;
        this.inspectors = inspectors;
        this.notices = notices;
        this.clock = clock;
    }

    public record Cancel(UUID task, @Nullable Long version, String reason) {}

    /**
     * @param gone account of the one who leaves
     * @param replacement entry of the register of the one who comes
     */
    public record Replace(UUID task, @Nullable Long version, UUID gone, UUID replacement, String reason) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, PLAN_REASON_REQUIRED */
    public void cancel(Actor actor, Cancel command) {
        load(actor, command.task(), command.version()).cancel(command.reason(), actor, clock.instant());
    }

    /** @throws DomainException as for cancel; NOT_ELIGIBLE */
    public void replace(Actor actor, Replace command) {
        DrawnTask task = load(actor, command.task(), command.version());
        Inspector replacement = inspectors.find(command.replacement()).orElseThrow(DomainException::notFound);
        actor.require(Role.COUNTY_SUPERVISOR, replacement.place());
        task.replace(command.gone(), replacement, command.reason(), actor, clock.instant());
        notices.toAccount(
                replacement.account(), "plan.replacement", List.of(task.title()), "/inspections/tasks/" + task.id());
    }

    private DrawnTask load(Actor actor, UUID id, @Nullable Long version) {
        DrawnTask task = tasks.find(id).orElseThrow(DomainException::notFound);
        actor.require(Role.COUNTY_SUPERVISOR, task.place());
        task.expectVersion(version);
        return task;
    }
}
