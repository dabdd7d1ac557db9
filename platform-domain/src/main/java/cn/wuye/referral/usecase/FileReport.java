package cn.wuye.referral.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportRules;
import cn.wuye.referral.model.Reports;
import cn.wuye.referral.model.TrackingCode;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files a resident's report; anybody may, without signing in. */
@UseCase
public class FileReport {
    private final Reports reports;
    private final CaseNumbers numbers;
    private final EstateLookup estates;
    private final EvidenceIntake evidence;
    private final WorkCalendars calendars;
    private final PolicyBook policies;
    private final Clock clock;

    public FileReport(
            Reports reports,
            CaseNumbers numbers,
            EstateLookup estates,
            EvidenceIntake evidence,
            WorkCalendars calendars,
            PolicyBook policies,
            Clock clock) {
        this.reports = reports;
        this.numbers = numbers;
        this.estates = estates;
        this.evidence = evidence;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /** A report as somebody enters it; what is missing is reported as gaps. */
    public record Command(
            @Nullable UUID estate,
            @Nullable ReportKind kind,
            String text,
            @Nullable String spot,
            @Nullable String phone,
            Report.Channel channel,
            @Nullable String sourceNumber,
            List<TransferClue.Upload> photos) {}

    /** @param code shown once, kept nowhere */
    public record Filed(UUID id, String number, TrackingCode code) {}

    /**
     * @throws RulesViolated with all gaps
     * @throws DomainException NOT_FOUND for an unknown estate; or why a photo is not taken
     */
    public Filed handle(Actor actor, Command command) {
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.at(today);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ReportRules.FILE,
                new ReportRules.Draft(
                        command.estate() != null,
                        command.kind(),
                        command.text(),
                        command.photos().size()),
                policy));
        EstateFacts estate =
                estates.find(Objects.requireNonNull(command.estate())).orElseThrow(DomainException::notFound);
        String number = numbers.next(policy, "RPT-NUMBER-FORMAT", estate.division(), today);
        UUID id = UUID.randomUUID();
        TrackingCode code = TrackingCode.draw();
        reports.add(Report.file(
                id,
                number,
                code,
                new Report.Entry(
                        Objects.requireNonNull(command.kind()),
                        command.text().strip(),
                        command.spot(),
                        command.phone(),
                        command.channel(),
                        command.sourceNumber()),
                new Place(estate.division(), estate.company(), estate.id()),
                estate.name(),
                calendars
                        .current()
                        .plusWorkingDays(today, policy.integer("RPT-ANSWER-WD"))
                        .date(),
                actor,
                clock.instant()));
        for (TransferClue.Upload photo : command.photos()) {
            evidence.attach(Actor.system(), "report:" + id, ReportEvidence.PHOTO, photo.fileName(), photo.content());
        }
        return new Filed(id, number, code);
    }
}
