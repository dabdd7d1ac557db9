package cn.wuye.identity.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key with which a machine acts in the name of a person. Only its hash is kept. */
public class ApiToken extends AggregateRoot {
    private UUID id;
    private UUID account;
    private String name;
    private String hash;
    private TokenScope scope;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    /** What a token allows. */
    public enum TokenScope {
        /** Reading: GET and HEAD. */
        READ,
        /** Reading and every other method. */
        WRITE
    }

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    /**
     * Makes a token for the actor's own account.
     *
     * @param hash SHA-256 of the token
     */
    public static ApiToken create(
            UUID id, String name, String hash, TokenScope scope, Instant expiresAt, Actor by, Instant at) {
        ApiToken token = new ApiToken();
        token.id = id;
        token.account = by.accountId();
        token.name = name;
        token.hash = hash;
        token.scope = scope;
        token.createdAt = at;
        token.expiresAt = expiresAt;
        token.took("CREATE", null, null, null, by, at);
        return token;
    }

    /** Ends the token; a second time changes nothing. */
    public void revoke(Actor by, Instant at) {
        if (!account.equals(by.accountId())) {
            throw DomainException.notFound();
        }
        if (revokedAt == null) {
            revokedAt = at;
            took("REVOKE", null, null, null, by, at);
        }
    }

    public String name() {
        return name;
    }

    @Override
    public String stream() {
        return "token:" + id;
    }

    @Override
    public String title() {
        return name;
    }

    /** Tokens lie in no territory: each belongs to one person. */
    @Override
    public Place place() {
        return Place.of("");
    }

    @Override
    public Content content() {
        return Content.empty()
                .sealed("account", account)
                .sealed("name", name)
                .sealed("scope", scope)
                .sealed("hash", hash)
                .sealed("created", createdAt)
                .sealed("expires", expiresAt)
                .sealed("revoked", revokedAt);
    }
}
