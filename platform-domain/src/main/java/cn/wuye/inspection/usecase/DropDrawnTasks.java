package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.PlanEvents.DrawCancelled;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/** The tasks of a cancelled draw fall with it. */
@UseCase
public class DropDrawnTasks implements Reaction<DrawCancelled> {
    private final DrawnTasks tasks;

    public DropDrawnTasks(DrawnTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<DrawCancelled> event() {
        return DrawCancelled.class;
    }

    @Override
    public void on(DrawCancelled event) {
        tasks.open(event.plan()).forEach(task -> task.cancel(event.reason(), event.by(), event.at()));
    }
}
