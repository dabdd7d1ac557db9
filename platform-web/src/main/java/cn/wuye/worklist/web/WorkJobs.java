package cn.wuye.worklist.web;

import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Jobs;
import cn.wuye.worklist.model.WorkLinks;
import cn.wuye.worklist.usecase.RemindOfWork;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminders; items fall due at midnight, a quarter of an hour later everybody knows. */
@Configuration(proxyBeanMethods = false)
class WorkJobs {
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Bean
    WorkLinks workLinks(ObjectProvider<WorkLink> links) {
        return new WorkLinks(links.orderedStream().toList());
    }

    @Bean
    RecurringTask<Void> dueSoonReminder(RemindOfWork remind) {
        return Jobs.every("work-due-soon", PAUSE, remind::dueSoon);
    }

    @Bean
    RecurringTask<Void> overdueReport(RemindOfWork remind) {
        return Jobs.every("work-overdue", PAUSE, remind::overdue);
    }
}
