package cn.wuye.owners.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.ResolutionRules;
import cn.wuye.owners.model.Resolutions;
import cn.wuye.owners.model.VoteRules;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the ballots of a posted resolution, posts the result, annuls. */
@UseCase
public class DecideResolution {
    private final Resolutions resolutions;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public DecideResolution(Resolutions resolutions, EvidenceLookup evidence, PolicyBook policies, Clock clock) {
        this.resolutions = resolutions;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** Ballots as they were counted; areas in 0.01 m². */
    public record Count(
            UUID resolution,
            @Nullable Long version,
            @Nullable Long participatingArea,
            @Nullable Long participatingHeads,
            @Nullable Long agreeingArea,
            @Nullable Long agreeingHeads) {}

    /** @param text reason of an annulment */
    public record Step(UUID resolution, @Nullable Long version, String text) {}

    /**
     * Computes the result from the frozen roll and the ballots.
     *
     * @return whether it passed
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, STILL_VOTING; RulesViolated for numbers
     *     that cannot be, or without the ballots as evidence
     */
    public boolean count(Actor actor, Count count) {
        Resolution resolution = OwnersAccess.resolution(resolutions, actor, count.resolution(), count.version());
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.at(today);
        Motion motion = resolution.motion();
        VoteRules.Numbers numbers = new VoteRules.Numbers(
                motion.matter() == null ? null : motion.matter().number(),
                motion.totalArea(),
                motion.totalHeads(),
                count.participatingArea(),
                count.participatingHeads(),
                count.agreeingArea(),
                count.agreeingHeads());
        int ballots = ResolutionEvidence.files(evidence, count.resolution(), ResolutionEvidence.BALLOTS);
        List<Violation> gaps = new ArrayList<>(Rule.evaluate(VoteRules.COUNT, numbers, policy));
        gaps.addAll(Rule.evaluate(ResolutionRules.COUNT, new ResolutionRules.Counting(ballots), policy));
        RulesViolated.throwIfBlocking(gaps);
        resolution.count(
                numbers.count(), today, today.plusDays(policy.integer("OWN-RESULT-DAYS")), actor, clock.instant());
        return numbers.count().passed(Objects.requireNonNull(motion.matter()));
    }

    /** @throws DomainException as for count; ALREADY_PUBLISHED */
    public void publish(Actor actor, Step step) {
        OwnersAccess.resolution(resolutions, actor, step.resolution(), step.version())
                .publish(LocalDate.now(clock), actor, clock.instant());
    }

    /** @throws DomainException as for count; REASON_REQUIRED */
    public void annul(Actor actor, Step step) {
        OwnersAccess.resolution(resolutions, actor, step.resolution(), step.version())
                .annul(step.text(), actor, clock.instant());
    }
}
