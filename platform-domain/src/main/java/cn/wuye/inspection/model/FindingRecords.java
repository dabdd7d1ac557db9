package cn.wuye.inspection.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps findings. */
public interface FindingRecords {
    Optional<Finding> find(UUID id);

    void add(Finding finding);

    /** Findings that are ordered and were due before a moment, oldest first. */
    List<UUID> late(Instant now, int limit);
}
