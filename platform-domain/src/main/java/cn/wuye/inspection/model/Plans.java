package cn.wuye.inspection.model;

import cn.wuye.shared.Quarter;
import java.util.Optional;
import java.util.UUID;

/** The quarterly plans. */
public interface Plans {
    Optional<Plan> find(UUID id);

    void add(Plan plan);

    /** The plan of a county's quarter that is not cancelled. */
    Optional<Plan> current(String county, Quarter quarter);
}
