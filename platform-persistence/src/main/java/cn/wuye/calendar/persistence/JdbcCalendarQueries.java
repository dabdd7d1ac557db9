package cn.wuye.calendar.persistence;

import cn.wuye.calendar.model.WorkYearList.Day;
import cn.wuye.calendar.query.CalendarQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the published years. */
@Repository
class JdbcCalendarQueries implements CalendarQueries {
    private static final String YEARS = "select year, source, imported_at from workday_year ";

    private final JdbcClient jdbc;

    JdbcCalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Published> years() {
        return jdbc.sql(YEARS + "order by year").query(Published.class).list();
    }

    @Override
    public Optional<Published> year(int year) {
        return jdbc.sql(YEARS + "where year = :year")
                .param("year", year)
                .query(Published.class)
                .optional();
    }

    @Override
    public List<Day> days(int year) {
        return jdbc.sql(
                        "select day as date, kind, name from workday_override where day between :from and :to order by day")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Day.class)
                .list();
    }
}
