package cn.wuye.identity.usecase;

import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Account.Details;
import cn.wuye.identity.model.AccountRules;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.OrganisationStore;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.model.RoleGrant;
import cn.wuye.identity.model.RoleGrants;
import cn.wuye.identity.model.Sessions;
import cn.wuye.identity.model.SignInBook;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The system administrator keeps people's accounts. Roles are given apart from it. */
@UseCase
public class AccountAdministration {
    private final Accounts accounts;
    private final OrganisationStore organisations;
    private final RoleGrants grants;
    private final SignInBook book;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PolicyBook policies;
    private final Clock clock;

    public AccountAdministration(
            Accounts accounts,
            OrganisationStore organisations,
            RoleGrants grants,
            SignInBook book,
            Passwords passwords,
            Sessions sessions,
            PolicyBook policies,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.grants = grants;
        this.book = book;
        this.passwords = passwords;
        this.sessions = sessions;
        this.policies = policies;
        this.clock = clock;
    }

    /** An account just opened, with the password that is shown once. */
    public record Opened(UUID id, String oneTimePassword) {}

    /**
     * Opens an account with a one-time password.
     *
     * @throws RulesViolated with every gap of login and details
     * @throws DomainException LOGIN_TAKEN
     */
    public Opened open(Actor by, String login, Details details) {
        String password = passwords.random();
        return new Opened(open(by, login, details, passwords.hash(password), true), password);
    }

    /**
     * Takes over an account from elsewhere with its password as hashed there; no change is demanded.
     *
     * @throws RulesViolated with every gap of login and details
     */
    public UUID takeOver(Actor by, String login, Details details, String passwordHash) {
        return open(by, login, details, passwordHash, false);
    }

    private UUID open(Actor by, String login, Details details, String hash, boolean mustChange) {
        by.require(Role.SYSTEM_ADMIN);
        String name = login.strip().toLowerCase(Locale.ROOT);
        check(name, details);
        if (accounts.findByLogin(name).isPresent()) {
            throw new DomainException(IdentityError.LOGIN_TAKEN, name);
        }
        activeOrganisation(details.organisation());
        UUID id = UUID.randomUUID();
        accounts.add(Account.open(id, name, details, hash, mustChange, by, clock.instant()));
        return id;
    }

    /** Changes who a person is. Moving to another organisation ends all the person's roles and sessions. */
    public void edit(Actor by, UUID id, @Nullable Long version, Details details) {
        Account account = load(by, id);
        account.expectVersion(version);
        check(account.login(), details);
        boolean moves = !account.membership().organisation().equals(details.organisation());
        if (moves) {
            activeOrganisation(details.organisation());
            keepAdministrators(id);
        }
        Instant now = clock.instant();
        account.edit(details, by, now);
        if (moves) {
            for (RoleGrant grant : grants.open(id)) {
                grant.lapse(by, now);
            }
            sessions.end(id);
        }
    }

    public void disable(Actor by, UUID id, String reason) {
        Account account = load(by, id);
        reasoned(reason);
        keepAdministrators(id);
        account.disable(reason, by, clock.instant());
        sessions.end(id);
    }

    public void enable(Actor by, UUID id, String reason) {
        reasoned(reason);
        load(by, id).enable(reason, by, clock.instant());
    }

    /** Ends a lock before its time. */
    public void unlock(Actor by, UUID id, String reason) {
        Account account = load(by, id);
        reasoned(reason);
        book.save(id, book.lock(id).cleared());
        account.unlock(reason, by, clock.instant());
    }

    /** Gives a new one-time password and ends all sessions. */
    public String resetPassword(Actor by, UUID id, String reason) {
        Account account = load(by, id);
        reasoned(reason);
        String password = passwords.random();
        account.resetPassword(passwords.hash(password), reason, by, clock.instant());
        book.save(id, book.lock(id).cleared());
        sessions.end(id);
        return password;
    }

    /** Removes the second factor of a person who lost it, and ends all sessions. */
    public void resetTotp(Actor by, UUID id, String reason) {
        Account account = load(by, id);
        reasoned(reason);
        account.resetTotp(reason, by, clock.instant());
        sessions.end(id);
    }

    private Account load(Actor by, UUID id) {
        by.require(Role.SYSTEM_ADMIN);
        return accounts.find(id).orElseThrow(DomainException::notFound);
    }

    private void check(String login, Details details) {
        RulesViolated.throwIfBlocking(Rule.evaluate(
                AccountRules.ALL, new AccountRules.Candidate(login, details), policies.at(LocalDate.now(clock))));
    }

    private void activeOrganisation(UUID id) {
        Organisation organisation = organisations.find(id).orElseThrow(DomainException::notFound);
        if (!organisation.active()) {
            throw new DomainException(IdentityError.ORGANISATION_INACTIVE);
        }
    }

    /** Nobody may be left without the administrators that keep the platform going. */
    private void keepAdministrators(UUID id) {
        for (RoleGrant grant : grants.open(id)) {
            if (grant.holds() && grant.role().isAdministrator() && grants.othersHolding(grant.role(), id) == 0) {
                throw new DomainException(IdentityError.LAST_ADMINISTRATOR);
            }
        }
    }

    private static void reasoned(String reason) {
        if (reason.isBlank()) {
            throw new DomainException(IdentityError.REASON_MISSING);
        }
    }
}
