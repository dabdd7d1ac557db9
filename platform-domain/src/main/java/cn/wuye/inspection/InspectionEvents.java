package cn.wuye.inspection;

import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens in inspections that others care about. */
public final class InspectionEvents {
    private InspectionEvents() {}

    /**
     * The record of a visit was signed.
     *
     * @param kind PATROL, ROUTINE, SPECIAL or JOINT
     * @param task the drawn task it fulfils, if it does
     * @param score 100 less the points of its findings
     */
    public record InspectionCompleted(
            UUID visit,
            String kind,
            @Nullable UUID task,
            UUID estate,
            @Nullable UUID company,
            int score,
            Instant at) implements Event {}

    /**
     * Something is not as it should be.
     *
     * @param source stream it came from when it was not found on a visit
     */
    public record FindingRaised(
            UUID finding,
            UUID estate,
            @Nullable UUID company,
            String item,
            Severity severity,
            @Nullable String source,
            Instant at)
            implements Event {}

    /** A person other than the one who answered has seen that it is in order. */
    public record FindingStruckOff(
            UUID finding,
            UUID estate,
            @Nullable UUID company,
            @Nullable String source,
            Instant at) implements Event {}

    /**
     * It was not put right in time.
     *
     * @param times how often it has been overdue by now
     */
    public record FindingOverdue(
            UUID finding, UUID estate, @Nullable UUID company, int times, Instant at) implements Event {}

    /**
     * A finding went a step on.
     *
     * @param side STREET or COUNTY, who re-checks it
     */
    public record FindingMoved(
            UUID finding, Place place, String title, String action, String status, String side, String item)
            implements Event {}
}
