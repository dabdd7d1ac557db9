package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a filing back before it is accepted. */
@UseCase
public class WithdrawFiling {
    private final Filings filings;
    private final Clock clock;

    public WithdrawFiling(Filings filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    public record Command(
            UUID filing, @Nullable Long version, @Nullable String comment) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void handle(Actor actor, Command command) {
        FilingAccess.load(filings, actor, command.filing(), command.version(), Role.COMPANY_CLERK, Role.OWNERS_MEMBER)
                .withdraw(command.comment(), actor, clock.instant());
    }
}
