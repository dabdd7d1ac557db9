package cn.wuye.verify.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.verify.PublicStreams;
import cn.wuye.verify.query.PublicRecords;
import cn.wuye.verify.query.VerifyQueries;
import cn.wuye.verify.usecase.SealTimeline;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the checks to everybody and seals the timeline every night, when hardly anybody writes. */
@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 10);

    @Bean
    PublicRecords publicRecords(ObjectProvider<PublicStreams> streams, VerifyQueries queries) {
        return new PublicRecords(streams.orderedStream().toList(), queries);
    }

    @Bean
    PublicPaths verifyPaths() {
        return PublicPaths.of("/verify", "/verify/roots", "/api/v1/verify/*");
    }

    @Bean
    Navigation verifyEntry() {
        return Navigation.of("verify", "/verify", "shield-check", 730, actor -> true);
    }

    @Bean
    RecurringTask<Void> timelineSeal(SealTimeline seal) {
        return Jobs.daily("timeline-seal", AT_NIGHT, () -> seal.handle(Actor.system()));
    }
}
