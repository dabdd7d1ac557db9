package cn.wuye.identity.web;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.model.SignInStage;
import cn.wuye.identity.query.SignInQueries;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.web.BearerTokens;
import cn.wuye.shared.web.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the owner of an API token. Refused tokens are logged, a few for each address. */
@Component
class ApiTokenCallers implements BearerTokens {
    private static final int LOGGED_PER_HOUR = 20;

    private final SignInQueries queries;
    private final AccessLog log;
    private final RateLimiter limiter;
    private final Clock clock;

    ApiTokenCallers(SignInQueries queries, AccessLog log, RateLimiter limiter, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.limiter = limiter;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> caller(String token) {
        Optional<Caller> caller = queries.use(Sha256.hex(token), clock.instant())
                .map(good -> new Caller(
                        new SignInToken(new SignedIn(good.account(), good.login(), SignInStage.DONE, true)),
                        good.scope() == TokenScope.WRITE));
        if (caller.isEmpty() && limiter.tryCallHere("refused-token", LOGGED_PER_HOUR, Duration.ofHours(1))) {
            log.record(null, "-", Action.TOKEN_USE, null, Result.REFUSED, "unknown, expired or revoked token");
        }
        return caller;
    }
}
