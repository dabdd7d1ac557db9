package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.CompanyError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar takes a company off the register or puts it back. */
@UseCase
public class SetCompanyStanding {

    /** @param reason kept in the timeline; required */
    public record Command(UUID id, @Nullable Long version, boolean active, String reason) {}

    private final Companies companies;
    private final Clock clock;

    public SetCompanyStanding(Companies companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    /** @throws DomainException STILL_SERVING while estates are served by it */
    public void handle(Actor actor, Command command) {
        Company company = companies.find(command.id()).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, company.place());
        company.expectVersion(command.version());
        FieldReader in = new FieldReader(Map.of("reason", command.reason()));
        String reason = in.required("reason", 200);
        RulesViolated.throwIfBlocking(in.violations());
        if (command.active()) {
            company.reactivate(reason, actor, clock.instant());
            return;
        }
        int served = companies.estatesServed(company.id());
        if (served > 0) {
            throw new DomainException(CompanyError.STILL_SERVING, served);
        }
        company.deactivate(reason, actor, clock.instant());
    }
}
