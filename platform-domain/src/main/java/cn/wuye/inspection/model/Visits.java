package cn.wuye.inspection.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps visits. */
public interface Visits {
    Optional<Visit> find(UUID id);

    void add(Visit visit);
}
