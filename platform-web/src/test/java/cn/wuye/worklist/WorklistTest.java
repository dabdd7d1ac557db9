package cn.wuye.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import cn.wuye.worklist.query.WorklistQueries;
import cn.wuye.worklist.query.WorklistQueries.View;
import cn.wuye.worklist.query.WorklistQueries.WorkCounts;
import cn.wuye.worklist.query.WorklistQueries.WorkRow;
import cn.wuye.worklist.query.WorklistQueries.WorkSearch;
import cn.wuye.worklist.usecase.ClaimWork;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class WorklistTest {
    private static final UUID COMPANY = UUID.fromString("00000000-0000-4000-8000-0000000000c1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    WorklistQueries work;

    @Autowired
    ClaimWork claims;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvc web;

    @Test
    void countsEqualBruteForceOverManyItems() {
        Random random = new Random(20261124);
        List<UUID> companies = List.of(COMPANY, UUID.randomUUID(), UUID.randomUUID());
        List<String> communities = List.of(People.COMMUNITY, "411602002003", People.OTHER_COMMUNITY, "411681001001");
        UUID me = People.REVIEWER.accountId();
        List<SampleCase> items = IntStream.range(0, 25_000)
                .mapToObj(i -> SampleCase.random(random, TODAY, communities, companies, me))
                .toList();
        SampleCase.insert(jdbc, clock, items);
        List<Actor> actors = List.of(
                People.CITY,
                People.REVIEWER,
                People.OTHER_REVIEWER,
                People.STREET,
                People.COMMUNITY_MANAGER,
                People.clerk(COMPANY),
                People.clerk(UUID.randomUUID()),
                People.owner(UUID.randomUUID()),
                People.SYSTEM_ADMIN,
                People.AUDIT_ADMIN,
                Actor.visitor());
        List<WorkSearch> searches = List.of(
                WorkSearch.of(View.OPEN),
                new WorkSearch(View.OPEN, "sample", "REVIEW", null, null),
                new WorkSearch(View.OPEN, null, null, "411602001", null),
                new WorkSearch(View.OPEN, null, null, null, "区12"));
        for (Actor actor : actors) {
            for (WorkSearch search : searches) {
                assertThat(work.count(actor, search, TODAY))
                        .as(actor + " " + search)
                        .isEqualTo(bruteForce(items, actor, search));
            }
        }
        assertThat(work.count(People.CITY, WorkSearch.of(View.OPEN), TODAY).open())
                .isGreaterThan(Page.COUNT_LIMIT);
    }

    @Test
    void workOfOneOrganisationIsHiddenFromOthersOfTheSameRoleAndPlace() {
        SampleCase item = SampleCase.of(Role.DEPARTMENT_OFFICER, People.COMMUNITY, "示例花园线索", TODAY, TODAY.plusDays(3));
        SampleCase.insert(jdbc, clock, item);
        Actor market = People.person(OrgKind.DEPARTMENT, "411602", null, null, Role.DEPARTMENT_OFFICER);
        Actor fire = People.person(OrgKind.DEPARTMENT, "411602", null, null, Role.DEPARTMENT_OFFICER);
        SampleCase.give(jdbc, item.id(), java.util.Objects.requireNonNull(market.organisation()));
        WorkSearch open = WorkSearch.of(View.OPEN);
        assertThat(work.count(market, open, TODAY).open()).isEqualTo(1);
        assertThat(work.page(market, open, TODAY, new PageRequest(null, null, null, 10))
                        .items())
                .hasSize(1);
        assertThat(work.count(fire, open, TODAY).open()).isZero();
        assertThat(work.page(fire, open, TODAY, new PageRequest(null, null, null, 10))
                        .items())
                .isEmpty();
        assertThat(work.doable(fire, 10)).isZero();
        assertThat(work.count(People.CITY, open, TODAY).open()).isEqualTo(1);
        assertThatThrownBy(() -> claims.claim(fire, item.id())).isInstanceOf(DomainException.class);
        claims.claim(market, item.id());
    }

    @Test
    void walksAllPagesInOrderOfDeadline() {
        Random random = new Random(7);
        List<SampleCase> items = IntStream.range(0, 500)
                .mapToObj(i -> SampleCase.random(
                        random, TODAY, List.of(People.COMMUNITY), List.of(COMPANY), People.REVIEWER.accountId()))
                .toList();
        SampleCase.insert(jdbc, clock, items);
        List<WorkRow> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<WorkRow> page =
                    work.page(People.CITY, WorkSearch.of(View.OPEN), TODAY, new PageRequest(null, null, cursor, 37));
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(walked).extracting(WorkRow::id).doesNotHaveDuplicates().hasSize((int)
                items.stream().filter(i -> !i.closed()).count());
        assertThat(walked.stream().map(r -> r.dueOn() == null ? LocalDate.MAX : r.dueOn()))
                .isSorted();
    }

    @Test
    void movesFromOpenToDueSoonToOverdueWithTheClock() throws Exception {
        SampleCase item =
                SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "示例花园合同备案", TODAY.plusDays(2), TODAY.plusDays(3));
        SampleCase.insert(jdbc, clock, item);
        assertThat(counts()).isEqualTo(new WorkCounts(0, 1, 0, 0));
        clock.set(TODAY.plusDays(2));
        assertThat(counts()).isEqualTo(new WorkCounts(0, 1, 1, 0));
        clock.set(TODAY.plusDays(3));
        assertThat(counts()).isEqualTo(new WorkCounts(0, 1, 1, 0));
        assertThat(desk(People.REVIEWER, "view=DUE_SOON").text()).contains("今天到期");
        clock.set(TODAY.plusDays(6));
        assertThat(counts()).isEqualTo(new WorkCounts(0, 1, 0, 1));
        Document page = desk(People.REVIEWER, "view=OVERDUE");
        assertThat(page.selectFirst("tbody .due").attr("data-tone")).isEqualTo("danger");
        assertThat(page.text()).contains("1 项已逾期", "已逾期 1 个工作日");
    }

    @Test
    void showsEachOnlyTheirOwnWork() throws Exception {
        SampleCase review = SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "审核事项", null, null);
        SampleCase patrol = SampleCase.of(Role.STREET_OFFICER, People.COMMUNITY, "巡查事项", null, null);
        SampleCase elsewhere = SampleCase.of(Role.FILING_REVIEWER, People.OTHER_COMMUNITY, "他区事项", null, null);
        SampleCase.insert(jdbc, clock, review, patrol, elsewhere);
        assertThat(desk(People.REVIEWER, "").select("tbody tr th").eachText()).containsExactly("审核事项");
        assertThat(desk(People.STREET, "").select("tbody tr th").eachText()).containsExactly("巡查事项");
        Document city = desk(People.CITY, "");
        assertThat(city.select("tbody tr th").eachText()).containsExactlyInAnyOrder("审核事项", "巡查事项", "他区事项");
        assertThat(city.select("form[action$=claim]")).isEmpty();
        assertThat(desk(People.CITY, "division=411603").select("tbody tr th").eachText())
                .containsExactly("他区事项");
        assertThat(desk(People.REVIEWER, "q=没有的").text()).contains("没有符合条件的待办");
    }

    @Test
    void claimsAndReleases() throws Exception {
        SampleCase item = SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "审核事项", null, null);
        SampleCase.insert(jdbc, clock, item);
        Actor colleague = colleague(1);
        web.perform(post("/desk/" + item.id() + "/claim")
                        .param("back", "/desk?view=OPEN&q=%E5%AE%A1")
                        .with(csrf())
                        .with(People.as(People.REVIEWER)))
                .andExpect(redirectedUrl("/desk?view=OPEN&q=%E5%AE%A1"));
        assertThat(desk(People.REVIEWER, "view=MINE").select("tbody tr th").eachText())
                .containsExactly("审核事项");
        Document seen = desk(colleague, "");
        assertThat(seen.select("form[action$=claim]")).isEmpty();
        assertThat(seen.selectFirst("tbody").text()).contains(People.REVIEWER.name());
        web.perform(post("/api/v1/worklist/" + item.id() + "/claim")
                        .with(csrf())
                        .with(People.as(colleague)))
                .andExpect(status().isConflict());
        web.perform(post("/api/v1/worklist/" + item.id() + "/release")
                        .with(csrf())
                        .with(People.as(colleague)))
                .andExpect(status().isConflict());
        claims.release(People.REVIEWER, item.id());
        claims.claim(colleague, item.id());
        for (Actor other : List.of(People.STREET, People.OTHER_REVIEWER, People.CITY, People.SYSTEM_ADMIN)) {
            web.perform(post("/api/v1/worklist/" + item.id() + "/claim")
                            .with(csrf())
                            .with(People.as(other)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void ofManyWhoClaimAtOnceOneWins() throws Exception {
        SampleCase item = SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "审核事项", null, null);
        SampleCase.insert(jdbc, clock, item);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            claims.claim(colleague(i), item.id());
                            return true;
                        } catch (DomainException e) {
                            return false;
                        }
                    })
                    .toList();
            int won = 0;
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void refusesToClaimWhatIsDone() {
        SampleCase open = SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "审核事项", null, null);
        SampleCase.insert(jdbc, clock, open);
        jdbc.update("update work_item set closed_at = now()");
        assertThatThrownBy(() -> claims.claim(People.REVIEWER, open.id())).hasMessage("error.work.done");
    }

    @Test
    void exportsWhatIsFiltered() throws Exception {
        SampleCase.insert(
                jdbc,
                clock,
                SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "甲小区", TODAY, TODAY.plusDays(1)),
                SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "乙小区", null, null));
        byte[] file = web.perform(get("/desk/export").param("view", "DUE_SOON").with(People.as(People.REVIEWER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
            assertThat(book.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("甲小区");
        }
    }

    @Test
    void servesMachines() throws Exception {
        SampleCase.insert(
                jdbc, clock, SampleCase.of(Role.FILING_REVIEWER, People.COMMUNITY, "甲小区", TODAY, TODAY.plusDays(1)));
        web.perform(get("/api/v1/worklist").param("view", "DUE_SOON").with(People.as(People.REVIEWER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].title").value("甲小区"))
                .andExpect(jsonPath("$.items[0].dueOn").value("2026-11-25"));
        web.perform(get("/api/v1/worklist/counts").with(People.as(People.REVIEWER)))
                .andExpect(jsonPath("$.dueSoon").value(1));
    }

    private WorkCounts counts() {
        return work.count(People.REVIEWER, WorkSearch.of(View.OPEN), clock.today());
    }

    private static Actor colleague(int i) {
        return new Actor(
                new UUID(7, i + 1),
                "同事" + i,
                null,
                OrgKind.COUNTY_BUREAU,
                "411602",
                null,
                null,
                java.util.Set.of(Role.FILING_REVIEWER));
    }

    private Document desk(Actor actor, String query) throws Exception {
        return Jsoup.parse(web.perform(get("/desk?" + query).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static WorkCounts bruteForce(List<SampleCase> items, Actor actor, WorkSearch search) {
        List<SampleCase> seen = items.stream()
                .filter(i -> !i.closed())
                .filter(i -> actor.reaches(new Place(i.division(), i.company(), null)))
                .filter(i -> actor.has(Role.CITY_SUPERVISOR) || actor.has(i.role()))
                .filter(i -> search.capability() == null || i.capability().equals(search.capability()))
                .filter(i -> search.duty() == null || i.duty().equals(search.duty()))
                .filter(i -> search.division() == null || i.division().startsWith(search.division()))
                .filter(i -> search.text() == null || i.title().contains(search.text()))
                .toList();
        return new WorkCounts(
                seen.stream()
                        .filter(i -> actor.accountId().equals(i.assignee()))
                        .count(),
                seen.size(),
                dated(seen)
                        .filter(i -> !i.dueOn().isBefore(TODAY) && !i.warnOn().isAfter(TODAY))
                        .count(),
                dated(seen).filter(i -> i.dueOn().isBefore(TODAY)).count());
    }

    private static Stream<SampleCase> dated(List<SampleCase> items) {
        return items.stream().filter(i -> i.dueOn() != null);
    }
}
