package cn.wuye.filing.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingError;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a draft, filled in from the registers and, for a renewal or amendment, from the contract it follows. Companies
 * file for any estate they have a contract with; owners who manage themselves file for their own.
 */
@UseCase
public class StartFiling {
    private final Filings filings;
    private final EstateLookup estates;
    private final CompanyLookup companies;
    private final Clock clock;

    public StartFiling(Filings filings, EstateLookup estates, CompanyLookup companies, Clock clock) {
        this.filings = filings;
        this.estates = estates;
        this.companies = companies;
        this.clock = clock;
    }

    /** @param follows the filing on record that is renewed or amended */
    public record Command(
            FilingKind kind, UUID estate, @Nullable UUID follows) {}

    /**
     * @throws DomainException NOT_FOUND if the estate is unknown or not the owners' own, NOTHING_TO_FOLLOW,
     *     ALREADY_OPEN
     */
    public UUID handle(Actor actor, Command command) {
        actor.require(Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
        boolean owners = actor.has(Role.OWNERS_MEMBER);
        if (owners != (command.kind() == FilingKind.SELF)) {
            throw DomainException.forbidden();
        }
        EstateFacts estate = estates.find(command.estate()).orElseThrow(DomainException::notFound);
        Place place = new Place(estate.division(), actor.company(), estate.id());
        if (!actor.reaches(place)) {
            throw DomainException.notFound();
        }
        Filing follows = command.follows() == null ? null : followed(actor, command.follows(), estate.id());
        if (filings.isOpen(estate.id(), actor.company())) {
            throw new DomainException(FilingError.ALREADY_OPEN, estate.name());
        }
        ContractTerms terms = follows == null
                ? fromRegister(command.kind(), estate, company(actor))
                : command.kind() == FilingKind.RENEW ? renewed(follows.terms()) : follows.terms();
        UUID id = UUID.randomUUID();
        filings.add(Filing.draft(
                id, command.kind(), estate.id(), estate.name(), place, follows, terms, actor, clock.instant()));
        return id;
    }

    private Filing followed(Actor actor, UUID id, UUID estate) {
        return filings.find(id)
                .filter(f -> actor.reaches(f.place()) && f.estate().equals(estate))
                .orElseThrow(DomainException::notFound);
    }

    private @Nullable CompanyFacts company(Actor actor) {
        return actor.company() == null ? null : companies.find(actor.company()).orElseThrow(DomainException::notFound);
    }

    private static ContractTerms fromRegister(FilingKind kind, EstateFacts estate, @Nullable CompanyFacts company) {
        ContractTerms blank = ContractTerms.blank();
        return new ContractTerms(
                new ContractTerms.Parties(
                        kind == FilingKind.PRE ? estate.developer() : null,
                        null,
                        company == null ? null : company.name(),
                        company == null ? null : company.uscc(),
                        null,
                        null,
                        null,
                        null),
                blank.period(),
                new ContractTerms.Premises(
                        estate.boundaries(),
                        estate.grossArea(),
                        estate.residentialArea(),
                        estate.chargeableArea(),
                        estate.households(),
                        estate.lifts(),
                        estate.parkingOwned(),
                        estate.parkingCivilDefence(),
                        estate.parkingCommon(),
                        null),
                blank.grades(),
                blank.charges(),
                blank.income(),
                blank.procedure(),
                blank.clauses(),
                blank.undertakings());
    }

    /** The old terms without what a renewal decides anew: the dates and the owners' vote. */
    private static ContractTerms renewed(ContractTerms old) {
        ContractTerms.Period period = new ContractTerms.Period(
                null,
                old.period().endsOn() == null ? null : old.period().endsOn().plusDays(1),
                null);
        return new ContractTerms(
                old.parties(),
                period,
                old.premises(),
                old.grades(),
                old.charges(),
                old.income(),
                new ContractTerms.Procedure(old.procedure().award(), null, null, null),
                old.clauses(),
                old.undertakings());
    }

    /** Kinds that the actor may start. */
    public static List<FilingKind> kinds(Actor actor) {
        return actor.has(Role.OWNERS_MEMBER)
                ? List.of(FilingKind.SELF)
                : List.of(FilingKind.PRE, FilingKind.OWN, FilingKind.RENEW, FilingKind.AMEND, FilingKind.EMERG);
    }
}
