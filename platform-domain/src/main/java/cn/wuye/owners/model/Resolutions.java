package cn.wuye.owners.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps resolutions. */
public interface Resolutions {
    Optional<Resolution> find(UUID id);

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Resolution> lock(UUID id);

    void add(Resolution resolution);
}
