package cn.wuye.identity.usecase;

import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.OrganisationStore;
import cn.wuye.identity.model.RoleGrant;
import cn.wuye.identity.model.RoleGrants;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles are given by two people: the system administrator asks, the security administrator decides. */
@UseCase
public class GrantAdministration {
    private final RoleGrants grants;
    private final Accounts accounts;
    private final OrganisationStore organisations;
    private final Clock clock;

    public GrantAdministration(RoleGrants grants, Accounts accounts, OrganisationStore organisations, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Asks for a role for a person, in the organisation where the person works now.
     *
     * @throws DomainException ROLE_DOES_NOT_FIT, ROLE_ALREADY_HELD, ADMINISTRATORS_EXCLUDE, ACCOUNT_DISABLED
     */
    public UUID request(Actor by, UUID accountId, Role role, String reason) {
        by.require(Role.SYSTEM_ADMIN);
        reasoned(reason);
        Account account = accounts.find(accountId).orElseThrow(DomainException::notFound);
        check(account, role, null);
        UUID id = UUID.randomUUID();
        grants.add(RoleGrant.request(
                id, accountId, account.membership().organisation(), role, reason, by, clock.instant()));
        return id;
    }

    /** Gives the role, if the person may still have it. */
    public void approve(Actor by, UUID id, @Nullable Long version, @Nullable String comment) {
        RoleGrant grant = load(id, version);
        grant.approve(comment, by, clock.instant());
        Account account = accounts.find(grant.account()).orElseThrow(DomainException::notFound);
        check(account, grant.role(), grant);
        if (!account.membership().organisation().equals(grant.organisation())) {
            throw DomainException.stale();
        }
    }

    public void reject(Actor by, UUID id, @Nullable Long version, String comment) {
        reasoned(comment);
        load(id, version).reject(comment, by, clock.instant());
    }

    public void withdraw(Actor by, UUID id, @Nullable Long version, @Nullable String comment) {
        load(id, version).withdraw(comment, by, clock.instant());
    }

    /** @throws DomainException LAST_ADMINISTRATOR if nobody else holds an administrator's role */
    public void revoke(Actor by, UUID id, @Nullable Long version, String comment) {
        reasoned(comment);
        RoleGrant grant = load(id, version);
        grant.revoke(comment, by, clock.instant());
        if (grant.role().isAdministrator() && grants.othersHolding(grant.role(), grant.account()) == 0) {
            throw new DomainException(IdentityError.LAST_ADMINISTRATOR);
        }
    }

    private RoleGrant load(UUID id, @Nullable Long version) {
        RoleGrant grant = grants.find(id).orElseThrow(DomainException::notFound);
        grant.expectVersion(version);
        return grant;
    }

    private void check(Account account, Role role, @Nullable RoleGrant deciding) {
        if (!account.enabled()) {
            throw new DomainException(IdentityError.ACCOUNT_DISABLED);
        }
        Organisation organisation =
                organisations.find(account.membership().organisation()).orElseThrow(DomainException::notFound);
        if (!role.fits(organisation.kind())) {
            throw new DomainException(
                    IdentityError.ROLE_DOES_NOT_FIT,
                    role.name(),
                    organisation.kind().name());
        }
        for (RoleGrant other : grants.open(account.id())) {
            if (deciding != null && other.id().equals(deciding.id())) {
                continue;
            }
            if (other.role() == role) {
                throw new DomainException(IdentityError.ROLE_ALREADY_HELD, role.name());
            }
            if (other.role().isAdministrator() || role.isAdministrator()) {
                throw new DomainException(IdentityError.ADMINISTRATORS_EXCLUDE);
            }
        }
    }

    private static void reasoned(String reason) {
        if (reason.isBlank()) {
            throw new DomainException(IdentityError.REASON_MISSING);
        }
    }
}
