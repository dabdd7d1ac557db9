package cn.wuye.identity.model;

import static cn.wuye.identity.model.GrantStatus.APPROVED;
import static cn.wuye.identity.model.GrantStatus.REQUESTED;

import cn.wuye.identity.model.GrantStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person may act in a role for an organisation. The system administrator asks for it, the security
 * administrator decides (三员): neither can give power alone. It counts only while the person works for that
 * organisation.
 */
public class RoleGrant extends AggregateRoot {
    private UUID id;
    private UUID account;
    private UUID organisation;
    private Role role;
    private GrantStatus status = REQUESTED;
    private String reason;
    private UUID requestedBy;
    private Instant requestedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    private RoleGrant(UUID id, UUID account, UUID organisation, Role role, String reason, Actor by, Instant at) {
        this.id = id;
        this.account = account;
        this.organisation = organisation;
        this.role = role;
        this.reason = reason;
        this.requestedBy = by.accountId();
        this.requestedAt = at;
    }

    /** Asks for a role. Whether the person may have it is checked by the use case. */
    public static RoleGrant request(
            UUID id, UUID account, UUID organisation, Role role, String reason, Actor by, Instant at) {
        by.require(Role.SYSTEM_ADMIN);
        RoleGrant grant = new RoleGrant(id, account, organisation, role, reason, by, at);
        grant.took("REQUEST", null, REQUESTED, reason, by, at);
        return grant;
    }

    /** The first grant of an administrator, which nobody can approve yet; the platform itself makes it. */
    public static RoleGrant founding(UUID id, UUID account, UUID organisation, Role role, Instant at) {
        if (!role.isAdministrator()) {
            throw DomainException.forbidden();
        }
        Actor platform = Actor.system();
        RoleGrant grant = new RoleGrant(id, account, organisation, role, "", platform, at);
        grant.status = APPROVED;
        grant.decidedBy = platform.accountId();
        grant.decidedAt = at;
        grant.took("FOUND", null, APPROVED, null, platform, at);
        return grant;
    }

    public void approve(@Nullable String comment, Actor by, Instant at) {
        step(Action.APPROVE, comment, by, at);
    }

    public void reject(String comment, Actor by, Instant at) {
        step(Action.REJECT, comment, by, at);
    }

    public void revoke(@Nullable String comment, Actor by, Instant at) {
        step(Action.REVOKE, comment, by, at);
    }

    /** Ends because the person left the organisation: a request is dropped, a role taken back. */
    public void lapse(Actor by, Instant at) {
        if (status == REQUESTED) {
            step(Action.WITHDRAW, null, by, at);
        } else if (status == APPROVED) {
            step(Action.REVOKE, null, by, at);
        }
    }

    /** Whether the role may be used now. */
    public boolean holds() {
        return status == APPROVED;
    }

    /** Whoever asked takes the request back before it is decided. */
    public void withdraw(@Nullable String comment, Actor by, Instant at) {
        step(Action.WITHDRAW, comment, by, at);
    }

    private void step(Action action, @Nullable String comment, Actor by, Instant at) {
        GrantStatus from = status;
        status = GrantStatus.LIFECYCLE.next(from, action, by, guard -> !concerns(by));
        this.comment = comment;
        decidedBy = by.accountId();
        decidedAt = at;
        took(action.name(), from, status, comment, by, at);
    }

    private boolean concerns(Actor by) {
        return by.accountId().equals(requestedBy) || by.accountId().equals(account);
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public UUID organisation() {
        return organisation;
    }

    public Role role() {
        return role;
    }

    public GrantStatus status() {
        return status;
    }

    @Override
    public String stream() {
        return "grant:" + id;
    }

    @Override
    public String title() {
        return role.name();
    }

    /** Grants lie in no territory: only administrators handle them. */
    @Override
    public Place place() {
        return Place.of("");
    }

    @Override
    public Content content() {
        return Content.empty()
                .sealed("account", account)
                .sealed("organisation", organisation)
                .sealed("role", role)
                .sealed("status", status)
                .sealed("reason", reason)
                .sealed("requested-by", requestedBy)
                .sealed("requested-at", requestedAt)
                .sealed("decided-by", decidedBy)
                .sealed("decided-at", decidedAt)
                .sealed("comment", comment);
    }
}
