package cn.wuye.filing.web;

import cn.wuye.filing.usecase.CloseRunOutFilings;
import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How filings hang in the platform: navigation, public addresses, worklist links and the nightly job. */
@Configuration(proxyBeanMethods = false)
class FilingEntries {
    /** Who sees filings; each in the own territory, company or estate. */
    static final Set<Role> READERS = Set.of(
            Role.CITY_SUPERVISOR,
            Role.FILING_REVIEWER,
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.COMPANY_CLERK,
            Role.OWNERS_MEMBER);

    private static final LocalTime NIGHT = LocalTime.of(1, 30);

    @Bean
    Navigation filingsNavigation() {
        return Navigation.of("filings", "/filings", "file-earmark-text", 30, actor -> actor.hasAny(READERS));
    }

    /** Staff reach the register through their own list. */
    @Bean
    Navigation registerNavigation() {
        return Navigation.of("register", "/register/filings", "journal-check", 130, actor -> !actor.signedIn());
    }

    @Bean
    PublicPaths filingRegisterPaths() {
        return PublicPaths.of("/register/filings", "/register/filings/**", "/api/v1/register/filings/**");
    }

    @Bean
    WorkLink filingWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "filing";
            }

            @Override
            public String path(UUID id) {
                return "/filings/" + id;
            }
        };
    }

    /** Contracts that ran out expire, returned filings that were not corrected in time lapse. */
    @Bean
    RecurringTask<Void> runOutFilings(CloseRunOutFilings close) {
        return Jobs.daily("close-run-out-filings", NIGHT, close::handle);
    }
}
