package cn.wuye.calendar.persistence;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendar.Kind;
import cn.wuye.calendar.WorkCalendars;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the calendar; keeps it in memory until a year is written, which every instance notices by the row's xmin. */
@Repository
class JdbcWorkCalendars implements WorkCalendars {
    private final JdbcClient jdbc;
    private volatile @Nullable Cached cached;

    private record Cached(String state, WorkCalendar calendar) {}

    JdbcWorkCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WorkCalendar current() {
        String state = jdbc.sql(
                        "select coalesce(string_agg(year || ':' || xmin, ' ' order by year), '') from workday_year")
                .query(String.class)
                .single();
        Cached known = cached;
        if (known == null || !known.state().equals(state)) {
            known = new Cached(state, load());
            cached = known;
        }
        return known.calendar();
    }

    private WorkCalendar load() {
        Map<LocalDate, Kind> overrides = new HashMap<>();
        jdbc.sql("select day, kind from workday_override").query(row -> {
            overrides.put(row.getObject("day", LocalDate.class), Kind.valueOf(row.getString("kind")));
        });
        return new WorkCalendar(
                overrides,
                new HashSet<>(jdbc.sql("select year from workday_year")
                        .query(Integer.class)
                        .list()));
    }
}
