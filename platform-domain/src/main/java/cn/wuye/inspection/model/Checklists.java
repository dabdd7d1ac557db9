package cn.wuye.inspection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps checklists. */
public interface Checklists {
    Optional<Checklist> find(UUID id);

    void add(Checklist checklist);

    /** All, active ones first, by kind and name. */
    List<Checklist> all();
}
