package cn.wuye.redblack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.identity.Staff;
import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.inspection.PlanFixtures;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.ListError;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.usecase.NominateEntry;
import cn.wuye.redblack.usecase.OpenIssue;
import cn.wuye.redblack.usecase.RunEntry;
import cn.wuye.redblack.usecase.RunIssue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A quarter's list from inspections over notice, review and publication to an appeal, through pages and use cases. */
@WebTest
@Import({PlanFixtures.class, FilingFixtures.class, InspectionFixtures.class})
class ListTravelsTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    PlanFixtures plans;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    Staff staff;

    @Autowired
    TaskQueries tasks;

    @Autowired
    StartVisit start;

    @Autowired
    CloseVisit close;

    @Autowired
    OpenIssue open;

    @Autowired
    RunIssue run;

    @Autowired
    NominateEntry nominate;

    @Autowired
    RunEntry entries;

    @Autowired
    ListQueries lists;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    private Actor planner = Actor.visitor();
    private UUID issue = new UUID(0, 0);

    /** Two estates of one company are inspected, one without fault, one with a fault at almost every item. */
    @BeforeEach
    void aQuarterIsOver() {
        staff.administrators();
        planner = plans.planner();
        plans.estates(11, 1);
        plans.inspectors(planner, 2);
        plans.drawn(planner);
        List<TaskRow> drawn = tasks.list(
                        planner,
                        new TaskQueries.Search(null, null, null, null, null, null, false),
                        PageRequest.first(10))
                .items();
        assertThat(drawn).hasSize(2);
        visit(drawn.get(0), false);
        visit(drawn.get(1), true);
        clock.set(LocalDate.of(2027, 1, 4));
        issue = open.handle(planner, "411602", new Quarter(2026, 4));
    }

    private void visit(TaskRow task, boolean bad) {
        Actor one = staff.actor("inspector1");
        Actor two = staff.actor("inspector2");
        UUID visit = start.handle(
                one,
                new StartVisit.Command(
                        UUID.randomUUID(),
                        VisitKind.ROUTINE,
                        task.id(),
                        task.estate(),
                        inspections.checklist(VisitKind.ROUTINE),
                        null,
                        null));
        List<String> findings = new ArrayList<>();
        if (bad) {
            for (int i = 1; i <= 43; i++) {
                findings.add("I%02d".formatted(i));
            }
        }
        inspections.fill(one, visit, findings);
        close.complete(
                one,
                new CloseVisit.Complete(visit, null, new Representation(Representation.Stance.SIGNED, "示例代表", null)));
        close.sign(two, new CloseVisit.Step(visit, null, null));
    }

    private EntryRow of(Side side) {
        return lists.entries(planner, new EntrySearch(null, issue, null, null, side, null), PageRequest.first(5))
                .items()
                .get(0);
    }

    private Actor clerk() {
        return People.clerk(Objects.requireNonNull(of(Side.BLACK).company()));
    }

    private RunIssue.Command step() {
        return new RunIssue.Command(issue, null, null);
    }

    private static RunEntry.Command say(EntryRow entry, String text) {
        return new RunEntry.Command(entry.id(), null, text);
    }

    private void published() {
        run.notifyCompanies(planner, step());
        entries.answer(clerk(), say(of(Side.BLACK), "示例：已整改"));
        run.review(planner, step());
        entries.keep(planner, say(of(Side.RED), ""));
        entries.keep(planner, say(of(Side.BLACK), "示例：事实清楚"));
        run.submit(planner, step());
        run.confirm(People.CITY, step());
        clock.set(LocalDate.of(2027, 1, 20));
        run.nightly();
    }

    @Test
    void theCountyEntersWhatNoFigureShows() {
        EntryRow red = of(Side.RED);
        nominate.handle(
                planner, new NominateEntry.Command(issue, null, red.estateCode(), Reason.CASUALTY, "示例事故，认定书〔2026〕1号"));
        String other = jdbc.queryForObject(
                "select code from estate where id not in (select estate_id from list_entry) order by code limit 1",
                String.class);
        nominate.handle(
                planner, new NominateEntry.Command(issue, null, Objects.requireNonNull(other), Reason.VETO, "示例事项"));
        List<EntryRow> black = lists.entries(
                        planner, new EntrySearch(null, issue, null, null, Side.BLACK, null), PageRequest.first(5))
                .items();
        assertThat(black).hasSize(3);
        assertThat(black)
                .filteredOn(e -> e.id().equals(red.id()))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.reasons()).containsExactly(Reason.CASUALTY);
                    assertThat(e.grounds()).isEqualTo("示例事故，认定书〔2026〕1号");
                });
        assertThatThrownBy(() -> nominate.handle(
                        People.CITY, new NominateEntry.Command(issue, null, other, Reason.VETO, "示例事项")))
                .isInstanceOf(DomainException.class);
        run.notifyCompanies(planner, step());
        assertThatThrownBy(() -> nominate.handle(
                        planner, new NominateEntry.Command(issue, null, other, Reason.CASUALTY, "示例事项")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(ListError.NOT_OPEN_FOR_CANDIDATES));
    }

    private Document page(Actor actor, String path) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        if (actor.signedIn()) {
            request.with(People.as(actor));
        }
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void theBestAreRedAndTheWorstBlackWithTheirFigures() throws Exception {
        assertThat(of(Side.RED).score()).isEqualTo(100);
        assertThat(of(Side.BLACK).score()).isLessThan(60);
        Document page = page(planner, "/lists/" + issue);
        assertThat(page.select("#rows tbody tr")).hasSize(2);
        Document entry = page(planner, "/lists/entries/" + of(Side.BLACK).id());
        assertThat(entry.text()).contains("低于黑榜限值", "暂无数据", "权重按比例分摊");
        assertThat(page(Actor.visitor(), "/red-black-list").select(".listing-cards li"))
                .isEmpty();
    }

    @Test
    void companiesAreHeardBeforeAnythingIsPublished() throws Exception {
        mvc.perform(get("/lists/entries/" + of(Side.BLACK).id()).with(People.as(clerk())))
                .andExpect(status().isNotFound());
        run.notifyCompanies(planner, step());
        assertThatThrownBy(() -> run.review(planner, step())).isInstanceOf(DomainException.class);
        mvc.perform(post("/lists/entries/" + of(Side.BLACK).id() + "/answer")
                        .param("comment", "示例：部分问题属于开发建设单位")
                        .with(People.as(clerk()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(of(Side.BLACK).status()).isEqualTo(EntryStatus.ANSWERED);
        run.review(planner, step());
        assertThat(page(planner, "/lists/entries/" + of(Side.BLACK).id()).text())
                .contains("示例：部分问题属于开发建设单位");
    }

    @Test
    void thePublicSeesTheListItsPdfFeedAndData() throws Exception {
        published();
        Document page = page(Actor.visitor(), "/red-black-list");
        assertThat(page.select(".listing-cards li")).hasSize(2);
        assertThat(page(Actor.visitor(), "/red-black-list?side=BLACK").select(".listing-cards li"))
                .hasSize(1);
        assertThat(page(Actor.visitor(), "/red-black-list?quarter=2026Q3").select(".listing-cards li"))
                .isEmpty();
        assertThat(page(Actor.visitor(), "/red-black-list/" + of(Side.BLACK).id())
                        .text())
                .contains("依据：意见稿 三.4", "未整改到位");
        assertThat(page(Actor.visitor(), "/estates/" + of(Side.BLACK).estateCode())
                        .text())
                .contains("服务质量红黑榜");
        mvc.perform(get("/red-black-list/issues/" + issue + "/announcement.pdf"))
                .andExpect(status().isOk());
        for (String path : List.of("/feeds/red-black-list.atom", "/open-data/red-black-list.csv")) {
            assertThat(mvc.perform(get(path))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .as(path)
                    .contains("2026Q4");
        }
        assertThatThrownBy(() -> jdbc.update("update list_issue set inspected = 1 where id = ?", issue))
                .hasMessageContaining("not changed");
        assertThatThrownBy(() -> jdbc.update("update list_entry set score = 99 where issue_id = ?", issue))
                .hasMessageContaining("not changed");
        assertThatThrownBy(() -> jdbc.update("delete from list_entry where issue_id = ?", issue))
                .hasMessageContaining("not deleted");
    }

    @Test
    void anAppealShowsAndWhenWonBecomesACorrection() throws Exception {
        published();
        UUID entry = of(Side.BLACK).id();
        entries.appeal(clerk(), say(of(Side.BLACK), "示例：责任不在本企业"));
        assertThat(page(Actor.visitor(), "/red-black-list").text()).contains("申诉中");
        entries.rule(People.CITY, say(of(Side.BLACK), "示例：扣分有误"), true);
        Document page = page(Actor.visitor(), "/red-black-list");
        assertThat(page.select("li.is-removed").text()).contains("更正", "示例：扣分有误");
        assertThat(lists.shownOf(of(Side.BLACK).estate(), null)).isEmpty();
        assertThat(page(Actor.visitor(), "/red-black-list/" + entry).text()).contains("更正");
    }

    @Test
    void blackEndsAfterThreeMonthsAndEarlierWhenPutRight() {
        published();
        entries.rectified(planner, say(of(Side.BLACK), "示例：复查合格"));
        assertThat(of(Side.BLACK).status()).isEqualTo(EntryStatus.ENDED);
        clock.set(LocalDate.of(2027, 5, 4));
        assertThat(run.nightly()).isZero();
        assertThat(of(Side.RED).status()).isEqualTo(EntryStatus.PUBLISHED);
    }

    @Test
    void timeTakesTheBlackOff() {
        published();
        clock.set(LocalDate.of(2027, 4, 19));
        assertThat(run.nightly()).isZero();
        clock.set(LocalDate.of(2027, 4, 20));
        assertThat(run.nightly()).isEqualTo(1);
        assertThat(of(Side.BLACK).status()).isEqualTo(EntryStatus.ENDED);
    }

    @Test
    void ofTwoAtOnceOneIsTold() {
        run.notifyCompanies(planner, step());
        entries.answer(clerk(), say(of(Side.BLACK), "示例"));
        run.review(planner, step());
        EntryRow seen = of(Side.BLACK);
        entries.keep(planner, new RunEntry.Command(seen.id(), seen.version(), "示例：列入"));
        assertThatThrownBy(() -> entries.drop(planner, new RunEntry.Command(seen.id(), seen.version(), "示例：不列入")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.STALE));
        assertThat(of(Side.BLACK).status()).isEqualTo(EntryStatus.KEPT);
    }

    @Test
    void thePlatformOpensWhatNobodyOpened() {
        assertThat(open.next()).isZero();
        assertThatThrownBy(() -> open.handle(planner, "411602", new Quarter(2026, 4)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> open.handle(planner, "411602", new Quarter(2027, 1)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> open.handle(planner, "411602", new Quarter(2026, 3)))
                .isInstanceOf(DomainException.class);
    }
}
