package cn.wuye.identity.model;

import cn.wuye.identity.IdentityError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's access to the platform: never shared, bound to one organisation at a time. Roles are granted apart from
 * it ({@link RoleGrant}). An account is disabled, not deleted, so that the timeline keeps its names.
 */
public class Account extends AggregateRoot {
    private UUID id;
    private String login;
    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private List<Membership> memberships = new ArrayList<>();
    private boolean enabled = true;
    private String passwordHash;
    private boolean mustChange;
    private Instant passwordChangedAt;
    private List<String> formerPasswords = new ArrayList<>();
    private @Nullable String totpSecret;
    private @Nullable Instant totpConfirmedAt;

    /** What is entered for a person. */
    public record Details(
            String name,
            @Nullable String phone,
            @Nullable String email,
            UUID organisation,
            @Nullable String post) {}

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(UUID id, String login, Details details, String passwordHash, boolean mustChange, Instant at) {
        this.id = id;
        this.login = login;
        this.name = details.name();
        this.phone = details.phone();
        this.email = details.email();
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
        this.passwordChangedAt = at;
        memberships.add(new Membership(details.organisation(), details.post(), at, null));
    }

    /**
     * Opens an account.
     *
     * @param mustChange whether the password is a one-time password
     */
    public static Account open(
            UUID id, String login, Details details, String passwordHash, boolean mustChange, Actor by, Instant at) {
        Account account = new Account(id, login, details, passwordHash, mustChange, at);
        account.took("CREATE", null, null, null, by, at);
        return account;
    }

    /** Changes who the person is; a new organisation ends the membership in the old one. */
    public void edit(Details details, Actor by, Instant at) {
        name = details.name();
        phone = details.phone();
        email = details.email();
        Membership current = membership();
        boolean moved = !current.organisation().equals(details.organisation());
        Instant since = moved ? at : current.since();
        memberships.remove(current);
        if (moved) {
            memberships.add(current.end(at));
        }
        memberships.add(new Membership(details.organisation(), details.post(), since, null));
        took(moved ? "TRANSFER" : "EDIT", null, null, null, by, at);
    }

    public void disable(String reason, Actor by, Instant at) {
        notOwn(by);
        if (enabled) {
            enabled = false;
            took("DISABLE", null, null, reason, by, at);
        }
    }

    public void enable(String reason, Actor by, Instant at) {
        if (!enabled) {
            enabled = true;
            took("ENABLE", null, null, reason, by, at);
        }
    }

    /** Ends a lock before its time; the attempts are kept elsewhere. */
    public void unlock(String reason, Actor by, Instant at) {
        took("UNLOCK", null, null, reason, by, at);
    }

    /** The account was locked after too many failures. */
    public void lock(Instant at) {
        took("LOCK", null, null, null, Actor.system(), at);
    }

    /** Sets a one-time password that must be changed at the next sign-in. */
    public void resetPassword(String hash, String reason, Actor by, Instant at) {
        notOwn(by);
        replacePassword(hash, at);
        mustChange = true;
        took("RESET_PASSWORD", null, null, reason, by, at);
    }

    /** The person chose a new password; it has passed {@link PasswordRules}. */
    public void changePassword(String hash, Actor by, Instant at) {
        replacePassword(hash, at);
        mustChange = false;
        took("CHANGE_PASSWORD", null, null, null, by, at);
    }

    private void replacePassword(String hash, Instant at) {
        List<String> former = new ArrayList<>(formerPasswords);
        former.add(0, passwordHash);
        formerPasswords = former.size() > KEPT_PASSWORDS ? new ArrayList<>(former.subList(0, KEPT_PASSWORDS)) : former;
        passwordHash = hash;
        passwordChangedAt = at;
    }

    /** Hashes kept at most, whatever the policy asks for. */
    private static final int KEPT_PASSWORDS = 24;

    /** The present password's hash and those before it, newest first. */
    public List<String> lastPasswords(int count) {
        List<String> all = new ArrayList<>(List.of(passwordHash));
        all.addAll(formerPasswords);
        return all.subList(0, Math.min(count, all.size()));
    }

    /** Offers a secret; the second factor counts once a code made with it was given. */
    public void offerTotp(String secret) {
        if (hasTotp()) {
            throw new DomainException(IdentityError.SECOND_FACTOR_EXISTS);
        }
        totpSecret = secret;
    }

    public void confirmTotp(Actor by, Instant at) {
        totpConfirmedAt = at;
        took("ENROL_TOTP", null, null, null, by, at);
    }

    /** The person switches the second factor off. */
    public void disableTotp(Actor by, Instant at) {
        dropTotp();
        took("DISABLE_TOTP", null, null, null, by, at);
    }

    /** An administrator removes the second factor of a person who lost it. */
    public void resetTotp(String reason, Actor by, Instant at) {
        notOwn(by);
        dropTotp();
        took("RESET_TOTP", null, null, reason, by, at);
    }

    private void dropTotp() {
        totpSecret = null;
        totpConfirmedAt = null;
    }

    private void notOwn(Actor by) {
        if (by.accountId().equals(id)) {
            throw new DomainException(IdentityError.OWN_ACCOUNT);
        }
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean enabled() {
        return enabled;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public @Nullable String totpSecret() {
        return totpSecret;
    }

    public boolean hasTotp() {
        return totpConfirmedAt != null;
    }

    /** Where the person works now. */
    public Membership membership() {
        return memberships.stream()
                .filter(Membership::current)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("account without organisation: " + id));
    }

    @Override
    public String stream() {
        return "account:" + id;
    }

    @Override
    public String title() {
        return name;
    }

    /** Accounts lie in no territory: only administrators handle them. */
    @Override
    public Place place() {
        return Place.of("");
    }

    @Override
    public Content content() {
        return Content.empty()
                .sealed("login", login)
                .sealed("name", name)
                .sealed("phone", phone)
                .sealed("email", email)
                .sealed("organisation", membership().organisation())
                .sealed("post", membership().post())
                .sealed("enabled", enabled)
                .sealed("must-change", mustChange)
                .sealed("second-factor", hasTotp());
    }
}
