package cn.wuye.identity.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.Organisation.Details;
import cn.wuye.identity.model.OrganisationRules;
import cn.wuye.identity.model.OrganisationStore;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The system administrator keeps the organisations that work on the platform. */
@UseCase
public class OrganisationAdministration {
    private final OrganisationStore organisations;
    private final Divisions divisions;
    private final PolicyBook policies;
    private final Clock clock;

    public OrganisationAdministration(
            OrganisationStore organisations, Divisions divisions, PolicyBook policies, Clock clock) {
        this.organisations = organisations;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws RulesViolated with every gap of the details */
    public UUID register(Actor by, OrgKind kind, Details details) {
        by.require(Role.SYSTEM_ADMIN);
        check(kind, details);
        UUID id = UUID.randomUUID();
        organisations.add(Organisation.register(id, kind, details, by, clock.instant()));
        return id;
    }

    /** @throws RulesViolated with every gap of the details */
    public void edit(Actor by, UUID id, @Nullable Long version, Details details) {
        by.require(Role.SYSTEM_ADMIN);
        Organisation organisation = organisations.find(id).orElseThrow(DomainException::notFound);
        organisation.expectVersion(version);
        check(organisation.kind(), details);
        organisation.edit(details, by, clock.instant());
    }

    /** Lets the members of an organisation work, or stops them all; their accounts stay. */
    public void activate(Actor by, UUID id, boolean on, String reason) {
        by.require(Role.SYSTEM_ADMIN);
        if (reason.isBlank()) {
            throw new DomainException(IdentityError.REASON_MISSING);
        }
        Organisation organisation = organisations.find(id).orElseThrow(DomainException::notFound);
        if (organisation.kind() == OrgKind.PLATFORM && !on) {
            throw new DomainException(IdentityError.LAST_ADMINISTRATOR);
        }
        organisation.activate(on, reason, by, clock.instant());
    }

    private void check(OrgKind kind, Details details) {
        boolean known = divisions.find(details.division()).isPresent();
        RulesViolated.throwIfBlocking(Rule.evaluate(
                OrganisationRules.ALL,
                new OrganisationRules.Candidate(kind, details, known),
                policies.at(LocalDate.now(clock))));
    }
}
