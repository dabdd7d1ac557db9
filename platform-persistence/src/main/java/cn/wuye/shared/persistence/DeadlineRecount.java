package cn.wuye.shared.persistence;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendar.Deadline;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.calendar.WorkYearImported;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Reaction;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the list of a year arrives, computes anew the deadlines of open work that touch the year or were provisional.
 * Work items that start on the same day with the same number of days share their deadline.
 */
@Component
class DeadlineRecount implements Reaction<WorkYearImported> {
    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final PolicyBook policies;

    DeadlineRecount(JdbcClient jdbc, WorkCalendars calendars, PolicyBook policies) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.policies = policies;
    }

    private record Start(LocalDate openedOn, int days) {}

    @Override
    public Class<WorkYearImported> event() {
        return WorkYearImported.class;
    }

    @Override
    public void on(WorkYearImported event) {
        WorkCalendar calendar = calendars.current();
        List<Start> starts =
                jdbc.sql("""
                select distinct opened_on, days from work_item
                where closed_at is null and days is not null
                    and (provisional or extract(year from due_on) >= :year and extract(year from opened_on) <= :year)
                """).param("year", event.year()).query(Start.class).list();
        for (Start start : starts) {
            int warnDays = start.days() * policies.at(start.openedOn()).integer("WORK-WARN-PCT") / 100;
            Deadline due = calendar.plusWorkingDays(start.openedOn(), start.days());
            jdbc.sql("""
                    update work_item set due_on = :due, warn_on = :warn, provisional = :provisional
                    where closed_at is null and opened_on = :openedOn and days = :days
                    """)
                    .param("due", due.date())
                    .param(
                            "warn",
                            calendar.plusWorkingDays(start.openedOn(), warnDays).date())
                    .param("provisional", due.provisional())
                    .param("openedOn", start.openedOn())
                    .param("days", start.days())
                    .update();
        }
    }
}
