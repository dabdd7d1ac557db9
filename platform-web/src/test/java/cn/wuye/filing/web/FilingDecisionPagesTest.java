package cn.wuye.filing.web;

import static cn.wuye.shared.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import cn.wuye.shared.web.Flash;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class FilingDecisionPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    FilingFixtures fixtures;

    @Autowired
    FilingQueries filings;

    @Autowired
    CheckForm checkForm;

    private Actor clerk;
    private UUID estate;

    @BeforeEach
    void people() {
        clerk = People.clerk(fixtures.company(1));
        estate = fixtures.estate("示例花园");
    }

    private Document page(Actor actor, String url) throws Exception {
        return answered(mvc.perform(get(url).with(as(actor))).andReturn(), 200);
    }

    private static Document answered(MvcResult result, int status) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcResult send(Actor actor, UUID id, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/filings/" + id + "/" + path).with(as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    private FilingDetail find(UUID id) {
        return filings.find(clerk, id).orElseThrow();
    }

    private String version(UUID id) {
        return Long.toString(find(id).row().version());
    }

    private void stands(UUID id, FilingStatus status) {
        assertThat(find(id).row().status()).isEqualTo(status);
    }

    private static String level(MvcResult result) {
        return result.getFlashMap().get("flash") instanceof Flash flash ? flash.level() : "none";
    }

    @Test
    void returnsWithOneListOfAllGaps() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        MvcResult sent = send(
                People.REVIEWER,
                id,
                "return",
                "version",
                version(id),
                "subject",
                "M2",
                "text",
                "缺签字页",
                "subject",
                "",
                "text",
                "",
                "subject",
                "",
                "text",
                "另有不符",
                "comment",
                "请一次补正");
        assertThat(level(sent)).isEqualTo("success");
        stands(id, FilingStatus.RETURNED);
        assertThat(find(id).gaps()).containsExactly(new Gap("M2", "缺签字页"), new Gap("OTHER", "另有不符"));
    }

    @Test
    void addsAndRemovesGapRowsWithoutScript() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        Document form = page(People.REVIEWER, "/filings/" + id + "/return");
        assertThat(form.select(".gap-rows li")).hasSizeGreaterThanOrEqualTo(3);
        String phrase = form.select(".phrase").get(0).attr("value");
        Document inserted =
                answered(send(People.REVIEWER, id, "return", "subject", "M2", "text", "缺页", "insert", phrase), 200);
        assertThat(inserted.select("textarea[name=text]").eachText())
                .contains("缺页", phrase.substring(phrase.indexOf('|') + 1));
        Document removed = answered(
                send(
                        People.REVIEWER,
                        id,
                        "return",
                        "subject",
                        "M2",
                        "text",
                        "缺页",
                        "subject",
                        "M3",
                        "text",
                        "不清",
                        "remove",
                        "0"),
                200);
        assertThat(removed.select("textarea[name=text]").eachText())
                .contains("不清")
                .doesNotContain("缺页");
        assertThat(answered(
                                send(
                                        People.REVIEWER,
                                        id,
                                        "return",
                                        "subject",
                                        "M2",
                                        "text",
                                        "甲",
                                        "subject",
                                        "M2",
                                        "text",
                                        "乙",
                                        "subject",
                                        "M2",
                                        "text",
                                        "丙",
                                        "add",
                                        "1"),
                                200)
                        .select(".gap-rows li"))
                .hasSize(4);
        stands(id, FilingStatus.SUBMITTED);
    }

    @Test
    void asksForWhatAGapMisses() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        assertThat(answered(send(People.REVIEWER, id, "return", "version", version(id)), 422)
                        .select(".alert-danger"))
                .hasSize(1);
        Document page = answered(
                send(
                        People.REVIEWER,
                        id,
                        "return",
                        "version",
                        version(id),
                        "subject",
                        "M2",
                        "text",
                        "",
                        "subject",
                        "M3",
                        "text",
                        "不清"),
                422);
        assertThat(page.select(".gap-rows .is-bad .field-error")).hasSize(1);
        assertThat(page.select("textarea[name=text]").eachText()).contains("不清");
        stands(id, FilingStatus.SUBMITTED);
    }

    @Test
    void tellsTheSecondOfTwoReviewersWhereItStands() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        String seen = version(id);
        assertThat(level(send(People.REVIEWER, id, "acceptance", "version", seen)))
                .isEqualTo("success");
        for (String path : List.of("acceptance", "return", "refusal")) {
            MvcResult second = send(
                    People.REVIEWER,
                    id,
                    path,
                    "version",
                    seen,
                    "subject",
                    "M2",
                    "text",
                    "缺页",
                    "ground",
                    "WRONG_SUBJECT",
                    "reason",
                    "不属于备案事项");
            assertThat(second.getResponse().getRedirectedUrl()).as(path).isEqualTo("/filings/" + id);
            assertThat(level(second)).as(path).isEqualTo("warning");
        }
        stands(id, FilingStatus.ACCEPTED);
    }

    @Test
    void keepsTheReasonWhenTheFilingChangedButMayStillBeDecided() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        String seen = version(id);
        send(People.STREET, id, "opinion", "version", seen, "stance", "SUPPORT");
        Document page = answered(
                send(People.REVIEWER, id, "refusal", "version", seen, "ground", "WRONG_SUBJECT", "reason", "不属于备案事项"),
                409);
        assertThat(page.select("#reason").text()).isEqualTo("不属于备案事项");
        assertThat(page.select("input[name=version]").val()).isEqualTo(version(id));
        stands(id, FilingStatus.SUBMITTED);
    }

    @Test
    void refusesAndRejectsOnlyWithGroundAndReason() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        assertThat(page(People.REVIEWER, "/filings/" + id + "/refusal")
                        .select("input[name=ground]")
                        .eachAttr("value"))
                .containsExactly("WRONG_JURISDICTION", "WRONG_SUBJECT", "RETURNS_USED_UP");
        Document missing = answered(send(People.REVIEWER, id, "refusal", "version", version(id)), 422);
        assertThat(missing.select(".error-summary li")).hasSize(2);
        send(People.REVIEWER, id, "refusal", "version", version(id), "ground", "WRONG_JURISDICTION", "reason", "不在本县");
        stands(id, FilingStatus.NOT_ACCEPTED);

        UUID other = fixtures.accepted(clerk, fixtures.estate("示例二园"), 1);
        send(People.REVIEWER, other, "rejection", "version", version(other), "ground", "FALSE_CONTENT", "reason", "虚假");
        stands(other, FilingStatus.REJECTED);
        assertThat(page(clerk, "/filings/" + other).text()).contains("内容虚假", "虚假");
    }

    @Test
    void takesTheStreetsOpinionOnce() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        Document missing =
                answered(send(People.STREET, id, "opinion", "version", version(id), "stance", "CONCERN"), 422);
        assertThat(missing.select("#text-error")).isNotEmpty();
        send(People.STREET, id, "opinion", "version", version(id), "stance", "CONCERN", "text", "停车收费偏高");
        assertThat(page(People.REVIEWER, "/filings/" + id).text()).contains("有意见", "停车收费偏高");
        assertThat(level(send(People.STREET, id, "opinion", "version", version(id), "stance", "SUPPORT")))
                .isEqualTo("warning");
    }

    @Test
    void withdrawsAndAcceptsAndFiles() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        send(clerk, id, "withdrawal", "version", version(id), "comment", "合同另签");
        stands(id, FilingStatus.WITHDRAWN);
        UUID other = fixtures.submitted(clerk, estate, 1);
        send(People.REVIEWER, other, "acceptance", "version", version(other));
        send(People.REVIEWER, other, "record", "version", version(other), "comment", "予以备案");
        stands(other, FilingStatus.FILED);
        assertThat(find(other).row().number()).isNotNull();
    }

    @Test
    void endsAContractOnlyWithTheNoticeOfTheLaw() throws Exception {
        UUID id = fixtures.filed(clerk, estate, 1);
        Document late = answered(
                send(
                        clerk,
                        id,
                        "termination",
                        "version",
                        version(id),
                        "basis",
                        "OPEN_ENDED",
                        "noticedOn",
                        "2026-11-24",
                        "endsOn",
                        "2026-12-24",
                        "document",
                        "解除通知"),
                422);
        assertThat(late.select("#endsOn-error").text()).contains("60");
        assertThat(late.select("#document").val()).isEqualTo("解除通知");
        stands(id, FilingStatus.FILED);
        Document malformed = answered(
                send(clerk, id, "termination", "version", version(id), "basis", "AGREEMENT", "endsOn", "明天"), 422);
        assertThat(malformed.select("#endsOn").val()).isEqualTo("明天");
        send(
                clerk,
                id,
                "termination",
                "version",
                version(id),
                "basis",
                "AGREEMENT",
                "endsOn",
                "2026-12-24",
                "document",
                "解除协议");
        stands(id, FilingStatus.TERMINATED);
        assertThat(page(clerk, "/filings/" + id).text()).contains("协商一致解除", "2026-12-24");
    }

    @Test
    void refusesThoseWithoutTheRole() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        for (String path : List.of("acceptance", "record", "return", "refusal", "rejection")) {
            for (Actor actor : List.of(clerk, People.STREET, People.CITY)) {
                MvcResult answer =
                        send(actor, id, path, "subject", "M2", "text", "缺页", "ground", "WRONG_SUBJECT", "reason", "理由");
                assertThat(find(id).row().status()).as(path).isEqualTo(FilingStatus.SUBMITTED);
                assertThat(answer.getResponse().getStatus()).as(path).isNotEqualTo(200);
            }
        }
    }

    @Test
    void laysEverythingOnTheReviewersDesk() throws Exception {
        for (int i = 2; i <= 4; i++) {
            fixtures.filed(People.clerk(fixtures.company(i)), fixtures.estate("示例邻园" + i), i);
        }
        UUID id = fixtures.submitted(clerk, estate, 1);
        Document desk = page(People.REVIEWER, "/filings/" + id + "/review");
        assertThat(desk.select(".paper-tabs a").eachText()).startsWith("M2", "M3", "M4");
        assertThat(desk.select(".paper iframe").attr("src"))
                .startsWith("/evidence/")
                .endsWith("?inline=true");
        assertThat(desk.select(".prices tbody tr")).hasSize(5);
        assertThat(desk.select(".decision-buttons button").eachText()).containsExactly("受理");
        assertThat(desk.select(".decision-bar a").eachText()).containsExactly("退回补正", "不予受理");
        String second = desk.select(".paper-tabs a").get(1).attr("href");
        assertThat(page(People.REVIEWER, second)
                        .select(".paper-tabs [aria-current]")
                        .text())
                .isEqualTo("M3");
        Document street = page(People.STREET, "/filings/" + id + "/review");
        assertThat(street.select(".decision-bar a").eachText()).containsExactly("出具街道意见");
        assertThat(street.select(".decision-buttons button")).isEmpty();
    }

    @Test
    void closesTheReturnFormWhenReturnsAreUsedUp() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        for (int i = 0; i < 2; i++) {
            checkForm.sendBack(People.REVIEWER, new CheckForm.SendBack(id, null, List.of(new Gap("M2", "缺页")), null));
            send(clerk, id, "submission", "version", version(id));
        }
        assertThat(page(People.REVIEWER, "/filings/" + id)
                        .select(".filing-actions button[disabled]")
                        .text())
                .isEqualTo("退回补正");
        assertThat(mvc.perform(get("/filings/" + id + "/return").with(as(People.REVIEWER)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/filings/" + id);
    }
}
