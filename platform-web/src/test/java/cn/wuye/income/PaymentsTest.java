package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.income.PaymentFixtures.Committee;
import cn.wuye.income.model.BookError;
import cn.wuye.income.model.PaymentError;
import cn.wuye.income.usecase.ApprovePayment;
import cn.wuye.income.usecase.LapsePayments;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.owners.OwnersFixtures;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.Violation;
import cn.wuye.shared.WebTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** Payments through the owners' gate, on the real database. */
@WebTest
class PaymentsTest {
    @Autowired
    AccessCast cast;

    @Autowired
    PaymentFixtures payments;

    @Autowired
    OwnersFixtures owners;

    @Autowired
    RequestPayment request;

    @Autowired
    ApprovePayment approve;

    @Autowired
    LapsePayments lapse;

    @Autowired
    ResolutionUse resolutions;

    @Autowired
    Postings postings;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Actor clerk;
    private Committee committee;
    private UUID estate;

    @BeforeEach
    void gather() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        estate = Objects.requireNonNull(cast.inside().estate());
        committee = payments.equip(cast);
    }

    private String state(UUID id) {
        return jdbc.sql("select status from payment where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> duties(UUID id) {
        return jdbc.sql("select duty || ' ' || role from work_item where closed_at is null"
                        + " and stream = 'payment:' || cast(:id as text) order by duty")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static void refused(Runnable step, ErrorKey error) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private static void broken(Runnable step, String rule) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .filteredOn(Violation::blocks)
                                .extracting(Violation::rule)
                                .contains(rule));
    }

    @Test
    void chairAndFinanceDecideOnWhatIsSmallAndBudgeted() {
        payments.budget(committee.chair(), estate, 5_000_000, 1_000_000);
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E2, 500_000, null), null);
        assertThat(duties(id)).containsExactly("APPROVE OWNERS_MEMBER");
        payments.say(committee.chair(), id, true);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        refused(() -> payments.say(committee.chair(), id, true), PaymentError.SAID_ALREADY);
        payments.say(committee.finance(), id, true);
        assertThat(state(id)).isEqualTo("APPROVED");
        long before = postings.balance(estate);
        payments.pay(clerk, id);
        assertThat(state(id)).isEqualTo("PAID");
        assertThat(postings.balance(estate)).isEqualTo(before - 500_000);
        assertThat(jdbc.sql("select basis from income_entry_view where kind = 'USE'")
                        .query(String.class)
                        .single())
                .isEqualTo("payment:" + id);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void theMajorityDecidesAndThePartyOrganisationIsInformed() {
        payments.budget(committee.chair(), estate, 5_000_000, 1_000_000);
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E2, 500_001, null), null);
        assertThat(duties(id)).containsExactly("APPROVE OWNERS_MEMBER", "NOTE COMMUNITY_MANAGER");
        payments.say(committee.member(), id, true);
        payments.say(committee.finance(), id, true);
        assertThat(state(id)).isEqualTo("APPROVED");
        approve.note(cast.with(Role.COMMUNITY_MANAGER), new ApprovePayment.Note(id, null, null));
        assertThat(duties(id)).containsExactly("PAY COMPANY_CLERK");
    }

    @Test
    void aPaymentAboveItsTierIsRefusedForWantOfAResolutionThenAllowed() throws Exception {
        payments.budget(committee.chair(), estate, 5_000_000, 1_000_000);
        UUID id = payments.draft(clerk, estate, payments.purpose(EntryCode.E2, 2_000_001, null));
        broken(() -> request.submit(clerk, new RequestPayment.Submit(id, null, null)), "PAY-03");
        mvc.perform(multipart("/payments/" + id + "/submission")
                        .with(People.as(clerk))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("须选择业主决定才能提交")))
                .andExpect(content().string(containsString("尚未确定")));
        UUID other = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, "E6", 9_000_000L));
        broken(() -> request.submit(clerk, new RequestPayment.Submit(id, null, other)), "PAY-04");
        UUID small = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, "E2", 2_000_000L));
        broken(() -> request.submit(clerk, new RequestPayment.Submit(id, null, small)), "PAY-05");
        UUID enough = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, "E2", 3_000_000L));
        mvc.perform(get("/payments/" + id).with(People.as(clerk)))
                .andExpect(content().string(containsString("余 30,000.00 元")));
        request.submit(clerk, new RequestPayment.Submit(id, null, enough));
        assertThat(resolutions.find(enough).orElseThrow().left()).isEqualTo(999_999L);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        payments.say(committee.chair(), id, true);
        payments.say(committee.finance(), id, false);
        assertThat(state(id)).isEqualTo("REFUSED");
        assertThat(resolutions.find(enough).orElseThrow().left()).isEqualTo(3_000_000L);
    }

    @Test
    void theDatabaseItselfRefusesAnOwnersPaymentWithoutAResolution() {
        UUID id = payments.draft(clerk, estate, payments.purpose(EntryCode.E2, 2_000_001, null));
        assertThatThrownBy(() -> jdbc.sql("update payment set status = 'SUBMITTED', tier = 'OWNERS',"
                                + " submitted_at = now() where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("payment");
    }

    @Test
    void withoutABudgetTheOwnersDecideOnAnything() {
        UUID id = payments.draft(clerk, estate, payments.purpose(EntryCode.E3, 100, null));
        broken(() -> request.submit(clerk, new RequestPayment.Submit(id, null, null)), "PAY-03");
    }

    @Test
    void withdrawingGivesBackWhatWasTaken() {
        UUID resolution = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, null, 5_000L));
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E8, 5_000, null), resolution);
        assertThat(resolutions.open(estate)).isEmpty();
        request.withdraw(clerk, new RequestPayment.Withdraw(id, null, "示例理由"));
        assertThat(resolutions.open(estate)).hasSize(1);
        assertThat(state(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void onlyMembersInOfficeDecideAndOnlyTheCompanyAsks() {
        payments.budget(committee.chair(), estate, 5_000_000, 1_000_000);
        refused(
                () -> payments.draft(committee.member(), estate, payments.purpose(EntryCode.E2, 1, null)),
                PaymentError.COMPANY_PAYS);
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E2, 1, null), null);
        refused(() -> payments.say(cast.with(Role.COMMUNITY_MANAGER), id, true), PaymentError.NO_SEAT);
    }

    @Test
    void whatTheBooksDoNotHoldIsNotPaid() {
        payments.budget(committee.chair(), estate, 50_000_000, 1_000_000);
        UUID resolution = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, null, 20_000_000L));
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E2, 20_000_000, null), resolution);
        payments.say(committee.chair(), id, true);
        payments.say(committee.finance(), id, true);
        refused(() -> payments.pay(clerk, id), BookError.BALANCE_SHORT);
        assertThat(state(id)).isEqualTo("APPROVED");
    }

    @Test
    void anEmergencyIsPaidFirstAndTurnsRedWhenItIsNotRatified() {
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E2, 3_000_000, "示例管道爆裂"), null);
        assertThat(state(id)).isEqualTo("EMERGENCY");
        payments.pay(clerk, id);
        assertThat(state(id)).isEqualTo("UNRATIFIED");
        refused(() -> payments.say(committee.chair(), id, true), PaymentError.RESOLUTION_REQUIRED);
        clock.forward(Duration.ofDays(30));
        assertThat(lapse.handle()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(lapse.handle()).isEqualTo(1);
        assertThat(lapse.handle()).isZero();
        assertThat(state(id)).isEqualTo("LAPSED");
        assertThat(jdbc.sql("select item || ' ' || source from finding")
                        .query(String.class)
                        .single())
                .isEqualTo("I16 payment:" + id);
        assertThat(duties(id)).contains("PRESS STREET_OFFICER");
        UUID resolution = owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, "E2", 3_000_000L));
        approve.say(committee.chair(), new ApprovePayment.Say(id, null, true, null, resolution));
        payments.say(committee.finance(), id, true);
        assertThat(state(id)).isEqualTo("PAID");
        assertThat(resolutions.find(resolution).orElseThrow().left()).isZero();
    }

    /** Many requests at once on one resolution and on one line of the budget: neither is ever spent twice. */
    @Test
    void noInterleavingOfRequestsSpendsAResolutionOrALineTwice() throws Exception {
        payments.budget(committee.chair(), estate, 1_000_000, 1_000_000);
        Random random = new Random(1);
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 3; round++) {
                long limit = 3_000_000 + random.nextInt(2_000_000);
                UUID resolution =
                        owners.passed(committee.chair(), estate, owners.motion(Subject.SPENDING, "E8", limit));
                List<Callable<Void>> steps = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    boolean voted = i % 2 == 0;
                    UUID id = payments.draft(
                            clerk,
                            estate,
                            payments.purpose(
                                    voted ? EntryCode.E8 : EntryCode.E3,
                                    voted ? 1 + random.nextLong(limit) : 1 + random.nextLong(400_000),
                                    null));
                    steps.add(() -> {
                        try {
                            request.submit(clerk, new RequestPayment.Submit(id, null, voted ? resolution : null));
                            if (random.nextInt(4) == 0) {
                                request.withdraw(clerk, new RequestPayment.Withdraw(id, null, "示例"));
                            }
                        } catch (RulesViolated e) {
                            assertThat(e.violations()).isNotEmpty();
                        } catch (DomainException e) {
                            assertThat(e.error().kind()).isEqualTo(ErrorKey.Kind.CONFLICT);
                        }
                        return null;
                    });
                }
                for (Future<Void> step : many.invokeAll(steps)) {
                    step.get();
                }
                long asked = sum("resolution_id = :id", resolution);
                assertThat(asked).isLessThanOrEqualTo(limit);
                assertThat(resolutions.find(resolution).orElseThrow().left()).isEqualTo(limit - asked);
            }
        } finally {
            many.shutdown();
        }
        assertThat(jdbc.sql("select coalesce(sum(amount_fen), 0) from payment where code = 'E3'"
                                + " and budget_id is not null and status = 'SUBMITTED'")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(1_000_000);
    }

    private long sum(String where, UUID id) {
        return jdbc.sql("select coalesce(sum(amount_fen), 0) from payment where status = 'SUBMITTED' and " + where)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void aBudgetIsAdoptedOnceByItsResolutionAndShowsWhatBecameOfIt() throws Exception {
        UUID budget = payments.budget(committee.chair(), estate, 5_000_000, 1_000_000);
        assertThat(resolutions.open(estate)).isEmpty();
        UUID id = payments.submitted(clerk, estate, payments.purpose(EntryCode.E3, 400_000, null), null);
        payments.say(committee.chair(), id, true);
        payments.say(committee.finance(), id, true);
        payments.pay(clerk, id);
        payments.submitted(clerk, estate, payments.purpose(EntryCode.E3, 100_000, null), null);
        mvc.perform(get("/budgets/" + budget).with(People.as(committee.chair())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4,000.00")))
                .andExpect(content().string(containsString("5,000.00")));
        UUID later = payments.budget(committee.chair(), estate, 6_000_000, 1_000_000);
        assertThat(jdbc.sql("select status from budget where id = :id")
                        .param("id", budget)
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERSEDED");
        for (String page : List.of("/budgets", "/budgets/" + later, "/payments", "/payments/" + id, "/payments/new")) {
            mvc.perform(get(page).with(People.as(clerk))).andExpect(status().isOk());
        }
    }
}
