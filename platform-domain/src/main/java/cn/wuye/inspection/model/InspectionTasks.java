package cn.wuye.inspection.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tasks that quarterly draws have set. */
public interface InspectionTasks {

    /**
     * A task.
     *
     * @param inspectors accounts of the two who were drawn for it
     * @param open whether the visit is still to come
     */
    record Task(UUID id, UUID estate, Set<UUID> inspectors, boolean open) {
        public Task {
            inspectors = Set.copyOf(inspectors);
        }
    }

    Optional<Task> find(UUID id);
}
