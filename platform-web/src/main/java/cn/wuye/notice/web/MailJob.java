package cn.wuye.notice.web;

import cn.wuye.notice.usecase.DeliverMail;
import cn.wuye.shared.web.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailJob {

    @Bean
    RecurringTask<Void> mailDelivery(DeliverMail deliver) {
        return Jobs.every("notice-mail", Duration.ofSeconds(30), () -> deliver.one() ? 1 : 0);
    }
}
