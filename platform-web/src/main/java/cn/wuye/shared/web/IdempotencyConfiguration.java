package cn.wuye.shared.web;

import cn.wuye.shared.IdempotentRequests;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter behind security, where the account is known, and forgets old answers. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotentRequests requests, ActorResolver actors, Clock clock) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(requests, actors, clock));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    RecurringTask<Void> forgetIdempotentRequests(IdempotentRequests requests, Clock clock) {
        return Jobs.every(
                "forget-idempotent-requests",
                Duration.ofHours(1),
                () -> requests.forgetBefore(clock.instant().minus(KEPT)));
    }
}
