package cn.wuye.estate.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.EstateServing;
import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.Estates;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar enters who serves an estate and since when; earlier periods stay on record. */
@UseCase
public class AssignCompany implements EstateServing {

    /** @param company null for modes without a company */
    public record Command(
            UUID estate,
            @Nullable Long version,
            ServiceMode mode,
            @Nullable UUID company,
            @Nullable LocalDate since,
            @Nullable String reason) {}

    private final Estates estates;
    private final CompanyLookup companies;
    private final Clock clock;

    public AssignCompany(Estates estates, CompanyLookup companies, Clock clock) {
        this.estates = estates;
        this.companies = companies;
        this.clock = clock;
    }

    /** All gaps of a change, without storing it. */
    public List<Violation> check(ServiceMode mode, @Nullable UUID company, @Nullable LocalDate since) {
        List<Violation> gaps = new ArrayList<>();
        Optional<CompanyFacts> facts = company == null ? Optional.empty() : companies.find(company);
        if (needsCompany(mode) && facts.isEmpty()) {
            gaps.add(gap("FORM-REQUIRED", "company"));
        }
        if (!needsCompany(mode) && company != null) {
            gaps.add(gap("EST-11", "company"));
        }
        if (facts.filter(f -> !f.active()).isPresent()) {
            gaps.add(gap("EST-12", "company"));
        }
        if (since == null) {
            gaps.add(gap("FORM-REQUIRED", "since"));
        } else if (since.isAfter(
                clock.instant().atZone(clock.getZone()).toLocalDate().plusYears(1))) {
            gaps.add(gap("FORM-DATE", "since"));
        }
        return gaps;
    }

    /** @throws RulesViolated with every gap */
    public void handle(Actor actor, Command command) {
        Estate estate = estates.find(command.estate()).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, estate.place());
        estate.expectVersion(command.version());
        RulesViolated.throwIfBlocking(check(command.mode(), command.company(), command.since()));
        LocalDate since = command.since();
        if (since != null) {
            estate.serve(command.mode(), command.company(), since, command.reason(), actor, clock.instant());
        }
    }

    @Override
    public void enter(
            UUID estateId, ServiceMode mode, @Nullable UUID company, LocalDate since, String reason, Actor by) {
        Estate estate = estates.find(estateId).orElseThrow(DomainException::notFound);
        estate.serve(mode, company, since, reason, by, clock.instant());
    }

    /** Whether a mode of service is carried out by a company. */
    public static boolean needsCompany(ServiceMode mode) {
        return mode == ServiceMode.PROFESSIONAL || mode == ServiceMode.EMERGENCY;
    }

    private static Violation gap(String rule, String field) {
        return new Violation(rule, "G2", null, field, Violation.Severity.BLOCKING, List.of());
    }
}
