package cn.wuye.income.web;

import cn.wuye.income.usecase.WatchSources;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the books hang in the platform: navigation, worklist links and the watch on contracts. */
@Configuration(proxyBeanMethods = false)
class BookEntries {
    private static final LocalTime NIGHT = LocalTime.of(2, 20);

    @Bean
    Navigation incomeNavigation() {
        return Navigation.of("income", "/income", "cash-coin", 60, Navigation.admitted(BookLists.class));
    }

    @Bean
    WorkLink bookWorkLink() {
        return link("income-book", "/income/books/");
    }

    @Bean
    WorkLink sourceWorkLink() {
        return link("income-source", "/income/sources/");
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

    @Bean
    RecurringTask<Void> watchRevenueSources(WatchSources watch) {
        return Jobs.daily("watch-revenue-sources", NIGHT, watch::handle);
    }
}
