package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.income.model.StatementError;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.income.usecase.RunStatement.Notes;
import cn.wuye.income.usecase.RunStatement.Objections;
import cn.wuye.income.usecase.RunStatement.Step;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A quarter's statement on the real database, from the books to the page that everybody reads. */
@WebTest
class StatementTravelsTest {
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 3);

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    OpenStatement open;

    @Autowired
    RunStatement run;

    @Autowired
    StatementQueries statements;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Actor committee;
    private Actor community;
    private Place place;
    private UUID book;
    private UUID parking;

    @BeforeEach
    void fill() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        committee = cast.with(Role.OWNERS_MEMBER);
        community = cast.with(Role.COMMUNITY_MANAGER);
        place = cast.inside();
        book = books.open(clerk, place);
        parking = books.parking(clerk, place);
        books.entry(clerk, place, EntryCode.R1, LocalDate.of(2026, 6, 20), 100_000, parking);
        for (int month = 0; month < 3; month++) {
            books.entry(clerk, place, EntryCode.R1, JULY.plusMonths(month), 180_000, parking);
        }
        books.entry(clerk, place, EntryCode.ENERGY, JULY, 40_000, null);
        books.use(clerk, place, JULY.plusDays(9), 200_000);
    }

    private UUID draft() {
        return open.handle(clerk, book, Q3);
    }

    private Detail read(Actor actor, UUID id) {
        return statements.find(actor, id).orElseThrow();
    }

    private Step step(UUID id) {
        return new Step(id, null, null);
    }

    private UUID published() {
        UUID id = draft();
        run.submit(clerk, step(id));
        run.confirm(committee, step(id));
        run.sign(community, step(id));
        return id;
    }

    @Test
    void isFilledFromTheBooksConfirmedSignedAndReadByEverybody() throws Exception {
        UUID id = draft();
        Detail draft = read(clerk, id);
        assertThat(draft.row().opening()).isEqualTo(100_000);
        assertThat(draft.row().income()).isEqualTo(540_000);
        assertThat(draft.row().cost()).isEqualTo(40_000);
        assertThat(draft.row().use()).isEqualTo(200_000);
        assertThat(draft.row().closing()).isEqualTo(400_000);
        assertThat(draft.lines()).hasSize(3);
        assertThat(run.check(clerk, id)).isEmpty();
        assertThat(statements.find(committee, id)).isEmpty();

        run.submit(clerk, step(id));
        assertThatThrownBy(() -> run.sign(community, step(id)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(StatementError.COMMITTEE_FIRST));
        run.confirm(committee, step(id));
        String page = "/estates/" + draft.row().estateCode() + "/income";
        mvc.perform(get(page)).andExpect(content().string(not(containsString("5,400.00"))));
        run.sign(community, step(id));
        mvc.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("5,400.00")));
        mvc.perform(get(page + "/2026Q3.json"))
                .andExpect(jsonPath("$.closing").value(4000.0))
                .andExpect(jsonPath("$.lines.length()").value(3));
        mvc.perform(get(page + "/2026Q3.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("R1")));
        mvc.perform(get(page + "/2026Q3.pdf")).andExpect(status().isOk());
        mvc.perform(get(page + "/2026Q2.pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/verify/income-statement:" + id)).andExpect(status().isOk());
    }

    @Test
    void whatIsMissingAgainstTheContractIsExplainedOrNotHandedIn() {
        jdbc.sql("update income_source set units = 40").update();
        UUID id = draft();
        List<Violation> found = run.check(clerk, id);
        assertThat(found).extracting(Violation::rule).containsExactlyInAnyOrder("STM-05", "STM-11");
        assertThatThrownBy(() -> run.submit(clerk, step(id))).isInstanceOf(RulesViolated.class);
        String subject = "STM-05." + parking;
        run.annotate(clerk, new Notes(id, null, Map.of(0, "三个月停车费"), Map.of(subject, "二十八个车位空置")));
        run.submit(clerk, step(id));
        assertThat(read(committee, id).explanations()).containsEntry(subject, "二十八个车位空置");
        assertThat(read(committee, id).lines().get(0).note()).isEqualTo("三个月停车费");
        UUID finding = run.raise(cast.with(Role.STREET_OFFICER), id, "车位收入与登记不符");
        assertThat(jdbc.sql("select source from finding where id = :id")
                        .param("id", finding)
                        .query(String.class)
                        .single())
                .isEqualTo("income-statement:" + id);
    }

    @Test
    void theCommitteeObjectsToOneLineAndTheCompanyAnswers() {
        UUID id = draft();
        run.submit(clerk, step(id));
        assertThatThrownBy(() -> run.object(committee, new Objections(id, null, Map.of(0, " "))))
                .isInstanceOf(DomainException.class);
        run.object(committee, new Objections(id, null, Map.of(1, "能耗没有发票")));
        assertThat(read(clerk, id).row().status()).isEqualTo(StatementStatus.OBJECTED);
        assertThat(read(clerk, id).lines().get(1).objection()).isEqualTo("能耗没有发票");
        run.annotate(clerk, new Notes(id, null, Map.of(1, "发票已补"), Map.of()));
        run.submit(clerk, step(id));
        Detail again = read(committee, id);
        assertThat(again.row().status()).isEqualTo(StatementStatus.SUBMITTED);
        assertThat(again.lines().get(1).objection()).isNull();
        assertThat(again.lines().get(1).note()).isEqualTo("发票已补");
    }

    @Test
    void aFurtherEditionTakesThePlaceOfAPublishedOne() {
        UUID first = published();
        books.entry(clerk, place, EntryCode.UPKEEP, JULY.plusDays(1), 10_000, null);
        assertThatThrownBy(() -> run.fill(clerk, step(first))).isInstanceOf(DomainException.class);
        UUID second = open.amend(clerk, first, "漏记维护费");
        assertThatThrownBy(() -> open.amend(clerk, first, "再次更正"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(StatementError.AMENDMENT_OPEN));
        run.submit(clerk, step(second));
        run.confirm(committee, step(second));
        run.sign(community, step(second));
        UUID estate = Objects.requireNonNull(place.estate());
        assertThat(statements.published(estate, Q3))
                .extracting(StatementQueries.Row::edition, StatementQueries.Row::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, StatementStatus.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple(1, StatementStatus.SUPERSEDED));
        assertThatThrownBy(() -> jdbc.sql(
                                "update income_statement set income_fen = 1, closing_fen = opening_fen + 1 - cost_fen - use_fen")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update income_statement_line set fen = 1").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aStatementThatDoesNotSayWhatTheBooksSayIsNotHandedIn() {
        UUID id = draft();
        books.entry(clerk, place, EntryCode.UPKEEP, JULY.plusDays(1), 10_000, null);
        assertThat(run.check(clerk, id)).extracting(Violation::rule).contains("STM-02");
        run.fill(clerk, step(id));
        run.submit(clerk, step(id));
        assertThat(read(clerk, id).row().closing()).isEqualTo(390_000);
    }

    @Test
    void whatNobodyHandsInIsOpenedByThePlatformAndSeenToBeMissing() {
        assertThat(open.nightly()).isEqualTo(2);
        assertThat(open.nightly()).isZero();
        StatementQueries.Search missing = new StatementQueries.Search(null, null, null, null, true);
        assertThat(statements
                        .list(cast.with(Role.STREET_OFFICER), missing, cn.wuye.shared.PageRequest.first(10))
                        .items())
                .extracting(StatementQueries.Row::late)
                .containsExactly(true);
    }
}
