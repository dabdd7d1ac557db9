package cn.wuye.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.identity.Staff;
import cn.wuye.inspection.InspectionEvents.InspectionCompleted;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.InspectionTasks;
import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.inspection.usecase.CancelPlan;
import cn.wuye.inspection.usecase.InspectorRegister;
import cn.wuye.inspection.usecase.TaskIsDone;
import cn.wuye.inspection.usecase.WatchCoverage;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A plan from the open list over the public draw to the tasks, through pages and the script of the documents. */
@WebTest
@Import({PlanFixtures.class, FilingFixtures.class})
class DrawTravelsTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    PlanFixtures plans;

    @Autowired
    Staff staff;

    @Autowired
    PlanQueries queries;

    @Autowired
    TaskQueries taskQueries;

    @Autowired
    InspectionTasks port;

    @Autowired
    DrawnTasks tasks;

    @Autowired
    TaskIsDone done;

    @Autowired
    CancelPlan cancel;

    @Autowired
    InspectorRegister register;

    @Autowired
    WatchCoverage watch;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private Actor planner = Actor.visitor();

    @BeforeEach
    void county() {
        staff.administrators();
        planner = plans.planner();
    }

    private Document page(Actor actor, String path) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        if (actor.signedIn()) {
            request.with(People.as(actor));
        }
        String html = mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(html);
    }

    private String file(UUID plan, String name) throws Exception {
        return mvc.perform(get("/verify/draws/" + plan + "/" + name))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<TaskRow> rows(Actor actor, UUID inspector) {
        return taskQueries
                .list(
                        actor,
                        new TaskQueries.Search(null, null, null, null, null, inspector, false),
                        PageRequest.first(50))
                .items();
    }

    @Test
    void fromTheListToTheTasks(@TempDir Path folder) throws Exception {
        plans.estates(12, 3);
        List<UUID> entries = plans.inspectors(planner, 3);
        UUID company = jdbc.queryForObject("select id from company where name like '%1' limit 1", UUID.class);
        register.note(
                planner,
                new InspectorRegister.Note(
                        entries.get(0), null, java.util.Objects.requireNonNull(company), "示例", clock.today()));
        UUID plan = plans.opened(planner);
        assertThat(page(planner, "/inspections/plans/" + plan).select("#candidates tbody tr"))
                .hasSize(12);
        mvc.perform(get("/verify/draws/" + plan)).andExpect(status().isNotFound());
        mvc.perform(post("/inspections/plans/" + plan + "/publication")
                        .param("kind", "SSQ")
                        .param("on", "2026-11-25")
                        .param("where", "示例网站")
                        .with(People.as(planner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/inspections/plans/" + plan + "/publication")
                        .param("kind", "SSQ")
                        .param("on", PlanFixtures.VALUE_DAY.toString())
                        .param("where", "示例网站")
                        .with(People.as(planner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
        Document open = page(Actor.visitor(), "/verify/draws/" + plan);
        String hash = open.select("#check").attr("data-hash");
        assertThat(hash).hasSize(64);
        assertThat(open.select("#drawn")).isEmpty();
        assertThat(open.text()).contains("2026-11-26 开奖的中国福利彩票双色球号码", "名单已公示");
        clock.set(PlanFixtures.VALUE_DAY);
        mvc.perform(post("/inspections/plans/" + plan + "/draw")
                        .param("value", "31 25 19 12 8 3 7")
                        .param("source", "https://example.cn/kj")
                        .with(People.as(planner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
        Document drawn = page(Actor.visitor(), "/verify/draws/" + plan);
        assertThat(drawn.select("#drawn tbody tr")).hasSize(2);
        assertThat(drawn.text()).contains("03 08 12 19 25 31 + 07", "https://example.cn/kj");
        assertThat(drawn.text()).doesNotContain("示例inspector");
        assertThat(rows(planner, staff.actor("inspector1").accountId())).allMatch(t -> !company.equals(t.company()));
        assertThat(file(plan, "list.json")).contains("\"sha256\":\"" + hash + "\"");
        assertThat(file(plan, "list.csv").lines()).hasSize(13);
        assertThat(file(plan, "result.csv").lines()).hasSize(3);
        assertThat(page(Actor.visitor(), "/verify?stream=plan:" + plan).text()).contains("411602-2026Q4-1");
        theScriptAgrees(folder, plan, hash);
    }

    private void theScriptAgrees(Path folder, UUID plan, String hash) throws Exception {
        assumeTrue(pythonIsThere(), "python3 is not installed");
        Path list = Files.writeString(folder.resolve("list.txt"), file(plan, "list.txt"));
        Path result = Files.writeString(folder.resolve("result.txt"), file(plan, "result.txt"));
        assertThat(run(list, result, hash)).startsWith("0 AS PUBLISHED: 2 estates");
        Path forged = Files.writeString(
                folder.resolve("forged.txt"), Files.readString(result).replace("+ 07", "+ 08"));
        assertThat(run(list, forged, hash)).startsWith("1 NOT AS PUBLISHED: the draw gives");
        Path other = Files.writeString(
                folder.resolve("other.txt"), Files.readString(list).replace("\tIN\t", "\tRECENT\t"));
        assertThat(run(other, result, hash)).startsWith("1 NOT AS PUBLISHED: the list has another hash");
    }

    private static String run(Path list, Path result, String hash) throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                        "python3",
                        Path.of("..", "docs", "verify-draw.py").toString(),
                        list.toString(),
                        result.toString(),
                        hash)
                .redirectErrorStream(true);
        script.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = script.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + text;
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aSignedRecordFulfilsItsTask() {
        plans.estates(3, 1);
        plans.inspectors(planner, 2);
        plans.drawn(planner);
        TaskRow row = rows(planner, staff.actor("inspector1").accountId()).get(0);
        assertThat(port.find(row.id())).hasValueSatisfying(t -> {
            assertThat(t.open()).isTrue();
            assertThat(t.estate()).isEqualTo(row.estate());
            assertThat(t.inspectors()).containsExactlyInAnyOrder(row.first(), row.second());
        });
        UUID visit = UUID.randomUUID();
        transaction.executeWithoutResult(s -> done.on(
                new InspectionCompleted(visit, "ROUTINE", row.id(), row.estate(), row.company(), 96, clock.instant())));
        TaskRow after = taskQueries.find(planner, row.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(TaskStatus.DONE);
        assertThat(after.visit()).isEqualTo(visit);
        assertThatThrownBy(() -> cancel.handle(planner, new CancelPlan.Command(row.plan(), null, "示例")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aCancelledDrawStaysVisibleAndTheNextGetsANumber() throws Exception {
        plans.estates(3, 1);
        plans.inspectors(planner, 2);
        UUID first = plans.published(planner);
        assertThatThrownBy(() -> plans.opened(planner)).isInstanceOf(DomainException.class);
        cancel.handle(planner, new CancelPlan.Command(first, null, "示例：开奖取消"));
        UUID second = plans.opened(planner);
        assertThat(queries.find(planner, second).orElseThrow().row().name()).isEqualTo("411602-2026Q4-2");
        assertThat(page(Actor.visitor(), "/verify/draws/" + first).text()).contains("已作废", "示例：开奖取消");
        assertThat(page(Actor.visitor(), "/verify/draws").select("tbody tr")).hasSize(1);
        assertThatThrownBy(() -> jdbc.update("update inspection_plan set list = list || 'x' where id = ?", first))
                .hasMessageContaining("not changed");
    }

    @Test
    void theCountyIsToldOnceThatItWillMissTheShare() throws Exception {
        plans.estates(2, 1);
        clock.set(LocalDate.of(2026, 12, 1));
        watch.handle();
        watch.handle();
        assertThat(jdbc.queryForObject(
                        "select count(*) from notice where account_id = ?", Integer.class, planner.accountId()))
                .isEqualTo(1);
        Document page = page(planner, "/inspections/coverage");
        assertThat(page.select(".alert-danger").text()).contains("尚未抽取足够的检查任务");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page(People.CITY, "/inspections/coverage").select("tbody tr"))
                .hasSize(11);
    }

    @Test
    void theCountyPutsAnotherInspectorOnATask() throws Exception {
        plans.estates(3, 1);
        List<UUID> entries = plans.inspectors(planner, 2);
        plans.drawn(planner);
        UUID third = plans.inspector(planner, staff.actor("inspector3").accountId(), "HN-2026-003");
        assertThat(entries).hasSize(2);
        TaskRow row = rows(planner, staff.actor("inspector1").accountId()).get(0);
        mvc.perform(post("/inspections/tasks/" + row.id() + "/replacement")
                        .param("gone", row.first().toString())
                        .param("replacement", third.toString())
                        .param("why", "")
                        .with(People.as(planner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/inspections/tasks/" + row.id() + "/replacement")
                        .param("gone", row.first().toString())
                        .param("replacement", third.toString())
                        .param("why", "示例：病假")
                        .with(People.as(planner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
        Document mine = page(staff.actor("inspector3"), "/inspections/tasks");
        assertThat(mine.select("tbody th a").eachAttr("href")).containsExactly("/inspections/tasks/" + row.id());
        assertThat(mine.select("a[href^=/inspections/new]").eachAttr("href"))
                .containsExactly("/inspections/new?task=" + row.id());
        assertThat(page(planner, "/inspections/tasks/" + row.id()).text()).contains("示例：病假", "更换检查人员");
    }
}
