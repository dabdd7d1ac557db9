package cn.wuye.filing.usecase;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves what the filer has entered so far; a draft may have gaps. */
@UseCase
public class SaveFiling {
    private final Filings filings;
    private final Clock clock;

    public SaveFiling(Filings filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    /** @param version the version the form was filled from */
    public record Command(UUID filing, @Nullable Long version, ContractTerms terms) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, NOT_EDITABLE */
    public void handle(Actor actor, Command command) {
        Filing filing = FilingAccess.load(
                filings, actor, command.filing(), command.version(), Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
        filing.edit(command.terms(), actor, clock.instant());
    }
}
