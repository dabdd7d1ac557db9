package cn.wuye.inspection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of inspectors. */
public interface Inspectors {
    Optional<Inspector> find(UUID id);

    Optional<Inspector> ofAccount(UUID account);

    void add(Inspector inspector);

    /** Those of a county who may inspect until a day. */
    List<Inspector> available(String county, LocalDate until);
}
