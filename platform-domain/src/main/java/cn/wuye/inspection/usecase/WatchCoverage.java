package cn.wuye.inspection.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.inspection.model.Coverage.Standing;
import cn.wuye.inspection.model.CoverageAlarms;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.CoverageRow;
import cn.wuye.notice.Notices;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells county and city, once for each reason, that a county will miss the least share of inspections. */
@UseCase
public class WatchCoverage {
    private final PlanQueries queries;
    private final CoverageAlarms alarms;
    private final Notices notices;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public WatchCoverage(
            PlanQueries queries,
            CoverageAlarms alarms,
            Notices notices,
            PolicyBook policies,
            WorkCalendars calendars,
            Clock clock) {
        this.queries = queries;
        this.alarms = alarms;
        this.notices = notices;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Looks at the running quarter and, for what was missed, at the one before. */
    public void handle() {
        LocalDate today = LocalDate.now(clock);
        Quarter now = Quarter.of(today);
        queries.coverage(Actor.system(), now).forEach(row -> judge(row, now, today));
        Quarter before = now.minus(1);
        if (queries.quarters().contains(before)) {
            queries.coverage(Actor.system(), before).forEach(row -> judge(row, before, today));
        }
    }

    private void judge(CoverageRow row, Quarter quarter, LocalDate today) {
        Standing standing = row.coverage().on(today, policies.at(today), calendars.current());
        if (standing.state().alarms() && alarms.raise(row.county(), quarter, standing.state(), clock.instant())) {
            List<String> arguments = List.of(
                    row.countyName(),
                    quarter.toString(),
                    Integer.toString(row.coverage().done()),
                    Integer.toString(standing.minimum()));
            String link = "/inspections/coverage?quarter=" + quarter;
            String key = "coverage." + standing.state();
            notices.toRole(Role.COUNTY_SUPERVISOR, Place.of(row.county()), key, arguments, link);
            notices.toRole(Role.CITY_SUPERVISOR, Place.of(row.county()), key, arguments, link);
        }
    }
}
