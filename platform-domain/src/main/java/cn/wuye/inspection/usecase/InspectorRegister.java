package cn.wuye.inspection.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.identity.People;
import cn.wuye.inspection.model.Conflict;
import cn.wuye.inspection.model.Inspector;
import cn.wuye.inspection.model.Inspectors;
import cn.wuye.inspection.model.PlanError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A county keeps the register of those who may inspect in it. */
@UseCase
public class InspectorRegister {
    private final Inspectors inspectors;
    private final People people;
    private final CompanyLookup companies;
    private final Clock clock;

    public InspectorRegister(Inspectors inspectors, People people, CompanyLookup companies, Clock clock) {
        this.inspectors = inspectors;
        this.people = people;
        this.companies = companies;
        this.clock = clock;
    }

    public record Register(UUID account, String certificate, LocalDate validUntil) {}

    public record Edit(UUID inspector, @Nullable Long version, String certificate, LocalDate validUntil) {}

    public record SetActive(UUID inspector, @Nullable Long version, boolean active, String remark) {}

    public record Note(UUID inspector, @Nullable Long version, UUID company, String reason, LocalDate since) {}

    public record Clear(UUID inspector, @Nullable Long version, UUID company, String remark) {}

    /**
     * Enters an officer of the county.
     *
     * @throws DomainException NOT_FOUND unless the account holds the inspector's role in the county, ALREADY_INSPECTOR
     */
    public UUID register(Actor actor, Register command) {
        actor.require(Role.COUNTY_SUPERVISOR);
        String county = actor.division();
        People.Person person = people.holding(Role.INSPECTOR, Place.of(county)).stream()
                .filter(p -> p.account().equals(command.account()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (inspectors.ofAccount(person.account()).isPresent()) {
            throw new DomainException(PlanError.ALREADY_INSPECTOR);
        }
        UUID id = UUID.randomUUID();
        inspectors.add(Inspector.register(
                id,
                person.account(),
                person.name(),
                county,
                command.certificate(),
                command.validUntil(),
                actor,
                clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE */
    public void edit(Actor actor, Edit command) {
        load(actor, command.inspector(), command.version())
                .certify(command.certificate(), command.validUntil(), actor, clock.instant());
    }

    /** @throws DomainException as for edit */
    public void setActive(Actor actor, SetActive command) {
        load(actor, command.inspector(), command.version())
                .set(command.active(), command.remark(), actor, clock.instant());
    }

    /** @throws DomainException as for edit; CONFLICT_NOTED */
    public void note(Actor actor, Note command) {
        CompanyFacts company = companies.find(command.company()).orElseThrow(DomainException::notFound);
        load(actor, command.inspector(), command.version())
                .note(
                        new Conflict(company.id(), company.name(), command.reason(), command.since()),
                        actor,
                        clock.instant());
    }

    /** @throws DomainException as for edit */
    public void clear(Actor actor, Clear command) {
        load(actor, command.inspector(), command.version())
                .clear(command.company(), command.remark(), actor, clock.instant());
    }

    private Inspector load(Actor actor, UUID id, @Nullable Long version) {
        Inspector inspector = inspectors.find(id).orElseThrow(DomainException::notFound);
        actor.require(Role.COUNTY_SUPERVISOR, inspector.place());
        inspector.expectVersion(version);
        return inspector;
    }
}
