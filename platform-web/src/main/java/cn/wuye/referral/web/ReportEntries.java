package cn.wuye.referral.web;

import cn.wuye.estate.EstateLookup;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportQueries.Figures;
import cn.wuye.referral.usecase.FollowReport;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How residents' reports hang in the platform: navigation, public addresses, worklist, nightly job, estate pages. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {
    private static final int POSITION = 40;

    /** What an estate's page shows; no words of people. */
    record Shown(int year, String code, Figures figures) {}

    @Bean
    Navigation reportsNavigation() {
        return Navigation.of("reports", "/reports", "chat-left-text", 44, Navigation.admitted(ReportLists.class));
    }

    @Bean
    Navigation complaintsNavigation() {
        return Navigation.of("complaints", "/complaints/new", "megaphone", 140, actor -> !actor.signedIn());
    }

    @Bean
    PublicPaths complaintPaths() {
        return PublicPaths.of("/complaints", "/complaints/**", "POST /complaints/**", "/open311/v2/**");
    }

    @Bean
    WorkLink reportWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "report";
            }

            @Override
            public String path(UUID id) {
                return "/reports/" + id;
            }
        };
    }

    /** Answered reports that nobody said anything about in time are closed. */
    @Bean
    RecurringTask<Void> silentReports(FollowReport follow) {
        return Jobs.daily("close-silent-reports", LocalTime.of(1, 45), follow::closeSilent);
    }

    @Bean
    EstateSection reportsOfEstate(ReportQueries reports, EstateLookup estates, Clock clock) {
        return new EstateSection() {
            @Override
            public int position() {
                return POSITION;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                LocalDate today = LocalDate.now(clock);
                return estates.find(estate)
                        .map(e -> new Section(
                                "report/estate-section",
                                new Shown(today.getYear(), e.code(), reports.figures(estate, today.getYear(), today))));
            }
        };
    }
}
