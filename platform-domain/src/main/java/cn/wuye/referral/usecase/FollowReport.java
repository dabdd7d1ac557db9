package cn.wuye.referral.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.Reports;
import cn.wuye.referral.model.TrackingCode;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resident's part after filing: says with the tracking code whether it was fixed. Silence closes it in time. */
@UseCase
public class FollowReport {
    private static final int PORTION = 200;

    private final Reports reports;
    private final WorkCalendars calendars;
    private final PolicyBook policies;
    private final Clock clock;

    public FollowReport(Reports reports, WorkCalendars calendars, PolicyBook policies, Clock clock) {
        this.reports = reports;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    public record Feedback(
            TrackingCode code, Report.Fixed fixed, @Nullable String remark) {}

    /** @throws DomainException NOT_FOUND for an unknown code, NO_FEEDBACK_NOW */
    public void feedback(Actor visitor, Feedback command) {
        reports.byCode(command.code())
                .orElseThrow(DomainException::notFound)
                .feedback(command.fixed(), command.remark(), visitor, clock.instant());
    }

    /**
     * Closes answered reports whose time for feedback has run out, a portion at a time.
     *
     * @return how many; zero when none is left
     */
    public int closeSilent() {
        LocalDate today = LocalDate.now(clock);
        int days = policies.at(today).integer("RPT-FEEDBACK-WD");
        LocalDate before = today;
        while (calendars.current().workingDaysBetween(before, today) < days) {
            before = before.minusDays(1);
        }
        List<UUID> ids = reports.silent(before, PORTION);
        ids.forEach(id -> reports.find(id).orElseThrow().lapse(Actor.system(), clock.instant()));
        return ids.size();
    }
}
