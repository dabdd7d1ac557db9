package cn.wuye.inspection.model;

import cn.wuye.inspection.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one item of the checklist.
 *
 * @param text what was found; required for a finding
 * @param spot where in the estate
 * @param severity of a finding
 * @param latitude where the device was, in degrees (WGS 84), when the person allowed it
 * @param recordedAt when it was noted on the device; of two answers to an item the later one counts
 */
public record Answer(
        Result result,
        @Nullable String text,
        @Nullable String spot,
        @Nullable Severity severity,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant recordedAt) {

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
