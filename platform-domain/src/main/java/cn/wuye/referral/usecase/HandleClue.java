package cn.wuye.referral.usecase;

import cn.wuye.identity.Organisations;
import cn.wuye.inspection.Competent;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Bodies;
import cn.wuye.referral.model.Body;
import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.ClueRules;
import cn.wuye.referral.model.Clues;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Refusal;
import cn.wuye.referral.model.Route;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the competent body does with a clue: receives it, takes it on, answers, or says who is competent instead. */
@UseCase
public class HandleClue {
    private final Clues clues;
    private final Organisations organisations;
    private final PolicyBook policies;
    private final Clock clock;

    public HandleClue(Clues clues, Organisations organisations, PolicyBook policies, Clock clock) {
        this.clues = clues;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
    }

    public record Step(
            UUID clue, @Nullable Long version, @Nullable String note) {}

    public record Answer(
            UUID clue,
            @Nullable Long version,
            Outcome.@Nullable Kind kind,
            String measures,
            @Nullable String document,
            @Nullable LocalDate doneOn) {}

    public record Decline(UUID clue, @Nullable Long version, Refusal refusal) {}

    public record GivePart(
            UUID clue,
            @Nullable Long version,
            String text,
            @Nullable String document) {}

    /** @throws DomainException NOT_FOUND, NOT_YOURS, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void receive(Actor actor, Step step) {
        load(actor, step.clue(), step.version()).receive(actor, clock.instant());
    }

    /** @throws DomainException as for receive */
    public void begin(Actor actor, Step step) {
        load(actor, step.clue(), step.version()).handle(step.note(), actor, clock.instant());
    }

    /**
     * @throws RulesViolated with all gaps
     * @throws DomainException as for receive
     */
    public void answer(Actor actor, Answer answer) {
        Clue clue = load(actor, answer.clue(), answer.version());
        LocalDate today = LocalDate.now(clock);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ClueRules.ANSWER,
                new ClueRules.AnswerCase(answer.kind(), answer.measures(), answer.document(), answer.doneOn(), today),
                policies.at(today)));
        clue.answer(
                new Outcome(
                        Objects.requireNonNull(answer.kind(), "the rules demand it"),
                        answer.measures().strip(),
                        answer.document(),
                        Objects.requireNonNull(answer.doneOn(), "the rules demand it"),
                        actor.accountId(),
                        clock.instant()),
                actor,
                clock.instant());
    }

    /**
     * Not ours: it goes at once to the body that is named, or with the last refusal to the task force.
     *
     * @throws RulesViolated with all gaps
     * @throws DomainException as for receive; BOUND after a decision of the task force
     */
    public void decline(Actor actor, Decline decline) {
        Clue clue = load(actor, decline.clue(), decline.version());
        Policy policy = policies.at(LocalDate.now(clock));
        Body own = clue.body();
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ClueRules.DECLINE,
                new ClueRules.RefusalCase(own == null ? null : own.competent(), decline.refusal()),
                policy));
        Competent named = Objects.requireNonNull(decline.refusal().named(), "the rules demand it");
        Body next = new Bodies(organisations)
                .find(named, Route.Level.COUNTY, clue.place().division())
                .orElse(null);
        clue.decline(decline.refusal(), next, policy.integer("REF-MAX-DECLINES"), actor, clock.instant());
    }

    /**
     * A body that handles a part says what it did.
     *
     * @throws RulesViolated without a text
     * @throws DomainException as for receive; PART_GIVEN
     */
    public void give(Actor actor, GivePart part) {
        Clue clue = load(actor, part.clue(), part.version());
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ClueRules.REASON, new ClueRules.ReasonCase("text", part.text()), policies.at(LocalDate.now(clock))));
        clue.give(part.text().strip(), part.document(), actor, clock.instant());
    }

    private Clue load(Actor actor, UUID id, @Nullable Long version) {
        return ClueAccess.load(clues, actor, id, version);
    }
}
