package cn.wuye.identity.usecase;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.ApiToken;
import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.model.ApiTokens;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.UseCase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/** A person makes and revokes keys for machines that act in the own name. */
@UseCase
public class OwnTokens {
    /** Tokens start with this, so that scanners for leaked secrets can find them. */
    public static final String PREFIX = "wuye_";

    /** Good tokens that a person may have at a time. */
    public static final int MAX_TOKENS = 20;

    /** The longest life of a token. */
    public static final int MAX_DAYS = 366;

    private static final int BYTES = 32;

    private final ApiTokens tokens;
    private final AccessLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public OwnTokens(ApiTokens tokens, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param lastDay last day on which it works
     * @return the token itself, which is never shown again
     */
    public String create(Actor by, String name, TokenScope scope, LocalDate lastDay) {
        if (!by.signedIn()) {
            throw DomainException.forbidden();
        }
        LocalDate today = LocalDate.now(clock);
        if (name.isBlank() || name.length() > 60) {
            throw new DomainException(SharedError.MALFORMED, "name");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MAX_DAYS))) {
            throw new DomainException(SharedError.MALFORMED, "lastDay");
        }
        Instant now = clock.instant();
        if (tokens.live(by.accountId(), now) >= MAX_TOKENS) {
            throw new DomainException(IdentityError.TOO_MANY_TOKENS, MAX_TOKENS);
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiToken kept = ApiToken.create(
                UUID.randomUUID(),
                name.strip(),
                Sha256.hex(token),
                scope,
                lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                by,
                now);
        tokens.add(kept);
        log.record(by, Action.TOKEN_CREATE, kept.stream(), Result.OK, kept.name());
        return token;
    }

    /** @throws DomainException NOT_FOUND if it is not the actor's own */
    public void revoke(Actor by, UUID id) {
        ApiToken token = tokens.find(id).orElseThrow(DomainException::notFound);
        token.revoke(by, clock.instant());
        log.record(by, Action.TOKEN_REVOKE, token.stream(), Result.OK, token.name());
    }
}
