package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.DrawnTask;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaDrawnTasks extends JpaRepository<DrawnTask, UUID>, DrawnTasks {

    @Override
    default Optional<DrawnTask> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(DrawnTask task) {
        save(task);
    }

    @Override
    default List<DrawnTask> open(UUID plan) {
        return findByPlanAndStatusOrderByNumber(plan, TaskStatus.OPEN);
    }

    @Override
    default int done(UUID plan) {
        return countByPlanAndStatus(plan, TaskStatus.DONE);
    }

    List<DrawnTask> findByPlanAndStatusOrderByNumber(UUID plan, TaskStatus status);

    int countByPlanAndStatus(UUID plan, TaskStatus status);
}
