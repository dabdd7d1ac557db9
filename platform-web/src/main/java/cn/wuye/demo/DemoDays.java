package cn.wuye.demo;

import cn.wuye.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** Walks through office hours: each step lands on a working day, never later than now. */
final class DemoDays {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar;
    private final Instant now;
    private final Random random;
    private Instant at;

    DemoDays(WorkCalendar calendar, LocalDate start, Instant now, Random random) {
        this.calendar = calendar;
        this.now = now;
        this.random = random;
        this.at = morning(calendar.isWorkingDay(start) ? start : after(calendar, start, 1));
    }

    /** The day so many working days after another. */
    static LocalDate after(WorkCalendar calendar, LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays).date();
    }

    /** The working day so many working days before another. */
    static LocalDate before(WorkCalendar calendar, LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            if (calendar.isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** So many working days later; a zero stays on the day, some minutes on. */
    DemoDays plus(int workingDays) {
        at = workingDays == 0
                ? at.plusSeconds(60L * (5 + random.nextInt(40)))
                : morning(after(calendar, day(), workingDays));
        return this;
    }

    Instant instant() {
        return at.isAfter(now) ? now : at;
    }

    LocalDate day() {
        return instant().atZone(ZONE).toLocalDate();
    }

    /** Early enough in office hours for some more steps on the day. */
    private Instant morning(LocalDate day) {
        return day.atTime(8, 30).plusMinutes(random.nextInt(390)).atZone(ZONE).toInstant();
    }
}
