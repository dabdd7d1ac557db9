package cn.wuye.identity.usecase;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Attempts;
import cn.wuye.identity.model.OneTimeCodes;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.model.SignInBook;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person signs in: password first, then the one-time code where a second factor is set up. Every attempt is logged.
 * The caller learns only whether it worked, never why not.
 */
@UseCase
public class SignIn {
    private final Accounts accounts;
    private final SignInBook book;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final AccessLog log;
    private final PolicyBook policies;
    private final Clock clock;

    public SignIn(
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

    /** The account, if login and password are right and it is neither locked nor disabled. */
    public Optional<UUID> password(String login, String password) {
        Account account = accounts.findByLogin(login).orElse(null);
        if (account == null) {
            passwords.pretend(password);
            refuse(null, login, Action.SIGN_IN, "unknown login");
            return Optional.empty();
        }
        boolean right = passwords.matches(password, account.passwordHash());
        Instant now = clock.instant();
        Attempts attempts = book.lock(account.id());
        if (attempts.lockedAt(now)) {
            refuse(account, login, Action.SIGN_IN, "locked");
            return Optional.empty();
        }
        if (!account.enabled()) {
            refuse(account, login, Action.SIGN_IN, "disabled");
            return Optional.empty();
        }
        if (!right) {
            failed(account, attempts, Action.SIGN_IN, "wrong password", now);
            return Optional.empty();
        }
        if (!account.hasTotp()) {
            book.save(account.id(), attempts.succeeded(now));
        }
        log.record(account.id(), account.login(), Action.SIGN_IN, account.stream(), Result.OK, null);
        return Optional.of(account.id());
    }

    /** Whether the one-time code is right. Wrong ones count as failures; a code works once. */
    public boolean code(UUID id, String code) {
        Account account = accounts.find(id).orElse(null);
        String secret = account == null ? null : account.totpSecret();
        if (account == null || secret == null || !account.hasTotp() || !account.enabled()) {
            return false;
        }
        Instant now = clock.instant();
        Attempts attempts = book.lock(id);
        if (attempts.lockedAt(now)) {
            refuse(account, account.login(), Action.SECOND_FACTOR, "locked");
            return false;
        }
        OptionalLong step = codes.step(secret, code, now);
        if (step.isEmpty() || step.getAsLong() <= attempts.lastStep()) {
            failed(account, attempts, Action.SECOND_FACTOR, step.isEmpty() ? "wrong code" : "code used before", now);
            return false;
        }
        book.save(id, attempts.used(step.getAsLong()).succeeded(now));
        log.record(id, account.login(), Action.SECOND_FACTOR, account.stream(), Result.OK, null);
        return true;
    }

    private void failed(Account account, Attempts attempts, Action action, String why, Instant now) {
        Policy policy = policies.at(LocalDate.now(clock));
        Attempts after = attempts.failed(policy, now);
        book.save(account.id(), after);
        refuse(account, account.login(), action, why);
        if (after.lockedAt(now)) {
            account.lock(now);
            log.record(account.id(), account.login(), Action.LOCK, account.stream(), Result.OK, null);
        }
    }

    private void refuse(@Nullable Account account, String login, Action action, String why) {
        String shown = login.length() > 64 ? login.substring(0, 64) : login;
        log.record(
                account == null ? null : account.id(),
                shown,
                action,
                account == null ? null : account.stream(),
                Result.REFUSED,
                why);
    }
}
