package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.model.InspectionRules;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.model.Visits;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Completes the record of a visit, signs it as the second inspector, sends it back or gives it up. */
@UseCase
public class CloseVisit {
    private final Visits visits;
    private final FindingWeights weights;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public CloseVisit(
            Visits visits, FindingWeights weights, EvidenceLookup evidence, PolicyBook policies, Clock clock) {
        this.visits = visits;
        this.weights = weights;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    public record Complete(UUID visit, @Nullable Long version, Representation representation) {}

    /** @param reason why it is sent back or given up; a remark on signing */
    public record Step(
            UUID visit, @Nullable Long version, @Nullable String reason) {}

    /**
     * Completes it; a second time with the record complete changes nothing.
     *
     * @throws DomainException NOT_FOUND, NOT_YOUR_VISIT, STALE, REASON_REQUIRED; RulesViolated with every gap
     */
    public void complete(Actor actor, Complete command) {
        Visit visit = InspectionPlaces.visit(visits, actor, command.visit(), null);
        if (visit.status() == VisitStatus.COMPLETED || visit.status() == VisitStatus.SIGNED) {
            return; // sent again by a phone that did not hear the answer
        }
        visit.expectVersion(command.version());
        RulesViolated.throwIfBlocking(check(visit));
        Representation representation = command.representation();
        if (visit.kind().formal() && representation.stance() == Representation.Stance.ABSENT) {
            throw new DomainException(InspectionError.REASON_REQUIRED);
        }
        visit.complete(representation, weights.pointsOf(visit), actor, clock.instant());
    }

    /** What the rules say of the record as it stands. */
    public List<Violation> check(Visit visit) {
        Policy policy = policies.at(LocalDate.now(clock));
        return Rule.evaluate(
                List.of(InspectionRules.COMPLETE, InspectionRules.PHOTO),
                new InspectionRules.Record(
                        visit.items(),
                        visit.answers(),
                        evidence.of(visit.stream()).stream()
                                .map(EvidenceLookup.Item::kind)
                                .collect(Collectors.toSet())),
                policy);
    }

    /** @throws DomainException NOT_FOUND, NOT_YOUR_VISIT, SAME_INSPECTOR, STALE, ILLEGAL_TRANSITION */
    public void sign(Actor actor, Step command) {
        load(actor, command).sign(command.reason(), actor, clock.instant());
    }

    /** @throws DomainException as for sign; REASON_REQUIRED */
    public void reopen(Actor actor, Step command) {
        load(actor, command).reopen(text(command), actor, clock.instant());
    }

    /** @throws DomainException as for sign; REASON_REQUIRED */
    public void abandon(Actor actor, Step command) {
        load(actor, command).abandon(text(command), actor, clock.instant());
    }

    private Visit load(Actor actor, Step command) {
        return InspectionPlaces.visit(visits, actor, command.visit(), command.version());
    }

    private static String text(Step command) {
        return command.reason() == null ? "" : command.reason();
    }
}
