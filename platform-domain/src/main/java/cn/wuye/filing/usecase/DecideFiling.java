package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.Filings;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The county's decision on an accepted filing: on record under a number, or rejected for falsity or invalidity. */
@UseCase
public class DecideFiling {
    private final Filings filings;
    private final CaseNumbers numbers;
    private final PolicyBook policies;
    private final Clock clock;

    public DecideFiling(Filings filings, CaseNumbers numbers, PolicyBook policies, Clock clock) {
        this.filings = filings;
        this.numbers = numbers;
        this.policies = policies;
        this.clock = clock;
    }

    public record File(
            UUID filing, @Nullable Long version, @Nullable String comment) {}

    public record Reject(UUID filing, @Nullable Long version, Decision.Ground ground, String reason) {}

    /**
     * Puts it on record.
     *
     * @return the number given, as in 周物合备〔2026〕411602-0001
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION
     */
    public String file(Actor actor, File command) {
        Filing filing = load(actor, command.filing(), command.version());
        filing.requireDecidable(actor);
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(
                policies.at(today), "FIL-NUMBER-FORMAT", filing.place().division(), today);
        filing.file(number, command.comment(), actor, clock.instant());
        return number;
    }

    /** @throws DomainException as for file; REASON_REQUIRED */
    public void reject(Actor actor, Reject command) {
        load(actor, command.filing(), command.version())
                .reject(command.ground(), command.reason(), actor, clock.instant());
    }

    private Filing load(Actor actor, UUID id, @Nullable Long version) {
        return FilingAccess.load(filings, actor, id, version, Role.FILING_REVIEWER);
    }
}
