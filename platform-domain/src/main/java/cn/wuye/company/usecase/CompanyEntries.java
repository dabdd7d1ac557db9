package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.model.CompanyRules;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Level;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs the rules of the register over an entry. */
final class CompanyEntries {
    private final Companies companies;
    private final Divisions divisions;
    private final PolicyBook policies;
    private final Clock clock;

    CompanyEntries(Companies companies, Divisions divisions, PolicyBook policies, Clock clock) {
        this.companies = companies;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param self the company being edited; null for a new one */
    List<Violation> violations(CompanyEntry entry, @Nullable UUID self) {
        return violations(entry, self, policy());
    }

    /** The values in force today. */
    Policy policy() {
        return policies.at(clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    List<Violation> violations(CompanyEntry entry, @Nullable UUID self, Policy policy) {
        boolean taken = companies
                .findByUscc(entry.uscc())
                .filter(c -> !c.id().equals(self))
                .isPresent();
        boolean known = divisions
                .find(entry.profile().divisionCode())
                .filter(d -> d.level() == Level.COUNTY || d.level() == Level.CITY)
                .isPresent();
        return Rule.evaluate(new CompanyRules().rules(), new CompanyRules.Subject(entry, taken, known), policy);
    }
}
