package cn.wuye.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.referral.usecase.FollowReport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A resident's report from the public form to the answer, and back when it was not fixed. */
@WebTest
class ReportTravelsTest {
    @Autowired
    ClueFixtures fixtures;

    @Autowired
    FileReport file;

    @Autowired
    FollowReport follow;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    RectifyFinding rectify;

    @Autowired
    ReportQueries queries;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvc web;

    private ClueFixtures.Cast cast;

    @BeforeEach
    void gather() {
        cast = fixtures.gather();
    }

    @Test
    void isFiledFollowedTransferredAnsweredAndReopened() throws Exception {
        assertThat(page(null, "/complaints/new?q=示例花园").select("input[name=estate]"))
                .hasSize(1);
        MvcResult filed = web.perform(multipart("/complaints/new")
                        .param("estate", cast.estate().toString())
                        .param("kind", "C06")
                        .param("text", "三号楼二单元电梯经常停在楼层之间")
                        .param("phone", "13800001234")
                        .with(csrf()))
                .andExpect(redirectedUrl("/complaints/received"))
                .andReturn();
        String code = String.valueOf(filed.getFlashMap().get("filed")).replaceAll(".*code=([0-9A-Z]+).*", "$1");
        assertThat(code).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(page(null, "/complaints/" + code).text()).contains("街道已收到", "周物民诉〔2026〕411602-0001");
        ReportRow report = only();
        Document triage = page(cast.street(), "/reports/" + report.id());
        assertThat(triage.text()).contains("138****1234").doesNotContain("13800001234");
        assertThat(triage.select("select[name=item] option[selected]").val()).isEqualTo("I28");
        send(cast.street(), "/reports/" + report.id() + "/clue", "item", "I28");
        assertThat(page(null, "/complaints/" + code).text()).contains("已移送有关部门", "部门待签收");
        send(cast.street(), "/reports/" + report.id() + "/answer", "answer", "FIXED", "text", "已维修并验收");
        Document answered = page(null, "/complaints/" + code);
        assertThat(answered.text()).contains("已维修并验收", "问题解决了吗");
        send(null, "/complaints/" + code + "/feedback", "fixed", "NO", "remark", "昨天又停了");
        assertThat(only().status()).isEqualTo(ReportStatus.REOPENED);
        assertThat(page(cast.street(), "/reports/" + report.id()).text()).contains("昨天又停了", "没有解决");
        assertThat(page(cast.street(), "/desk").text()).contains("重新处理居民反映");
    }

    @Test
    void everyGapIsToldAndWhatWasTypedStays() throws Exception {
        Document page = Jsoup.parse(web.perform(multipart("/complaints/new")
                        .param("text", "太短")
                        .param("phone", "12")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("太短");
        assertThat(page.select(".error-summary li")).isNotEmpty();
    }

    @Test
    void anUnknownCodeTellsNothing() throws Exception {
        assertThat(page(null, "/complaints/ABCD2345").text()).contains("没有这个查询码");
    }

    @Test
    void anAnswerThatSendsElsewhereMustNameWho() throws Exception {
        file();
        String path = "/reports/" + only().id();
        web.perform(post(path + "/answer")
                        .param("answer", "NOT_OURS")
                        .param("text", "属于供电问题")
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        send(cast.street(), path + "/answer", "answer", "NOT_OURS", "text", "属于供电问题", "body", "示例供电所");
        assertThat(only().status()).isEqualTo(ReportStatus.ANSWERED);
    }

    @Test
    void becomesAFindingOfTheStreet() throws Exception {
        file();
        send(cast.street(), "/reports/" + only().id() + "/finding", "item", "I28");
        assertThat(only().linked()).startsWith("finding:");
        assertThat(only().status()).isEqualTo(ReportStatus.IN_HAND);
    }

    @Test
    void theResidentHearsOfTheRecheckAndIsAsked() throws Exception {
        Actor clerk = fixtures.served(cast.estate());
        FileReport.Filed filed = file();
        FileReport.Filed twin = file();
        ReportRow report = queries.find(cast.street(), filed.id()).orElseThrow();
        String code = "/complaints/" + filed.code().text();
        send(cast.street(), "/reports/" + twin.id() + "/merging", "into", report.number());
        send(cast.street(), "/reports/" + report.id() + "/finding", "item", "I28");
        assertThat(page(null, code).text()).contains("已责令物业服务企业整改");
        struckOff(clerk);

        assertThat(queries.find(cast.street(), filed.id()).orElseThrow().status())
                .isEqualTo(ReportStatus.ANSWERED);
        Document answered = page(null, code);
        assertThat(answered.text()).contains("已整改，2026-11-24现场复查合格", "问题解决了吗");
        assertThat(page(null, "/complaints/" + twin.code().text()).text()).contains("一并办理", "现场复查合格");
        assertThat(page(cast.street(), "/reports/" + report.id()).text()).contains("复查合格");
        assertThat(page(cast.street(), "/desk").text()).doesNotContain("答复居民");

        send(null, code + "/feedback", "fixed", "NO", "remark", "又坏了");
        assertThat(page(null, code).text()).contains("您说没有解决").doesNotContain("请告诉我们是否解决");
    }

    @Test
    void whatTheStreetHasAnsweredStaysWhenTheFindingIsStruckOff() throws Exception {
        Actor clerk = fixtures.served(cast.estate());
        FileReport.Filed filed = file();
        send(cast.street(), "/reports/" + filed.id() + "/finding", "item", "I28");
        send(cast.street(), "/reports/" + filed.id() + "/answer", "answer", "EXPLAINED", "text", "配件已订，三日内更换");
        struckOff(clerk);
        assertThat(page(null, "/complaints/" + filed.code().text()).text())
                .contains("配件已订，三日内更换")
                .doesNotContain("现场复查合格");
    }

    /** The company puts the only finding right, the street sees it on the spot. */
    private void struckOff(Actor clerk) {
        UUID finding = inspections.finding("I28");
        inspections.answered(clerk, finding, 1);
        inspections.rechecked(cast.street2(), finding, 1);
        rectify.pass(cast.street2(), new RectifyFinding.Step(finding, null, "合格"));
    }

    @Test
    void aDuplicateIsMergedIntoTheEarlierOne() throws Exception {
        file();
        String first = only().number();
        FileReport.Filed second = file();
        send(cast.street(), "/reports/" + second.id() + "/merging", "into", first);
        assertThat(queries.find(cast.street(), second.id()).orElseThrow().mergedInto())
                .isEqualTo(first);
    }

    @Test
    void silenceClosesItInTime() throws Exception {
        FileReport.Filed filed = file();
        send(cast.street(), "/reports/" + filed.id() + "/answer", "answer", "EXPLAINED", "text", "已说明");
        assertThat(follow.closeSilent()).isZero();
        clock.set(clock.today().plusDays(30));
        assertThat(follow.closeSilent()).isEqualTo(1);
        assertThat(only().status()).isEqualTo(ReportStatus.CLOSED);
        assertThat(jdbc.queryForObject("select count(*) from referral_report_view", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theEstatePageShowsFiguresButNoWords() throws Exception {
        file();
        Document estate = page(null, "/estates/" + only().estateCode());
        assertThat(estate.text()).contains("居民反映（2026年）").doesNotContain("电梯经常停在");
    }

    @Test
    void open311ListsWhatIsPublic() throws Exception {
        FileReport.Filed filed = file();
        web.perform(get("/open311/v2/services.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].service_code").value("C01"));
        web.perform(get("/open311/v2/requests.json?status=open"))
                .andExpect(jsonPath("$[0].service_request_id").value(filed.id().toString()))
                .andExpect(jsonPath("$[0].status").value("open"))
                .andExpect(jsonPath("$[0].description").isEmpty());
        web.perform(get("/open311/v2/requests/" + filed.id() + ".json"))
                .andExpect(jsonPath("$[0].service_code").value("C06"));
        web.perform(get("/open311/v2/requests/nothing.json"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$[0].code").value(404));
        web.perform(get("/open311/v2/requests.json?status=lost")).andExpect(status().isBadRequest());
        web.perform(post("/open311/v2/requests.json")
                        .param("service_code", "C06")
                        .param("description", "一号楼电梯按钮失灵，无法使用")
                        .param("address_id", only().estateCode())
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$[0].service_request_id").isNotEmpty());
        web.perform(post("/open311/v2/requests.json")
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$[0].code").value(400));
    }

    private FileReport.Filed file() {
        return file.handle(
                Actor.visitor(),
                new FileReport.Command(
                        cast.estate(),
                        ReportKind.C06,
                        "电梯经常停在楼层之间，多次报修无果",
                        "3号楼",
                        null,
                        Report.Channel.PORTAL,
                        null,
                        List.of()));
    }

    private ReportRow only() {
        List<ReportRow> rows = queries.open(null, null, null, List.of(), false, false, 10, 0);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private void send(@org.jspecify.annotations.Nullable Actor actor, String path, String... typed) throws Exception {
        var request = post(path).with(csrf());
        if (actor != null) {
            request.with(People.as(actor));
        }
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        web.perform(request).andExpect(status().is3xxRedirection());
    }

    private Document page(@org.jspecify.annotations.Nullable Actor actor, String path) throws Exception {
        var request = get(path);
        if (actor != null) {
            request.with(People.as(actor));
        }
        return Jsoup.parse(web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
