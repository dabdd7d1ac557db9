package cn.wuye.inspection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of all draws. */
public interface DrawnTasks {
    Optional<DrawnTask> find(UUID id);

    void add(DrawnTask task);

    List<DrawnTask> open(UUID plan);

    /** How many tasks of a plan are done. */
    int done(UUID plan);
}
