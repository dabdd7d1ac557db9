package cn.wuye.inspection.usecase;

import cn.wuye.inspection.InspectionEvents.InspectionCompleted;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/** A signed record fulfils the drawn task it was made for. */
@UseCase
public class TaskIsDone implements Reaction<InspectionCompleted> {
    private final DrawnTasks tasks;

    public TaskIsDone(DrawnTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<InspectionCompleted> event() {
        return InspectionCompleted.class;
    }

    @Override
    public void on(InspectionCompleted event) {
        if (event.task() != null) {
            tasks.find(event.task())
                    .filter(task ->
                            task.status() == TaskStatus.OPEN && task.estate().equals(event.estate()))
                    .ifPresent(task -> task.complete(event.visit(), Actor.system(), event.at()));
        }
    }
}
