package cn.wuye.inspection.web;

import cn.wuye.inspection.usecase.MarkOverdueFindings;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How inspections hang in the platform: navigation, worklist links and the watch on deadlines. */
@Configuration(proxyBeanMethods = false)
class InspectionEntries {
    private static final Duration WATCH = Duration.ofMinutes(15);

    @Bean
    Navigation inspectionsNavigation() {
        return Navigation.of(
                "inspections", "/inspections", "clipboard-check", 40, Navigation.admitted(VisitLists.class));
    }

    @Bean
    Navigation findingsNavigation() {
        return Navigation.of(
                "findings", "/findings", "exclamation-diamond", 41, Navigation.admitted(FindingLists.class));
    }

    @Bean
    WorkLink visitWorkLink() {
        return link("visit", "/inspections/");
    }

    @Bean
    WorkLink findingWorkLink() {
        return link("finding", "/findings/");
    }

    private static WorkLink link(String capability, String path) {
        return new WorkLink() {
            @Override
            public String capability() {
                return capability;
            }

            @Override
            public String path(UUID id) {
                return path + id;
            }
        };
    }

    /** What is to be put right within 24 hours is watched by the hour, not by the day. */
    @Bean
    RecurringTask<Void> overdueFindings(MarkOverdueFindings mark) {
        return Jobs.every("mark-overdue-findings", WATCH, mark::handle);
    }
}
