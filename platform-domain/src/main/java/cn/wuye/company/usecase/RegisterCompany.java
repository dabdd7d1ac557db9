package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.CompanyEntry;
import cn.wuye.division.Divisions;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar enters a company; a county's registrar only one of the own county. */
@UseCase
public class RegisterCompany {

    /** @param remark where the entry comes from; kept in the timeline */
    public record Command(CompanyEntry entry, @Nullable String remark) {}

    private final Companies companies;
    private final CompanyEntries entries;
    private final Clock clock;

    public RegisterCompany(Companies companies, Divisions divisions, PolicyBook policies, Clock clock) {
        this.companies = companies;
        this.entries = new CompanyEntries(companies, divisions, policies, clock);
        this.clock = clock;
    }

    /** All gaps of an entry, without storing it. */
    public List<Violation> check(Actor actor, CompanyEntry entry) {
        actor.require(Role.REGISTRAR);
        return Territory.add(actor, entry, entries.violations(entry, null));
    }

    /** @throws RulesViolated with every gap */
    public UUID handle(Actor actor, Command command) {
        RulesViolated.throwIfBlocking(check(actor, command.entry()));
        CompanyEntry entry = command.entry();
        actor.require(Role.REGISTRAR, Place.of(entry.profile().divisionCode()));
        Company company = new Company(
                UUID.randomUUID(),
                entry.uscc(),
                entry.usccOverride(),
                entry.profile(),
                command.remark(),
                actor,
                clock.instant());
        companies.add(company);
        return company.id();
    }
}
