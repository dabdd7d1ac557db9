package cn.wuye.identity.query;

import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.model.SignInStage;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What signing in needs to know. */
public interface SignInQueries {

    /** An enabled account on its way in. */
    record SignInState(
            UUID account,
            String login,
            String name,
            boolean secondFactor,
            boolean mustChange,
            Instant passwordChangedAt,
            Set<Role> roles) {

        public boolean administrator() {
            return roles.stream().anyMatch(Role::isAdministrator);
        }

        /**
         * What must be done next.
         *
         * @param codeGiven whether a one-time code was given in this session
         * @param demanded whether administrators must have a second factor
         */
        public SignInStage stage(boolean codeGiven, boolean demanded, Policy policy, Instant now) {
            if (secondFactor && !codeGiven) {
                return SignInStage.CODE;
            }
            if (!secondFactor && demanded && administrator()) {
                return SignInStage.ENROL;
            }
            return mustChange || expired(policy, now) ? SignInStage.PASSWORD : SignInStage.DONE;
        }

        /** Whether the password is older than SEC-PASSWORD-MAX-DAYS. */
        public boolean expired(Policy policy, Instant now) {
            return !now.isBefore(passwordChangedAt.plus(Duration.ofDays(policy.integer("SEC-PASSWORD-MAX-DAYS"))));
        }

        /** How long a session may rest, by SEC-IDLE-MINUTES and SEC-IDLE-MINUTES-ADMIN. */
        public Duration idle(Policy policy) {
            return Duration.ofMinutes(policy.integer(administrator() ? "SEC-IDLE-MINUTES-ADMIN" : "SEC-IDLE-MINUTES"));
        }
    }

    /** The state of an enabled account. */
    Optional<SignInState> state(UUID account);

    /** A good token of an enabled account. */
    record GoodToken(UUID id, UUID account, String login, TokenScope scope) {}

    /**
     * The token with this hash, if it is neither revoked nor expired; notes its use, to the minute.
     *
     * @param hash SHA-256 of the token
     */
    Optional<GoodToken> use(String hash, Instant now);

    /** A token of the own account. */
    record TokenRow(
            UUID id,
            String name,
            TokenScope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        /** good, expired or revoked. */
        public String state(Instant now) {
            if (revokedAt != null) {
                return "revoked";
            }
            return now.isBefore(expiresAt) ? "good" : "expired";
        }
    }

    /** The actor's own tokens, newest first. */
    List<TokenRow> tokens(Actor actor);
}
