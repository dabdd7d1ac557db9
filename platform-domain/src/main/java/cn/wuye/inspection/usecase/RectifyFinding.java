package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.inspection.model.InspectionRules;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps on a finding: the company answers, the inspecting side gives more time, passes it or orders it anew, the
 * county strikes it off the ledger or withdraws it (W3).
 */
@UseCase
public class RectifyFinding {
    private final FindingRecords findings;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public RectifyFinding(FindingRecords findings, EvidenceLookup evidence, PolicyBook policies, Clock clock) {
        this.findings = findings;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param text what was done, seen or is the reason */
    public record Step(UUID finding, @Nullable Long version, String text) {}

    /** @param days calendar days more */
    public record Extend(UUID finding, @Nullable Long version, int days, String reason) {}

    /** Kind of the photos that the company attaches to its answer of a round, counted from 1. */
    public static String after(int round) {
        return "AFTER-" + round;
    }

    /** Kind of the photos of the re-check of a round. */
    public static String recheck(int round) {
        return "RECHECK-" + round;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION; RulesViolated without evidence */
    public void answer(Actor actor, Step step) {
        Finding finding = InspectionPlaces.finding(
                findings,
                actor,
                step.finding(),
                step.version(),
                Role.COMPANY_CLERK,
                Role.OWNERS_MEMBER,
                Role.COMMUNITY_MANAGER);
        check(InspectionRules.PROOF, finding, after(finding.rounds() + 1));
        finding.answer(step.text(), actor, clock.instant());
    }

    /** @throws DomainException as for answer; NO_EXTENSION, EXTENSION_TOO_LONG, OTHER_SIDE, REASON_REQUIRED */
    public void extend(Actor actor, Extend step) {
        int most = policies.at(LocalDate.now(clock)).integer("INS-EXTENSION-DAYS");
        inspecting(actor, step.finding(), step.version())
                .extend(step.days(), most, step.reason(), actor, clock.instant());
    }

    /** @throws DomainException as for answer; SAME_PERSON, OTHER_SIDE; RulesViolated without a photo of the re-check */
    public void pass(Actor actor, Step step) {
        Finding finding = inspecting(actor, step.finding(), step.version());
        check(InspectionRules.ON_THE_SPOT, finding, recheck(finding.rounds()));
        finding.pass(step.text(), actor, clock.instant());
    }

    /** @throws DomainException as for pass; REASON_REQUIRED */
    public void fail(Actor actor, Step step) {
        Finding finding = inspecting(actor, step.finding(), step.version());
        check(InspectionRules.ON_THE_SPOT, finding, recheck(finding.rounds()));
        finding.fail(step.text(), actor, clock.instant());
    }

    /** @throws DomainException as for answer; SAME_PERSON, LEDGER */
    public void strikeOff(Actor actor, Step step) {
        InspectionPlaces.finding(
                        findings,
                        actor,
                        step.finding(),
                        step.version(),
                        Role.COUNTY_SUPERVISOR,
                        Role.INSPECTOR,
                        Role.STREET_OFFICER,
                        Role.COMMUNITY_MANAGER)
                .strikeOff(step.text(), actor, clock.instant());
    }

    /** @throws DomainException as for answer; REASON_REQUIRED */
    public void withdraw(Actor actor, Step step) {
        InspectionPlaces.finding(findings, actor, step.finding(), step.version(), Role.COUNTY_SUPERVISOR)
                .withdraw(step.text(), actor, clock.instant());
    }

    private Finding inspecting(Actor actor, UUID id, @Nullable Long version) {
        return InspectionPlaces.finding(
                findings, actor, id, version, Role.INSPECTOR, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER);
    }

    private void check(Rule<InspectionRules.Step> rule, Finding finding, String kind) {
        int photos = (int) evidence.of(finding.stream()).stream()
                .filter(file -> file.kind().equals(kind))
                .count();
        RulesViolated.throwIfBlocking(Rule.evaluate(
                List.of(rule),
                new InspectionRules.Step(finding.severity(), photos),
                policies.at(LocalDate.now(clock))));
    }
}
