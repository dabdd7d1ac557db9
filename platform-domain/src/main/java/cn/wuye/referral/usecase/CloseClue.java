package cn.wuye.referral.usecase;

import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.ClueRules;
import cn.wuye.referral.model.Clues;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sender does with a clue: confirms the outcome, sends it back, or takes back what nobody has received. */
@UseCase
public class CloseClue {
    private final Clues clues;
    private final PolicyBook policies;
    private final Clock clock;

    public CloseClue(Clues clues, PolicyBook policies, Clock clock) {
        this.clues = clues;
        this.policies = policies;
        this.clock = clock;
    }

    public record Step(
            UUID clue, @Nullable Long version, @Nullable String remark) {}

    /** @throws DomainException NOT_FOUND, NOT_YOURS, FORBIDDEN, STALE, ILLEGAL_TRANSITION, OWN_ANSWER */
    public void confirm(Actor actor, Step step) {
        ClueAccess.load(clues, actor, step.clue(), step.version()).confirm(step.remark(), actor, clock.instant());
    }

    /**
     * @throws RulesViolated without a reason
     * @throws DomainException as for confirm
     */
    public void sendBack(Actor actor, Step step) {
        var clue = ClueAccess.load(clues, actor, step.clue(), step.version());
        clue.sendBack(reason(step), actor, clock.instant());
    }

    /**
     * @throws RulesViolated without a reason
     * @throws DomainException as for confirm
     */
    public void withdraw(Actor actor, Step step) {
        var clue = ClueAccess.load(clues, actor, step.clue(), step.version());
        clue.withdraw(reason(step), actor, clock.instant());
    }

    private String reason(Step step) {
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ClueRules.REASON,
                new ClueRules.ReasonCase("comment", step.remark()),
                policies.at(LocalDate.now(clock))));
        return step.remark() == null ? "" : step.remark().strip();
    }
}
