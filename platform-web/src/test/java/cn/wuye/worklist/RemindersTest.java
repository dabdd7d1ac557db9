package cn.wuye.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.notice.Inbox;
import cn.wuye.notice.Team;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import cn.wuye.worklist.usecase.ClaimWork;
import cn.wuye.worklist.usecase.RemindOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WebTest
class RemindersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Team people;

    @Autowired
    RemindOfWork remind;

    @Autowired
    ClaimWork claims;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock.Movable clock;

    private Team.People team;

    @BeforeEach
    void gather() {
        team = people.gather();
        jdbc.update("delete from notice");
        jdbc.update("delete from work_item");
    }

    @Test
    void remindsOnceWhenDueSoonAndTellsTheLevelAboveOnceWhenLate() {
        SampleCase.insert(jdbc, clock, review("示例花园"));
        assertThat(remind.dueSoon()).isZero();
        clock.set(TODAY.plusDays(2));
        assertThat(remind.dueSoon()).isEqualTo(1);
        assertThat(remind.dueSoon()).isZero();
        assertThat(unread(team.reviewer())).isEqualTo(1);
        assertThat(remind.overdue()).isZero();
        clock.set(TODAY.plusDays(4));
        assertThat(remind.overdue()).isEqualTo(1);
        assertThat(remind.overdue()).isZero();
        assertThat(unread(team.reviewer())).isEqualTo(2);
        assertThat(unread(team.city())).isEqualTo(1);
        assertThat(unread(team.otherReviewer())).isZero();
        assertThat(unread(team.street())).isZero();
    }

    @Test
    void whatIsAlreadyLateIsReportedAndNotRemindedOf() {
        SampleCase.insert(jdbc, clock, review("示例花园"));
        clock.set(TODAY.plusDays(10));
        assertThat(remind.dueSoon()).isZero();
        assertThat(remind.overdue()).isEqualTo(1);
        assertThat(unread(team.reviewer())).isEqualTo(1);
    }

    @Test
    void remindsOnlyWhoeverClaimedIt() {
        SampleCase item =
                SampleCase.of(Role.STREET_OFFICER, People.COMMUNITY, "示例花园", TODAY.plusDays(2), TODAY.plusDays(3));
        SampleCase.insert(jdbc, clock, item);
        claims.claim(team.street(), item.id());
        clock.set(TODAY.plusDays(3));
        remind.dueSoon();
        assertThat(unread(team.street())).isEqualTo(1);
        clock.set(TODAY.plusDays(4));
        remind.overdue();
        assertThat(unread(team.reviewer())).as("the county hears of the street").isEqualTo(1);
    }

    @Test
    void remindsOnlyTheOrganisationWhoseWorkItIs() {
        SampleCase item =
                SampleCase.of(Role.STREET_OFFICER, People.COMMUNITY, "示例花园", TODAY.plusDays(2), TODAY.plusDays(3));
        SampleCase.insert(jdbc, clock, item);
        SampleCase.give(jdbc, item.id(), java.util.UUID.randomUUID());
        clock.set(TODAY.plusDays(3));
        remind.dueSoon();
        assertThat(unread(team.street())).isZero();
        SampleCase.give(
                jdbc, item.id(), java.util.Objects.requireNonNull(team.street().organisation()));
        clock.set(TODAY.plusDays(4));
        remind.overdue();
        assertThat(unread(team.street())).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhatIsDone() {
        SampleCase.insert(jdbc, clock, review("示例花园"));
        jdbc.update("update work_item set closed_at = now()");
        clock.set(TODAY.plusDays(10));
        assertThat(remind.dueSoon() + remind.overdue()).isZero();
    }

    @Test
    void severalInstancesHandleAllPortionsOnce() throws Exception {
        List<SampleCase> items =
                IntStream.range(0, 650).mapToObj(i -> review("示例小区" + i)).toList();
        SampleCase.insert(jdbc, clock, items);
        clock.set(TODAY.plusDays(4));
        var pool = Executors.newFixedThreadPool(3);
        try {
            int handled = 0;
            List<Callable<Integer>> instances = List.of(this::all, this::all, this::all);
            for (var job : pool.invokeAll(instances)) {
                handled += job.get();
            }
            assertThat(handled).isEqualTo(650);
        } finally {
            pool.shutdown();
        }
        assertThat(unread(team.reviewer())).isEqualTo(650);
        assertThat(unread(team.city())).isEqualTo(650);
    }

    private int all() {
        int sum = 0;
        for (int n = remind.overdue(); n > 0; n = remind.overdue()) {
            sum += n;
        }
        return sum;
    }

    private static SampleCase review(String title) {
        return SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, title, TODAY.plusDays(2), TODAY.plusDays(3));
    }

    private long unread(Actor actor) {
        return inbox.unread(actor.accountId());
    }
}
