package cn.wuye.shared.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Knows the tokens with which machines call the REST interface. */
public interface BearerTokens {

    /**
     * A caller known by a token.
     *
     * @param writes whether the token allows more than reading
     */
    record Caller(Authentication authentication, boolean writes) {}

    /** The caller behind a token; empty if it is unknown, expired or revoked. */
    Optional<Caller> caller(String token);
}
