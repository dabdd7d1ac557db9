package cn.wuye.contract.usecase;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.contract.query.NonFilerQueries;
import cn.wuye.contract.query.NonFilerRow;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Shows authorities which companies have not filed within the time of T4 after signing or taking over. */
@UseCase
public class FindNonFilers {
    private final NonFilerQueries queries;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public FindNonFilers(NonFilerQueries queries, PolicyBook policies, WorkCalendars calendars, Clock clock) {
        this.queries = queries;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws cn.wuye.shared.DomainException FORBIDDEN for anybody but housing authorities and streets */
    public Page<NonFilerRow> handle(Actor actor, NonFilerQueries.Search search, PageRequest page) {
        mayLook(actor);
        return queries.list(actor, search, latest(), page);
    }

    public void export(Actor actor, NonFilerQueries.Search search, PageRequest order, Consumer<NonFilerRow> consumer) {
        mayLook(actor);
        queries.export(actor, search, latest(), order, consumer);
    }

    /** A row of the list by its id; empty once the company has filed. */
    public Optional<NonFilerRow> find(Actor actor, UUID id) {
        mayLook(actor);
        return queries.find(actor, id, latest());
    }

    private static void mayLook(Actor actor) {
        actor.require(Role.FILING_REVIEWER, Role.STREET_OFFICER, Role.CITY_SUPERVISOR);
    }

    /** The latest day whose period of FIL-FILE-WD working days ended before today. */
    private LocalDate latest() {
        LocalDate today = LocalDate.now(clock);
        int days = policies.at(today).integer("FIL-FILE-WD");
        WorkCalendar calendar = calendars.current();
        LocalDate day = today.minusDays(days);
        while (!calendar.plusWorkingDays(day, days).date().isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
