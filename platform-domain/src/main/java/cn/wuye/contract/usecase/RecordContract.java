package cn.wuye.contract.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.contract.model.ContractError;
import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.model.KnownContract;
import cn.wuye.contract.model.KnownContracts;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A county or street notes a contract it has learned of, so that the time for filing it runs visibly. */
@UseCase
public class RecordContract {
    private final KnownContracts contracts;
    private final EstateLookup estates;
    private final CompanyLookup companies;
    private final Clock clock;

    public RecordContract(KnownContracts contracts, EstateLookup estates, CompanyLookup companies, Clock clock) {
        this.contracts = contracts;
        this.estates = estates;
        this.companies = companies;
        this.clock = clock;
    }

    public record Command(UUID estate, UUID company, LocalDate signedOn, String source) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, ALREADY_KNOWN; INCOMPLETE for a future day or no source */
    public UUID handle(Actor actor, Command command) {
        actor.require(Role.FILING_REVIEWER, Role.STREET_OFFICER);
        EstateFacts estate = estates.find(command.estate()).orElseThrow(DomainException::notFound);
        if (!actor.reaches(Place.of(estate.division()))
                || companies.find(command.company()).isEmpty()) {
            throw DomainException.notFound();
        }
        if (command.source().isBlank() || command.signedOn().isAfter(LocalDate.now(clock))) {
            throw new DomainException(ContractError.INCOMPLETE);
        }
        if (!contracts.of(estate.id(), command.company(), ContractStatus.OPEN).isEmpty()) {
            throw new DomainException(ContractError.ALREADY_KNOWN);
        }
        UUID id = UUID.randomUUID();
        contracts.add(KnownContract.record(
                id,
                estate.id(),
                estate.name(),
                estate.division(),
                command.company(),
                command.signedOn(),
                command.source(),
                actor,
                clock.instant()));
        return id;
    }
}
