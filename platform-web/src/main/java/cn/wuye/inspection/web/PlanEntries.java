package cn.wuye.inspection.web;

import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.inspection.usecase.WatchCoverage;
import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.portal.NewsSource;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.verify.PublicStreams;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How plans, draws and tasks hang in the platform. */
@Configuration(proxyBeanMethods = false)
class PlanEntries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final Set<Role> PLANNERS = Set.of(Role.COUNTY_SUPERVISOR, Role.CITY_SUPERVISOR);

    @Bean
    Navigation inspectionTasksNavigation() {
        return Navigation.of(
                "inspection-tasks",
                "/inspections/tasks",
                "clipboard-check",
                41,
                actor -> actor.has(Role.INSPECTOR) && !actor.hasAny(PLANNERS));
    }

    @Bean
    Navigation inspectionPlansNavigation() {
        return Navigation.of("inspection-plans", "/inspections/plans", "shuffle", 42, actor -> actor.hasAny(PLANNERS));
    }

    @Bean
    PublicPaths drawPaths() {
        return PublicPaths.of("/verify/draws", "/verify/draws/**", "/api/v1/draws", "/api/v1/draws/**");
    }

    @Bean
    WorkLink planWorkLink() {
        return link("plan", "/inspections/plans/");
    }

    @Bean
    WorkLink taskWorkLink() {
        return link("task", "/inspections/tasks/");
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

    /** Whoever may see a draw may check its timeline as well. */
    @Bean
    PublicStreams planStreams(PlanQueries plans) {
        return new PublicStreams() {
            @Override
            public String capability() {
                return "plan";
            }

            @Override
            public Optional<String> find(String term) {
                return plans.publishedByName(term).map(id -> "plan:" + id);
            }

            @Override
            public Optional<String> title(String stream) {
                try {
                    return plans.published(UUID.fromString(stream.substring("plan:".length())))
                            .map(p -> p.row().name());
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        };
    }

    @Bean
    NewsSource drawNews(PlanQueries plans) {
        return limit -> plans.newest(limit).stream()
                .map(p -> new NewsSource.News(
                        LocalDate.ofInstant(changed(p), ZONE),
                        "draw." + p.status(),
                        List.of(p.countyName(), p.quarter().toString(), Integer.toString(p.drawn())),
                        "/verify/draws/" + p.id()))
                .toList();
    }

    private static Instant changed(PlanRow plan) {
        Instant at = plan.status() == PlanStatus.CANCELLED ? plan.cancelledAt() : plan.drawnAt();
        return at == null ? Objects.requireNonNull(plan.publishedAt(), "public") : at;
    }

    /** Looks every morning whether a county will miss the least share of inspections. */
    @Bean
    RecurringTask<Void> coverageJob(WatchCoverage watch) {
        return Jobs.daily("watch-inspection-coverage", MORNING, () -> {
            watch.handle();
            return 0;
        });
    }
}
