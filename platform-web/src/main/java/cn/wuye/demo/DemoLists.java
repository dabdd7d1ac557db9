package cn.wuye.demo;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.demo.DemoCity.County;
import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.usecase.OpenIssue;
import cn.wuye.redblack.usecase.RunEntry;
import cn.wuye.redblack.usecase.RunIssue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The red and black lists of the demo city's closed quarters: candidates, answers, publication, appeals. */
@Component
@Profile("demo")
class DemoLists {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int OPENED_AFTER_WD = 1;
    private static final int STEP_WD = 6;
    private static final int MOST = 200;

    private final OpenIssue open;
    private final RunIssue run;
    private final RunEntry entries;
    private final ListQueries lists;
    private final DemoPeople people;
    private final Map<String, UUID> issues = new ConcurrentHashMap<>();

    DemoLists(OpenIssue open, RunIssue run, RunEntry entries, ListQueries lists, DemoPeople people) {
        this.open = open;
        this.run = run;
        this.entries = entries;
        this.lists = lists;
        this.people = people;
    }

    /** Notes the lists of a county; what would lie ahead of today stays undone. */
    void plan(DemoDiary diary, County county, List<Actor> clerks, WorkCalendar calendar, LocalDate today) {
        Actor supervisor = people.byLogin(DemoPlans.login(county, "supervisor"));
        Actor city = people.byLogin("city");
        Map<UUID, Actor> byCompany =
                clerks.stream().collect(Collectors.toMap(c -> c.company(), Function.identity(), (a, b) -> a));
        Quarter now = Quarter.of(today);
        for (int back = DemoPlans.CLOSED_QUARTERS; back >= 1; back--) {
            Quarter quarter = now.minus(back);
            String key = county.code() + quarter;
            LocalDate opened =
                    calendar.plusWorkingDays(quarter.end(), OPENED_AFTER_WD).date();
            LocalDate reviewed = calendar.plusWorkingDays(opened, STEP_WD).date();
            LocalDate published = calendar.plusWorkingDays(reviewed, STEP_WD).date();
            note(diary, county, opened, 9, today, () -> open(supervisor, county, quarter, key));
            note(diary, county, opened, 10, today, () -> step(key, c -> run.notifyCompanies(supervisor, c)));
            note(diary, county, opened.plusDays(2), 11, today, () -> answer(key, supervisor, byCompany));
            note(diary, county, reviewed, 9, today, () -> step(key, c -> run.review(supervisor, c)));
            note(diary, county, reviewed, 10, today, () -> decide(key, supervisor));
            note(diary, county, reviewed, 11, today, () -> step(key, c -> run.submit(supervisor, c)));
            note(diary, county, reviewed, 15, today, () -> step(key, c -> run.confirm(city, c)));
            note(diary, county, published, 9, today, () -> step(key, c -> run.publish(city, c)));
            note(diary, county, published.plusDays(6), 10, today, () -> appeal(key, supervisor, byCompany));
            if (back == DemoPlans.CLOSED_QUARTERS || county.code().equals(DemoLives.CAPITAL)) {
                note(diary, county, published.plusDays(12), 15, today, () -> rule(key, city));
            }
        }
    }

    private static void note(
            DemoDiary diary, County county, LocalDate day, int hour, LocalDate today, Runnable action) {
        if (day.isBefore(today)) {
            diary.add(county.code(), day.atTime(hour, 20).atZone(ZONE).toInstant(), action);
        }
    }

    private void open(Actor supervisor, County county, Quarter quarter, String key) {
        try {
            issues.put(key, open.handle(supervisor, county.code(), quarter));
        } catch (DomainException nothingInspected) {
            issues.remove(key);
        }
    }

    private void step(String key, Consumer<RunIssue.Command> step) {
        UUID issue = issues.get(key);
        if (issue != null) {
            step.accept(new RunIssue.Command(issue, null, null));
        }
    }

    private List<EntryRow> of(String key, Actor actor, @Nullable Side side) {
        UUID issue = issues.get(key);
        return issue == null
                ? List.of()
                : lists.entries(
                                actor,
                                new EntrySearch(null, issue, null, null, side, null),
                                new PageRequest("estate", false, null, MOST))
                        .items();
    }

    /** Every second company says something. */
    private void answer(String key, Actor supervisor, Map<UUID, Actor> clerks) {
        List<EntryRow> black = of(key, supervisor, Side.BLACK);
        for (int i = 0; i < black.size(); i += 2) {
            EntryRow entry = black.get(i);
            Actor clerk = entry.company() == null ? null : clerks.get(entry.company());
            if (clerk != null && entry.status() == EntryStatus.NOTIFIED) {
                entries.answer(clerk, new RunEntry.Command(entry.id(), null, "演示：我公司已对照问题清单逐项整改，请予以复核。"));
            }
        }
    }

    private void decide(String key, Actor supervisor) {
        of(key, supervisor, null)
                .forEach(entry -> entries.keep(
                        supervisor,
                        new RunEntry.Command(
                                entry.id(), null, entry.side() == Side.BLACK ? "演示：经核对检查记录，事实清楚，陈述理由不足以改变评分。" : null)));
    }

    /** The first company on the black side appeals. */
    private void appeal(String key, Actor supervisor, Map<UUID, Actor> clerks) {
        of(key, supervisor, Side.BLACK).stream()
                .filter(e -> e.status() == EntryStatus.PUBLISHED && e.company() != null)
                .findFirst()
                .ifPresent(entry -> {
                    Actor clerk = clerks.get(entry.company());
                    if (clerk != null) {
                        entries.appeal(clerk, new RunEntry.Command(entry.id(), null, "演示：其中两项问题属于开发建设单位遗留，不应由我公司承担。"));
                    }
                });
    }

    private void rule(String key, Actor city) {
        of(key, city, Side.BLACK).stream()
                .filter(e -> e.status() == EntryStatus.APPEALED)
                .forEach(entry -> entries.rule(
                        city, new RunEntry.Command(entry.id(), null, "演示：经复核，两项问题确属前期遗留，扣除后评分高于限值。"), true));
    }
}
