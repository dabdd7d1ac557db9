package cn.wuye.estate.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of estates. */
public interface Estates {

    Optional<Estate> find(UUID id);

    Optional<Estate> findByCode(String code);

    /** Whether another estate of the same community has this name. */
    boolean nameTaken(String divisionCode, String name, @Nullable UUID self);

    /** The next code of a county, as in 411602-0001; unique under concurrency. */
    String nextCode(String county);

    void add(Estate estate);
}
