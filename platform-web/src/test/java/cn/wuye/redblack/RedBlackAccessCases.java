package cn.wuye.redblack;

import cn.wuye.redblack.model.Candidates;
import cn.wuye.redblack.model.Figures;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.ListIssue;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Scorecard;
import cn.wuye.redblack.model.Side;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A published list with an entry, inside and outside. */
@Component
class RedBlackAccessCases implements AccessFixtures {
    private static final Actor CITY = People.CITY;

    private final ListIssues issues;
    private final ListEntries entries;
    private final TransactionTemplate transaction;
    private final TestClock.Movable clock;

    RedBlackAccessCases(
            ListIssues issues, ListEntries entries, TransactionTemplate transaction, TestClock.Movable clock) {
        this.issues = issues;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Things(UUID issue, UUID entry) {}

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        Things inside = things(cast.with(Role.COUNTY_SUPERVISOR), cast.inside());
        Things outside = things(
                People.person(OrgKind.COUNTY_BUREAU, "411603", null, null, Role.COUNTY_SUPERVISOR), cast.outside());
        addresses.add("/lists/{id}", "/lists/" + inside.issue(), "/lists/" + outside.issue());
        addresses.add(
                "/lists/{id}/{step:notice|review|submission}",
                "/lists/" + inside.issue() + "/notice",
                "/lists/" + outside.issue() + "/notice");
        addresses.add(
                "/lists/{id}/{step:return|confirmation|publication}",
                "/lists/" + inside.issue() + "/return",
                "/lists/" + outside.issue() + "/return");
        addresses.add(
                "/lists/{id}/nomination",
                "/lists/" + inside.issue() + "/nomination",
                "/lists/" + outside.issue() + "/nomination");
        entry(addresses, "", "", inside, outside);
        entry(addresses, "/{step:answer|appeal}", "/answer", inside, outside);
        entry(addresses, "/{step:keeping|dropping|rectification}", "/dropping", inside, outside);
        entry(addresses, "/{step:upholding|overturning}", "/upholding", inside, outside);
        for (String step : List.of("", "/answer", "/appeal")) {
            addresses.add(
                    "/api/v1/lists/entries/{id}" + step,
                    "/api/v1/lists/entries/" + inside.entry() + step,
                    "/api/v1/lists/entries/" + outside.entry() + step);
        }
        addresses.add("/red-black-list/{id}", "/red-black-list/" + inside.entry());
        addresses.add(
                "/red-black-list/issues/{id}/announcement.pdf",
                "/red-black-list/issues/" + inside.issue() + "/announcement.pdf");
    }

    private static void entry(Addresses addresses, String pattern, String step, Things inside, Things outside) {
        addresses.add(
                "/lists/entries/{id}" + pattern,
                "/lists/entries/" + inside.entry() + step,
                "/lists/entries/" + outside.entry() + step);
    }

    private Things things(Actor county, Place place) {
        return Objects.requireNonNull(transaction.execute(s -> make(county, place)));
    }

    private Things make(Actor county, Place place) {
        LocalDate today = clock.today();
        Quarter quarter = Quarter.of(today).minus(1);
        String code = place.division().substring(0, 6);
        ListIssue issue = ListIssue.open(
                UUID.randomUUID(), code, "示例区", quarter, 1, "LIST-BLACK-MAX=60", county, clock.instant());
        issue.notifyCompanies(today.minusDays(2), county, clock.instant());
        issue.review(true, today, county, clock.instant());
        issue.submit(true, null, county, clock.instant());
        issue.confirm(today.minusDays(1), null, CITY, clock.instant());
        issue.drainEvents();
        issues.add(issue);
        Figures figures = new Figures(
                Objects.requireNonNull(place.estate()),
                "示例小区",
                place.division(),
                place.company(),
                "示例企业",
                100,
                1,
                40,
                9,
                9,
                0,
                false,
                0,
                false,
                0,
                null,
                null);
        ListEntry entry = ListEntry.candidate(
                UUID.randomUUID(),
                issue.id(),
                quarter.toString(),
                new Candidates.Candidate(figures, new Scorecard(40, List.of()), Side.BLACK, List.of(Reason.LOW_SCORE)),
                county,
                clock.instant());
        entry.keep("示例", county, clock.instant());
        entry.publish(today.plusMonths(3), today.plusDays(15), clock.instant());
        entries.add(entry);
        return new Things(issue.id(), entry.id());
    }
}
