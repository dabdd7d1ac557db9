package cn.wuye.identity.usecase;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Attempts;
import cn.wuye.identity.model.OneTimeCodes;
import cn.wuye.identity.model.PasswordRules;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.model.SignInBook;
import cn.wuye.policy.Policy;
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
import java.util.Objects;
import java.util.OptionalLong;

/** A person keeps the own password and second factor. */
@UseCase
public class OwnAccess {
    private final Accounts accounts;
    private final SignInBook book;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final AccessLog log;
    private final PolicyBook policies;
    private final Clock clock;

    public OwnAccess(
            Accounts accounts,
            SignInBook book,
            Passwords passwords,
            OneTimeCodes codes,
            AccessLog log,
            PolicyBook policies,
            Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.passwords = passwords;
        this.codes = codes;
        this.log = log;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Replaces the password.
     *
     * @throws DomainException WRONG_PASSWORD if the old one is wrong
     * @throws RulesViolated if the new one breaks {@link PasswordRules}
     */
    public void changePassword(Actor by, String old, String fresh) {
        Account account = own(by);
        if (!passwords.matches(old, account.passwordHash())) {
            throw new DomainException(IdentityError.WRONG_PASSWORD);
        }
        Policy policy = policies.at(LocalDate.now(clock));
        boolean used = account.lastPasswords(policy.integer("SEC-PASSWORD-HISTORY")).stream()
                .anyMatch(hash -> passwords.matches(fresh, hash));
        boolean administrator = by.roles().stream().anyMatch(Role::isAdministrator);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                PasswordRules.ALL, new PasswordRules.Candidate(account.login(), fresh, administrator, used), policy));
        account.changePassword(passwords.hash(fresh), by, clock.instant());
        log.record(by, Action.PASSWORD_CHANGE, account.stream(), Result.OK, null);
    }

    /** Offers a new secret for the second factor, or the one offered before and not yet confirmed. */
    public String offerTotp(Actor by) {
        Account account = own(by);
        if (account.totpSecret() == null || account.hasTotp()) {
            account.offerTotp(codes.secret());
        }
        return Objects.requireNonNull(account.totpSecret());
    }

    /**
     * Turns the second factor on, once a code proves that the person's device has the secret.
     *
     * @throws DomainException WRONG_CODE
     */
    public void confirmTotp(Actor by, String code) {
        Account account = own(by);
        String secret = account.totpSecret();
        if (secret == null || account.hasTotp()) {
            throw new DomainException(IdentityError.SECOND_FACTOR_EXISTS);
        }
        use(account, secret, code);
        account.confirmTotp(by, clock.instant());
    }

    /**
     * Turns the second factor off; a code is needed once more.
     *
     * @param required whether the platform demands a second factor of this person
     */
    public void disableTotp(Actor by, String code, boolean required) {
        if (required) {
            throw new DomainException(IdentityError.SECOND_FACTOR_REQUIRED);
        }
        Account account = own(by);
        String secret = account.totpSecret();
        if (secret == null || !account.hasTotp()) {
            return;
        }
        use(account, secret, code);
        account.disableTotp(by, clock.instant());
    }

    private void use(Account account, String secret, String code) {
        Instant now = clock.instant();
        Attempts attempts = book.lock(account.id());
        OptionalLong step = codes.step(secret, code, now);
        if (step.isEmpty() || step.getAsLong() <= attempts.lastStep()) {
            throw new DomainException(IdentityError.WRONG_CODE);
        }
        book.save(account.id(), attempts.used(step.getAsLong()));
    }

    private Account own(Actor by) {
        return accounts.find(by.accountId()).orElseThrow(DomainException::notFound);
    }
}
