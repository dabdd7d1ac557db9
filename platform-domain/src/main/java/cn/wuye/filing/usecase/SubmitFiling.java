package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingVersions;
import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.TermLines;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a filing in to the county authority and the street at once (T4), for the first time or corrected. */
@UseCase
public class SubmitFiling {
    private final Filings filings;
    private final FilingVersions versions;
    private final CheckFiling check;
    private final Clock clock;

    public SubmitFiling(Filings filings, FilingVersions versions, CheckFiling check, Clock clock) {
        this.filings = filings;
        this.versions = versions;
        this.check = check;
        this.clock = clock;
    }

    public record Command(UUID filing, @Nullable Long version) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION; RulesViolated with every gap */
    public void handle(Actor actor, Command command) {
        Filing filing = FilingAccess.load(
                filings, actor, command.filing(), command.version(), Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
        if (filing.status().editable()) {
            RulesViolated.throwIfBlocking(check.check(filing));
        }
        Instant now = clock.instant();
        filing.submit(actor, now);
        versions.keep(filing.id(), filing.returns() + 1, TermLines.values(filing.terms()), now);
    }
}
