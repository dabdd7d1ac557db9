package cn.wuye.referral.usecase;

import cn.wuye.identity.Organisations;
import cn.wuye.inspection.Competent;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Bodies;
import cn.wuye.referral.model.Body;
import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.ClueError;
import cn.wuye.referral.model.ClueRules;
import cn.wuye.referral.model.Clues;
import cn.wuye.referral.model.Route;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The task force names the body that handles a clue which nobody took on. */
@UseCase
public class DecideClue {
    private final Clues clues;
    private final Organisations organisations;
    private final PolicyBook policies;
    private final Clock clock;

    public DecideClue(Clues clues, Organisations organisations, PolicyBook policies, Clock clock) {
        this.clues = clues;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param lead kind of the body that leads
     * @param joint kinds of bodies that handle a part
     */
    public record Command(
            UUID clue,
            @Nullable Long version,
            @Nullable Competent lead,
            Route.Level level,
            List<Competent> joint,
            @Nullable String reason) {}

    /**
     * @throws RulesViolated without a body or a reason
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, NOBODY_THERE
     */
    public void handle(Actor actor, Command command) {
        actor.require(Role.TASK_FORCE_MEMBER);
        Clue clue = ClueAccess.load(clues, actor, command.clue(), command.version());
        List<Violation> gaps = new ArrayList<>(Rule.evaluate(
                ClueRules.REASON,
                new ClueRules.ReasonCase(
                        "lead", command.lead() == null ? null : command.lead().name()),
                policies.at(LocalDate.now(clock))));
        gaps.addAll(Rule.evaluate(
                ClueRules.REASON,
                new ClueRules.ReasonCase("reason", command.reason()),
                policies.at(LocalDate.now(clock))));
        RulesViolated.throwIfBlocking(gaps);
        Bodies bodies = new Bodies(organisations);
        String division = clue.place().division();
        Competent kind = java.util.Objects.requireNonNull(command.lead());
        Body lead = bodies.find(kind, command.level(), division)
                .orElseThrow(() -> new DomainException(ClueError.NOBODY_THERE, kind.name()));
        clue.decide(
                lead,
                bodies.all(command.joint(), command.level(), division),
                command.reason() == null ? "" : command.reason().strip(),
                actor,
                clock.instant());
    }
}
