package cn.wuye.calendar.persistence;

import cn.wuye.calendar.model.WorkYear;
import cn.wuye.calendar.model.WorkYearList;
import cn.wuye.calendar.model.WorkYears;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Published years through JPA; their days through SQL. */
@Repository
class JpaWorkYears implements WorkYears {
    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    JpaWorkYears(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WorkYear> find(int year) {
        return Optional.ofNullable(entities.find(WorkYear.class, year));
    }

    @Override
    public void store(WorkYear year, List<WorkYearList.Day> days) {
        entities.persist(year);
        entities.flush();
        // the row tells every instance that days have changed, even if only they did
        entities.lock(year, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        jdbc.update(
                "delete from workday_override where day between ? and ?",
                LocalDate.of(year.year(), 1, 1),
                LocalDate.of(year.year(), 12, 31));
        jdbc.batchUpdate(
                "insert into workday_override (day, kind, name) values (?, ?, ?)", days, 500, (statement, day) -> {
                    statement.setObject(1, day.date());
                    statement.setString(2, day.kind().name());
                    statement.setString(3, day.name());
                });
    }
}
