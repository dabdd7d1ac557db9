package cn.wuye.filing.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Keeps what was handed in each time, so that a reviewer sees what changed. */
public interface FilingVersions {

    /**
     * @param round 1 for the first submission
     * @param lines values by name, in order
     */
    void keep(UUID filing, int round, Map<String, String> lines, Instant at);
}
