package cn.wuye.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.usecase.MarkOverdueFindings;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.inspection.usecase.RectifyFinding.Step;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings on the real database: late ones, two people at once, what each side sees. */
@WebTest
class FindingsTest {
    @Autowired
    AccessCast cast;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    RectifyFinding rectify;

    @Autowired
    MarkOverdueFindings mark;

    @Autowired
    FindingQueries queries;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    private Actor street;
    private Actor clerk;
    private UUID finding;

    @BeforeEach
    void raise() {
        cast.gather();
        street = cast.with(Role.STREET_OFFICER);
        clerk = cast.with(Role.COMPANY_CLERK);
        jdbc.sql("update estate set company_id = :company where id = :estate")
                .param("company", cast.inside().company())
                .param("estate", cast.inside().estate())
                .update();
        inspections.patrol(street, Objects.requireNonNull(cast.inside().estate()), "I20");
        finding = inspections.finding("I20");
    }

    private String status() {
        return jdbc.sql("select status from finding").query(String.class).single();
    }

    private List<String> duties() {
        return jdbc.sql("select duty || ' ' || role || ' ' || coalesce(due_on::text, '-') from work_item"
                        + " where closed_at is null and stream = 'finding:' || cast(:id as text) order by duty")
                .param("id", finding)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsLateGoesUpToTheCountyAndIsStruckOffThere() {
        assertThat(duties()).containsExactly("RECTIFY COMPANY_CLERK 2026-12-01");
        assertThat(mark.handle()).isZero();
        clock.forward(Duration.ofDays(8));
        assertThat(mark.handle()).isEqualTo(1);
        assertThat(mark.handle()).isZero();
        assertThat(status()).isEqualTo("OVERDUE");
        assertThat(duties()).hasSize(2).anyMatch(duty -> duty.startsWith("PRESS_OVERDUE COUNTY_SUPERVISOR"));
        inspections.answered(clerk, finding, 1);
        inspections.rechecked(street, finding, 1);
        rectify.pass(street, new Step(finding, null, "合格"));
        assertThat(status()).isEqualTo("IN_ORDER");
        refused(() -> rectify.strikeOff(street, new Step(finding, null, "")), InspectionError.LEDGER);
        rectify.strikeOff(cast.with(Role.COUNTY_SUPERVISOR), new Step(finding, null, ""));
        assertThat(status()).isEqualTo("STRUCK_OFF");
        assertThat(duties()).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from inspection_finding_view where overdue_times = 1 and struck_off_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anExtensionMovesTheDeadlineInTheWorklist() {
        rectify.extend(street, new RectifyFinding.Extend(finding, null, 5, "等待配件"));
        assertThat(duties()).containsExactly("RECTIFY COMPANY_CLERK 2026-12-06");
    }

    @Test
    void wordsAloneAreNoRectification() {
        assertThatThrownBy(() -> rectify.answer(clerk, new Step(finding, null, "已整改")))
                .isInstanceOf(RulesViolated.class);
        inspections.answered(clerk, finding, 1);
        assertThatThrownBy(() -> rectify.pass(street, new Step(finding, null, "")))
                .isInstanceOf(RulesViolated.class);
        assertThat(status()).isEqualTo("ANSWERED");
    }

    @Test
    void ofTwoPeopleAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        inspections.answered(clerk, finding, 1);
        inspections.rechecked(street, finding, 1);
        Actor community = cast.with(Role.COMMUNITY_MANAGER);
        List<Callable<Boolean>> steps = List.of(
                () -> taken(() -> rectify.pass(street, new Step(finding, null, "合格"))),
                () -> taken(() -> rectify.fail(community, new Step(finding, null, "不合格"))));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            for (Future<Boolean> step : both.invokeAll(steps)) {
                won += step.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            both.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from timeline where stream = 'finding:' || cast(:id as text)"
                                + " and action in ('PASS', 'FAIL')")
                        .param("id", finding)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static boolean taken(Runnable step) {
        try {
            step.run();
            return true;
        } catch (DomainException | org.springframework.dao.ConcurrencyFailureException e) {
            return false;
        }
    }

    @Test
    void eachSideSeesItsOwn() {
        assertThat(queries.find(clerk, finding)).isPresent();
        assertThat(queries.find(street, finding)).isPresent();
        assertThat(queries.find(cast.with(Role.CITY_SUPERVISOR), finding)).isPresent();
        Actor other = cn.wuye.shared.People.clerk(
                Objects.requireNonNull(cast.outside().company()));
        assertThat(queries.find(other, finding)).isEmpty();
        assertThat(queries.find(cn.wuye.shared.People.OTHER_REVIEWER, finding)).isEmpty();
    }

    private static void refused(Runnable step, InspectionError error) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
