package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.model.TerminationRules;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports the end of a contract on record before its term (CC 946, 948; X9). */
@UseCase
public class TerminateFiling {
    private final Filings filings;
    private final PolicyBook policies;
    private final Clock clock;

    public TerminateFiling(Filings filings, PolicyBook policies, Clock clock) {
        this.filings = filings;
        this.policies = policies;
        this.clock = clock;
    }

    public record Command(UUID filing, @Nullable Long version, Termination termination) {}

    /**
     * @return warnings that did not stop it
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION; RulesViolated with every gap
     */
    public List<Violation> handle(Actor actor, Command command) {
        Filing filing = FilingAccess.load(
                filings,
                actor,
                command.filing(),
                command.version(),
                Role.COMPANY_CLERK,
                Role.OWNERS_MEMBER,
                Role.FILING_REVIEWER);
        FilingStatus.LIFECYCLE.next(filing.status(), FilingStatus.Action.TERMINATE, actor, guard -> true);
        LocalDate today = LocalDate.now(clock);
        List<Violation> found = Rule.evaluate(
                TerminationRules.TERMINATION,
                new TerminationRules.TerminationCase(
                        command.termination(),
                        Objects.requireNonNull(filing.terms().period().startsOn(), "on record"),
                        today),
                policies.at(today));
        RulesViolated.throwIfBlocking(found);
        filing.terminate(command.termination(), actor, clock.instant());
        return found;
    }
}
