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
        this.at = office(start);
    }

    /** So many working days later; a zero stays on the day, some minutes on. */
    DemoDays plus(int workingDays) {
        at = workingDays == 0
                ? at.plusSeconds(60L * (10 + random.nextInt(50)))
                : office(calendar.plusWorkingDays(day(), workingDays).date());
        return this;
    }

    Instant instant() {
        return at.isAfter(now) ? now : at;
    }

    LocalDate day() {
        return instant().atZone(ZONE).toLocalDate();
    }

    private Instant office(LocalDate day) {
        return day.atTime(8, 30).plusMinutes(random.nextInt(510)).atZone(ZONE).toInstant();
    }
}
