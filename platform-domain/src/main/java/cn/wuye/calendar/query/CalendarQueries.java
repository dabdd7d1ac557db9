package cn.wuye.calendar.query;

import cn.wuye.calendar.model.WorkYearList.Day;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the calendar for people. It is public. */
public interface CalendarQueries {

    /** A published year. */
    record Published(int year, String source, Instant importedAt) {}

    /** The published years in order. */
    List<Published> years();

    Optional<Published> year(int year);

    /** Days of a year that differ from the week, in order. */
    List<Day> days(int year);
}
