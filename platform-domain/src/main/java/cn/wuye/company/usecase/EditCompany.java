package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.CompanyEntry;
import cn.wuye.division.Divisions;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar changes a company's entry. */
@UseCase
public class EditCompany {

    /** @param version the version the registrar has seen; null to skip the comparison */
    public record Command(
            UUID id,
            @Nullable Long version,
            CompanyEntry entry,
            @Nullable String remark) {}

    private final Companies companies;
    private final CompanyEntries entries;
    private final Clock clock;

    public EditCompany(Companies companies, Divisions divisions, PolicyBook policies, Clock clock) {
        this.companies = companies;
        this.entries = new CompanyEntries(companies, divisions, policies, clock);
        this.clock = clock;
    }

    /** All gaps of an entry, without storing it. */
    public List<Violation> check(Actor actor, UUID id, CompanyEntry entry) {
        Company company = companies.find(id).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, company.place());
        return Territory.add(actor, entry, entries.violations(entry, id));
    }

    /** @throws RulesViolated with every gap; DomainException STALE when someone else was faster */
    public void handle(Actor actor, Command command) {
        List<Violation> violations = check(actor, command.id(), command.entry());
        Company company = companies.find(command.id()).orElseThrow(DomainException::notFound);
        company.expectVersion(command.version());
        RulesViolated.throwIfBlocking(violations);
        company.edit(
                command.entry().uscc(),
                command.entry().usccOverride(),
                command.entry().profile(),
                command.remark(),
                actor,
                clock.instant());
    }
}
