package cn.wuye.inspection.model;

import cn.wuye.shared.Quarter;
import java.time.Instant;

/** Remembers which alarms were raised, so that each is raised once. */
public interface CoverageAlarms {

    /** @return whether it is new */
    boolean raise(String county, Quarter quarter, Coverage.State state, Instant at);
}
