package cn.wuye.owners.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.ResolutionRules;
import cn.wuye.owners.model.Resolutions;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a resolution, changes the draft and posts it: question and roll are frozen with the notice. */
@UseCase
public class PrepareResolution {
    private final Resolutions resolutions;
    private final EstateLookup estates;
    private final CaseNumbers numbers;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public PrepareResolution(
            Resolutions resolutions,
            EstateLookup estates,
            CaseNumbers numbers,
            EvidenceLookup evidence,
            PolicyBook policies,
            Clock clock) {
        this.resolutions = resolutions;
        this.estates = estates;
        this.numbers = numbers;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** A draft as it is entered; gaps are allowed until it is posted. */
    public record Draft(UUID estate, Motion motion) {}

    /** @param version the version the person saw; null skips the check */
    public record Edit(UUID resolution, @Nullable Long version, Motion motion) {}

    public record Post(UUID resolution, @Nullable Long version) {}

    /** @return its id */
    public UUID draft(Actor actor, Draft draft) {
        actor.require(OwnersAccess.ORGANISERS);
        EstateFacts estate = OwnersAccess.estate(estates, actor, draft.estate());
        LocalDate today = LocalDate.now(clock);
        UUID id = UUID.randomUUID();
        resolutions.add(Resolution.draft(
                id,
                numbers.next(policies.at(today), "OWN-NUMBER-FORMAT", estate.division(), today),
                new Resolution.Where(estate.id(), estate.name(), OwnersAccess.place(estate)),
                draft.motion(),
                actor,
                clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void edit(Actor actor, Edit edit) {
        OwnersAccess.resolution(resolutions, actor, edit.resolution(), edit.version())
                .edit(edit.motion(), actor, clock.instant());
    }

    /** @throws DomainException as for edit; RulesViolated with every gap */
    public void post(Actor actor, Post post) {
        Resolution resolution = OwnersAccess.resolution(resolutions, actor, post.resolution(), post.version());
        LocalDate today = LocalDate.now(clock);
        int notices = ResolutionEvidence.files(evidence, post.resolution(), ResolutionEvidence.NOTICE);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ResolutionRules.POST,
                new ResolutionRules.Posting(resolution.motion(), notices, today),
                policies.at(today)));
        resolution.post(actor, clock.instant());
    }
}
