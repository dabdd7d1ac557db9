package cn.wuye.income.web;

import cn.wuye.income.usecase.LapsePayments;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Shortcut;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How payments and budgets hang in the platform: navigation, worklist links and the watch on ratification. */
@Configuration(proxyBeanMethods = false)
class PaymentEntries {
    private static final Duration WATCH = Duration.ofHours(1);

    @Bean
    Navigation paymentsNavigation() {
        return Navigation.of("payments", "/payments", "cash-stack", 50, Navigation.admitted(PaymentLists.class));
    }

    @Bean
    Navigation budgetsNavigation() {
        return Navigation.of("budgets", "/budgets", "bar-chart-steps", 51, Navigation.admitted(BudgetLists.class));
    }

    @Bean
    Shortcut paymentShortcut() {
        return new Shortcut("payment", "/payments/new", "cash-coin", 45, Navigation.admitted(PaymentForms.class));
    }

    @Bean
    WorkLink paymentWorkLink() {
        return link("payment", "/payments/");
    }

    @Bean
    WorkLink budgetWorkLink() {
        return link("budget", "/budgets/");
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
    RecurringTask<Void> lapsedPayments(LapsePayments lapse) {
        return Jobs.every("lapse-payments", WATCH, lapse::handle);
    }
}
