package cn.wuye.identity.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps API tokens. */
public interface ApiTokens {

    Optional<ApiToken> find(UUID id);

    /** How many of an account's tokens are still good. */
    long live(UUID account, Instant now);

    void add(ApiToken token);
}
