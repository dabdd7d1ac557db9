package cn.wuye.shared.persistence;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendar.Deadline;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import cn.wuye.shared.StepTaken;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the open work items of an aggregate equal to its duties. A duty's clock starts when it arises and runs on, edits
 * and further steps notwithstanding, until it is no longer a duty.
 */
@Component
class WorkItems {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final PolicyBook policies;
    private final WorkCalendars calendars;

    WorkItems(JdbcClient jdbc, PolicyBook policies, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.calendars = calendars;
    }

    void sync(AggregateRoot aggregate, List<StepTaken> steps) {
        Instant now = steps.get(steps.size() - 1).at();
        List<Duty> duties = aggregate.duties();
        Set<Kept> wanted = duties.stream().map(Kept::of).collect(Collectors.toSet());
        Set<Kept> open = new HashSet<>(jdbc.sql(
                        "select duty, organisation_id from work_item where stream = :stream and closed_at is null")
                .param("stream", aggregate.stream())
                .query((row, n) -> new Kept(row.getString("duty"), row.getObject("organisation_id", UUID.class)))
                .list());
        for (Kept item : open) {
            if (!wanted.contains(item)) {
                jdbc.sql("""
                                update work_item set closed_at = :now where stream = :stream and duty = :duty
                                    and organisation_id is not distinct from cast(:organisation as uuid)
                                    and closed_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("stream", aggregate.stream())
                        .param("duty", item.duty())
                        .param("organisation", item.organisation())
                        .update();
            }
        }
        for (Duty duty : duties) {
            if (!open.contains(Kept.of(duty))) {
                open(aggregate, duty, now);
            } else {
                LocalDate until = duty.until();
                if (until != null) {
                    move(aggregate, duty.code(), until);
                }
            }
        }
    }

    /** What tells the work items of an aggregate apart: the duty, and whose it is when it is one organisation's. */
    private record Kept(String duty, @Nullable UUID organisation) {
        static Kept of(Duty duty) {
            return new Kept(duty.code(), duty.organisation());
        }
    }

    /** Follows a deadline that its aggregate keeps and has moved; what was said about the earlier one is forgotten. */
    private void move(AggregateRoot aggregate, String duty, LocalDate until) {
        jdbc.sql("""
                update work_item set due_on = cast(:due as date),
                    warn_on = cast(:due as date) - (cast(:due as date) - opened_on) * (100 - :percent) / 100,
                    warned_at = null, overdue_at = null
                where stream = :stream and duty = :duty and closed_at is null and due_on <> cast(:due as date)
                """)
                .param("due", until)
                .param("percent", policies.at(until).integer("WORK-WARN-PCT"))
                .param("stream", aggregate.stream())
                .param("duty", duty)
                .update();
    }

    private void open(AggregateRoot aggregate, Duty duty, Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Policy policy = policies.at(today);
        WorkCalendar calendar = calendars.current();
        @Nullable Integer days = duty.days() == null ? null : policy.integer(duty.days());
        LocalDate start = duty.since() == null ? today : duty.since();
        int percent = policy.integer("WORK-WARN-PCT");
        @Nullable Deadline due = days == null ? kept(duty.until()) : calendar.plusWorkingDays(start, days);
        @Nullable
        Deadline warn = days == null
                ? kept(duty.until() == null ? null : share(start, duty.until(), percent))
                : calendar.plusWorkingDays(start, days * percent / 100);
        Place place = aggregate.place();
        String stream = aggregate.stream();
        jdbc.sql("""
                insert into work_item (id, stream, capability, duty, role, division_code, company_id, estate_id,
                    organisation_id, title,
                    opened_at, opened_on, days, warn_on, due_on, provisional)
                values (:id, :stream, :capability, :duty, :role, :division, :company, :estate,
                    :organisation, :title,
                    :openedAt, :openedOn, :days, :warnOn, :dueOn, :provisional)
                """)
                .param("id", UUID.randomUUID())
                .param("stream", stream)
                .param("capability", stream.substring(0, stream.indexOf(':')))
                .param("duty", duty.code())
                .param("role", duty.role().name())
                .param("division", place.division())
                .param("company", place.company())
                .param("estate", place.estate())
                .param("organisation", duty.organisation())
                .param("title", aggregate.title())
                .param("openedAt", Timestamp.from(now))
                .param("openedOn", start)
                .param("days", days)
                .param("warnOn", warn == null ? null : warn.date())
                .param("dueOn", due == null ? null : due.date())
                .param("provisional", due != null && due.provisional())
                .update();
    }

    /** A deadline that the aggregate keeps does not depend on the work calendar. */
    private static @Nullable Deadline kept(@Nullable LocalDate day) {
        return day == null ? null : new Deadline(day, false, List.of());
    }

    private static LocalDate share(LocalDate from, LocalDate to, int percent) {
        return from.plusDays(ChronoUnit.DAYS.between(from, to) * percent / 100);
    }
}
