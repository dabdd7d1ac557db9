package cn.wuye.inspection.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When something has to be put right: within 24 hours, or by the end of a day so many days later (rules of T4). */
public final class Deadlines {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration AT_ONCE = Duration.ofHours(24);

    private Deadlines() {}

    /** @param days calendar days; 0 for at once */
    public static Instant due(Instant from, int days) {
        return days == 0
                ? from.plus(AT_ONCE)
                : from.atZone(ZONE)
                        .toLocalDate()
                        .plusDays(days + 1L)
                        .atStartOfDay(ZONE)
                        .toInstant();
    }

    /** The end of the day so many days after another deadline. */
    public static Instant extended(Instant due, int days) {
        return due.atZone(ZONE).plusDays(days).toInstant();
    }
}
