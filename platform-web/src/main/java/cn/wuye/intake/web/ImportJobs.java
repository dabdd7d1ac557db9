package cn.wuye.intake.web;

import cn.wuye.intake.usecase.ForgetImports;
import cn.wuye.shared.web.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of the imports. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> forgettingOfImports(ForgetImports forget) {
        return Jobs.daily("forget-imports", NIGHT, forget::handle);
    }
}
