package cn.wuye.referral.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.ClueTransfer;
import cn.wuye.inspection.FindingIntake;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Reply;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportError;
import cn.wuye.referral.model.ReportRules;
import cn.wuye.referral.model.ReportStatus;
import cn.wuye.referral.model.Reports;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the street does with a report: makes it a finding or a clue, merges it, or answers. */
@UseCase
public class SortReport {
    private final Reports reports;
    private final FindingIntake findings;
    private final ClueTransfer clues;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public SortReport(
            Reports reports,
            FindingIntake findings,
            ClueTransfer clues,
            EvidenceLookup evidence,
            PolicyBook policies,
            Clock clock) {
        this.reports = reports;
        this.findings = findings;
        this.clues = clues;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param item code of the inspection catalogue */
    public record TakeUp(
            UUID report,
            @Nullable Long version,
            String item,
            @Nullable String remark) {}

    public record Answer(
            UUID report,
            @Nullable Long version,
            Reply.@Nullable Kind kind,
            String text,
            @Nullable String body) {}

    /** @param into number of the earlier report */
    public record Merge(UUID report, @Nullable Long version, String into) {}

    /**
     * The company is ordered to put it right.
     *
     * @return id of the finding
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION
     */
    public UUID asFinding(Actor actor, TakeUp command) {
        Report report = load(actor, command.report(), command.version());
        requireOpen(report, actor);
        UUID finding = findings.raise(
                actor,
                new FindingIntake.Request(
                        report.estate(),
                        command.item(),
                        report.text(),
                        report.spot(),
                        report.stream(),
                        photos(report)));
        report.takeUp("finding:" + finding, actor, clock.instant());
        return finding;
    }

    /**
     * Another body is competent.
     *
     * @return id of the clue
     * @throws DomainException as for asFinding, and those of the transfer
     */
    public UUID asClue(Actor actor, TakeUp command) {
        Report report = load(actor, command.report(), command.version());
        requireOpen(report, actor);
        UUID clue = clues.transfer(
                actor,
                new ClueTransfer.Request(
                        report.estate(),
                        command.item(),
                        report.spot() == null ? report.text() : report.text() + "（" + report.spot() + "）",
                        report.stream(),
                        photos(report),
                        false,
                        command.remark()));
        report.takeUp("clue:" + clue, actor, clock.instant());
        return clue;
    }

    /**
     * @throws RulesViolated with all gaps
     * @throws DomainException as for asFinding
     */
    public void answer(Actor actor, Answer command) {
        Report report = load(actor, command.report(), command.version());
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ReportRules.ANSWER,
                new ReportRules.ReplyCase(command.kind(), command.text(), command.body()),
                policies.at(LocalDate.now(clock))));
        report.answer(
                new Reply(
                        Objects.requireNonNull(command.kind()),
                        command.text().strip(),
                        command.body(),
                        actor.accountId(),
                        clock.instant()),
                actor,
                clock.instant());
    }

    /** @throws DomainException as for asFinding; NOT_MERGEABLE */
    public void merge(Actor actor, Merge command) {
        Report report = load(actor, command.report(), command.version());
        Report earlier = reports.byNumber(command.into().strip())
                .filter(other -> actor.reaches(other.place()))
                .orElseThrow(() -> new DomainException(ReportError.NOT_MERGEABLE));
        report.merge(earlier, actor, clock.instant());
    }

    /** Refuses a step out of turn before a finding or a clue is made for it. */
    private static void requireOpen(Report report, Actor actor) {
        ReportStatus.LIFECYCLE.next(report.status(), ReportStatus.Action.TAKE_UP, actor, guard -> true);
    }

    private List<UUID> photos(Report report) {
        return evidence.of(report.stream()).stream()
                .map(EvidenceLookup.Item::id)
                .toList();
    }

    private Report load(Actor actor, UUID id, @Nullable Long version) {
        Report report = reports.find(id).filter(r -> actor.reaches(r.place())).orElseThrow(DomainException::notFound);
        actor.require(Role.STREET_OFFICER);
        report.expectVersion(version);
        return report;
    }
}
