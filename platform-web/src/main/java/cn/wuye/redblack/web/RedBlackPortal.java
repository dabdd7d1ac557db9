package cn.wuye.redblack.web;

import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.IssueRow;
import cn.wuye.redblack.usecase.OpenIssue;
import cn.wuye.redblack.usecase.RunIssue;
import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.portal.CompanySection;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.FeedSource;
import cn.wuye.shared.portal.NewsSource;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** How the lists hang in the platform and what they bring to the public portal. */
@Configuration(proxyBeanMethods = false)
class RedBlackPortal {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(1, 50);
    private static final LocalTime LATER = LocalTime.of(2, 0);

    @Bean
    Navigation listsNavigation() {
        return Navigation.of(
                "lists",
                "/lists",
                "award",
                46,
                actor -> actor.has(Role.COUNTY_SUPERVISOR) || actor.has(Role.CITY_SUPERVISOR));
    }

    @Bean
    Navigation listingsNavigation() {
        return Navigation.of("listings", "/lists/entries", "award", 46, actor -> actor.has(Role.COMPANY_CLERK));
    }

    @Bean
    Navigation publicListNavigation() {
        return Navigation.of("red-black-list", "/red-black-list", "award", 125, actor -> !actor.signedIn());
    }

    @Bean
    PublicPaths redBlackPaths() {
        return PublicPaths.of("/red-black-list", "/red-black-list/**");
    }

    @Bean
    WorkLink listWorkLink() {
        return link("list", "/lists/");
    }

    @Bean
    WorkLink listingWorkLink() {
        return link("listing", "/lists/entries/");
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
    EstateSection listsOfEstate(ListQueries lists, ListTexts texts) {
        return new EstateSection() {
            @Override
            public int position() {
                return 5;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                return section(lists.shownOf(estate, null), texts);
            }
        };
    }

    @Bean
    CompanySection listsOfCompany(ListQueries lists, ListTexts texts) {
        return new CompanySection() {
            @Override
            public int position() {
                return 5;
            }

            @Override
            public Optional<Section> of(UUID company) {
                return section(lists.shownOf(null, company), texts);
            }
        };
    }

    private static Optional<Section> section(List<EntryRow> rows, ListTexts texts) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "redblack/section",
                        rows.stream()
                                .map(e -> texts.line(e, LocaleContextHolder.getLocale()))
                                .toList()));
    }

    @Bean
    NewsSource listNews(ListQueries lists) {
        return limit -> lists.newestIssues(limit).stream()
                .map(i ->
                        new NewsSource.News(LocalDate.ofInstant(published(i), ZONE), "list", arguments(i), address(i)))
                .toList();
    }

    @Bean
    FeedSource listFeed(ListQueries lists) {
        return new FeedSource() {
            @Override
            public String name() {
                return "red-black-list";
            }

            @Override
            public List<Entry> newest(int limit) {
                return lists.newestIssues(limit).stream()
                        .map(i -> new Entry("list:" + i.id(), published(i), "list", arguments(i), address(i)))
                        .toList();
            }
        };
    }

    private static Instant published(IssueRow issue) {
        return Objects.requireNonNull(issue.publishedAt(), "published");
    }

    private static List<String> arguments(IssueRow issue) {
        return List.of(
                issue.countyName(),
                issue.quarter().toString(),
                Integer.toString(issue.red()),
                Integer.toString(issue.black()));
    }

    private static String address(IssueRow issue) {
        return "/red-black-list?quarter=" + issue.quarter() + "&county=" + issue.county();
    }

    @Bean
    ListDataset listDataset(ListQueries lists) {
        return new ListDataset(lists);
    }

    /** In the first night after a quarter its candidates are computed. */
    @Bean
    RecurringTask<Void> openLists(OpenIssue open) {
        return Jobs.daily("open-red-black-lists", NIGHT, open::next);
    }

    /** Answers and publicity run out, lists are published, entries end. */
    @Bean
    RecurringTask<Void> runLists(RunIssue run) {
        return Jobs.daily("run-red-black-lists", LATER, run::nightly);
    }
}
