package cn.wuye.inspection.model;

import cn.wuye.inspection.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one item of the checklist. The components stand in alphabetical order, as the mapping reads them.
 *
 * @param latitude where the device was, in degrees (WGS 84), when the person allowed it
 * @param recordedAt when it was noted on the device; of two answers to an item the later one counts
 * @param severity of a finding
 * @param spot where in the estate
 * @param text what was found; required for a finding
 */
public record Answer(
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant recordedAt,
        Result result,
        @Nullable Severity severity,
        @Nullable String spot,
        @Nullable String text) {

    /** What an item can come to. */
    public enum Result {
        PASS,
        FINDING,
        NOT_APPLICABLE
    }

    public boolean isFinding() {
        return result == Result.FINDING;
    }
}
