package cn.wuye.filing.web;

import static cn.wuye.shared.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class FilingPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    FilingFixtures fixtures;

    @Autowired
    FilingQueries filings;

    @Autowired
    StartFiling start;

    @Autowired
    SaveFiling save;

    @Autowired
    CheckForm checkForm;

    @Autowired
    TestClock.Movable clock;

    private Actor clerk;
    private UUID estate;

    @BeforeEach
    void people() {
        clerk = People.clerk(fixtures.company(1));
        estate = fixtures.estate("示例花园");
    }

    private Document page(Actor actor, String url, int status) throws Exception {
        return answered(mvc.perform(get(url).with(as(actor))).andReturn(), status);
    }

    private static Document answered(MvcResult result, int status) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    /** @param fields name, value, name, value … */
    private MvcResult send(Actor actor, String url, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(url).with(as(actor)).with(csrf());
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

    private static String redirect(MvcResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    @Test
    void startsAFilingFromASearchedEstate() throws Exception {
        Document found = page(clerk, "/filings/new?q=示例花", 200);
        assertThat(found.select("#estates .pick-card strong").eachText()).containsExactly("示例花园");
        assertThat(found.select("input[name=kind]").eachAttr("value"))
                .containsExactly("PRE", "OWN", "RENEW", "AMEND", "EMERG");
        assertThat(page(clerk, "/filings/new?estate=" + estate, 200)
                        .select("input[name=estate][checked]")
                        .eachAttr("value"))
                .containsExactly(estate.toString());
        String to = redirect(send(clerk, "/filings/new", "kind", "PRE", "estate", estate.toString()));
        assertThat(to).startsWith("/filings/").endsWith("/edit?step=parties");
        Document form = page(clerk, to, 200);
        assertThat(form.select("#partyBUscc").val()).isNotEmpty();
    }

    @Test
    void saysWhatIsMissingToStart() throws Exception {
        assertThat(answered(send(clerk, "/filings/new"), 422).select(".alert-danger"))
                .isNotEmpty();
        assertThat(answered(send(clerk, "/filings/new", "kind", "AMEND"), 422)
                        .select(".alert-danger")
                        .text())
                .contains("在册合同");
        fixtures.draft(clerk, estate, 1);
        assertThat(answered(send(clerk, "/filings/new", "kind", "OWN", "estate", estate.toString()), 422)
                        .select(".alert-danger")
                        .text())
                .contains("示例花园");
    }

    @Test
    void amendsAContractOnRecord() throws Exception {
        UUID old = fixtures.filed(clerk, estate, 1);
        Document choose = page(clerk, "/filings/new?kind=AMEND&follows=" + old, 200);
        assertThat(choose.select("input[name=follows][checked]").val()).isEqualTo(old.toString());
        String to = redirect(send(clerk, "/filings/new", "kind", "AMEND", "follows", old.toString()));
        UUID id = UUID.fromString(to.substring(9, 45));
        assertThat(find(id).follows()).isEqualTo(old);
        assertThat(find(id).terms()).isEqualTo(find(old).terms());
    }

    @Test
    void savesAStepAndGoesWhereAsked() throws Exception {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, estate, null));
        String url = "/filings/" + id + "/edit";
        MvcResult saved = send(
                clerk,
                url,
                "step",
                "premises",
                "version",
                version(id),
                "go",
                "NEXT",
                "grossArea",
                "120,000.5",
                "households",
                "９６０");
        assertThat(redirect(saved)).isEqualTo(url + "?step=service");
        assertThat(find(id).terms().premises().grossArea()).isEqualTo(12_000_050L);
        assertThat(find(id).terms().premises().households()).isEqualTo(960);
        assertThat(redirect(send(clerk, url, "step", "service", "version", version(id), "go", "PREVIOUS")))
                .isEqualTo(url + "?step=premises");
        assertThat(redirect(send(clerk, url, "step", "service", "version", version(id), "go", "income")))
                .isEqualTo(url + "?step=income");
        assertThat(redirect(send(clerk, url, "step", "service", "version", version(id), "go", "EXIT")))
                .isEqualTo("/filings/" + id);
    }

    @Test
    void showsEveryStep() throws Exception {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.OWN, estate, null));
        for (FormStep step : FormStep.values()) {
            Document page = page(clerk, step.url(id), 200);
            assertThat(page.select(".filing-steps li")).hasSize(8);
            assertThat(page.select(".filing-steps [aria-current=step]")).hasSize(1);
            for (String field : step.fields()) {
                assertThat(page.select("[name=" + field + "]"))
                        .as(step + " " + field)
                        .isNotEmpty();
            }
            assertThat(page.text()).doesNotContain("??");
            assertThat(mvc.perform(get(step.url(id) + "&lang=en").with(as(clerk)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("??");
        }
        assertThat(page(clerk, FormStep.MATERIALS.url(id), 200).select(".material"))
                .hasSize(12);
    }

    @Test
    void keepsMalformedValuesAndStoresNothing() throws Exception {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, estate, null));
        Document page = answered(
                send(
                        clerk,
                        "/filings/" + id + "/edit",
                        "step",
                        "premises",
                        "version",
                        version(id),
                        "go",
                        "NEXT",
                        "grossArea",
                        "十二万",
                        "boundaries",
                        "东至新路"),
                422);
        assertThat(page.select("#grossArea").val()).isEqualTo("十二万");
        assertThat(page.select("#boundaries").text()).isEqualTo("东至新路");
        assertThat(page.select("#grossArea-error")).isNotEmpty();
        assertThat(find(id).terms().premises().boundaries()).isNotEqualTo("东至新路");
    }

    @Test
    void tellsWhoSavesSecondAndKeepsWhatWasTyped() throws Exception {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, estate, null));
        String seen = version(id);
        save.handle(clerk, new SaveFiling.Command(id, null, fixtures.terms(1)));
        String url = "/filings/" + id + "/edit";
        Document page =
                answered(send(clerk, url, "step", "parties", "version", seen, "go", "NEXT", "leadName", "演示二号"), 409);
        assertThat(page.select("#leadName").val()).isEqualTo("演示二号");
        assertThat(page.select(".alert-danger").text()).contains("演示负责人");
        assertThat(page.select("input[name=version]").val()).isEqualTo(version(id));
        send(clerk, url, "step", "parties", "version", version(id), "go", "NEXT", "leadName", "演示二号");
        assertThat(find(id).terms().parties().leadName()).isEqualTo("演示二号");
    }

    @Test
    void showsAllFindingsWithClauseAndParameterBeforeSubmission() throws Exception {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, estate, null));
        Document check = page(clerk, FormStep.CHECK.url(id), 200);
        assertThat(check.select(".check-group")).hasSizeGreaterThan(4);
        assertThat(check.select(".finding a[href='/policy#T4']")).isNotEmpty();
        assertThat(check.select(".finding a[href='/policy#FIL-MATERIALS-PRE']").text())
                .contains("FIL-MATERIALS-PRE=M1,M2");
        assertThat(check.select(".finding a[href$='#leadName']").text()).isEqualTo("项目负责人");
        assertThat(check.select("button[disabled]")).isNotEmpty();
        assertThat(check.select("form[action$=/submission]")).isEmpty();
        assertThat(answered(send(clerk, "/filings/" + id + "/submission", "version", version(id)), 422)
                        .select(".check-group"))
                .hasSizeGreaterThan(4);
        assertThat(find(id).row().status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void showsBothClocksAndSubmitsWhatIsComplete() throws Exception {
        UUID id = fixtures.draft(clerk, estate, 1);
        Document check = page(clerk, FormStep.CHECK.url(id), 200);
        assertThat(check.select(".clocks dd").eachText()).containsExactly("2026-12-02", "2026-12-08");
        assertThat(check.select("form[action$=/submission]")).hasSize(1);
        assertThat(redirect(send(clerk, "/filings/" + id + "/submission", "version", version(id))))
                .isEqualTo("/filings/" + id);
        assertThat(find(id).row().status()).isEqualTo(FilingStatus.SUBMITTED);
    }

    @Test
    void countsAVoteWhileItIsTyped() throws Exception {
        Document result = page(
                clerk,
                "/filings/vote?voteTotalArea=300&voteTotalHeads=3&voteParticipatingArea=200&voteParticipatingHeads=2"
                        + "&voteAgreeingArea=150&voteAgreeingHeads=2",
                200);
        assertThat(result.select("#vote-result").attr("data-tone")).isEqualTo("success");
        assertThat(page(clerk, "/filings/vote?voteTotalArea=x", 200)
                        .select("#vote-result")
                        .attr("data-tone"))
                .isEqualTo("neutral");
    }

    @Test
    void readsTheButtonsFromTheLifecycle() throws Exception {
        UUID id = fixtures.draft(clerk, estate, 1);
        assertThat(buttons(clerk, id)).containsExactlyInAnyOrder("继续填写", "核对并提交", "撤回");
        assertThat(page(People.REVIEWER, "/filings/" + id, 404).text()).isNotEmpty();
        send(clerk, "/filings/" + id + "/submission", "version", version(id));
        assertThat(buttons(clerk, id)).containsExactly("撤回");
        assertThat(buttons(People.REVIEWER, id)).containsExactlyInAnyOrder("退回补正", "不予受理", "受理");
        assertThat(buttons(People.STREET, id)).containsExactly("出具街道意见");
        assertThat(buttons(People.CITY, id)).isEmpty();
        send(People.REVIEWER, "/filings/" + id + "/acceptance", "version", version(id));
        assertThat(buttons(People.REVIEWER, id)).containsExactlyInAnyOrder("准予备案登记", "不予备案");
        send(People.REVIEWER, "/filings/" + id + "/record", "version", version(id));
        assertThat(buttons(clerk, id)).containsExactly("报告合同终止");
        assertThat(page(clerk, "/filings/" + id, 200)
                        .select("a[href*=/filings/new]")
                        .eachText())
                .containsExactly("办理变更", "办理续签");
        assertThat(page(People.OTHER_REVIEWER, "/filings/" + id, 404).text()).isNotEmpty();
    }

    private List<String> buttons(Actor actor, UUID id) throws Exception {
        return page(actor, "/filings/" + id, 200)
                .select(".filing-actions > a.btn, .filing-actions .action > button")
                .eachText();
    }

    @Test
    void masksPhonesAndShowsTheWholeFiling() throws Exception {
        UUID id = fixtures.filed(clerk, estate, 1);
        Document page = page(People.REVIEWER, "/filings/" + id, 200);
        assertThat(page.text())
                .contains("138****0001", "周物合备〔2026〕411602-0001", "高层住宅", "120,000.00", "包干制")
                .doesNotContain("13800000001", "13800000002", "??");
        assertThat(page.select(".timeline li")).hasSizeGreaterThan(3);
        assertThat(page.select("a[href='/verify?stream=filing:" + id + "']")).hasSize(1);
        assertThat(page.select("#materials .gallery li")).isNotEmpty();
        assertThat(page(People.REVIEWER, "/filings/" + id + "?lang=en", 200).text())
                .doesNotContain("??");
    }

    @Test
    void comparesTheVersionsThatWereHandedIn() throws Exception {
        UUID id = fixtures.submitted(clerk, estate, 1);
        checkForm.sendBack(People.REVIEWER, new CheckForm.SendBack(id, null, List.of(new Gap("M9", "未盖章")), "请补正"));
        Document returned = page(clerk, "/filings/" + id, 200);
        assertThat(returned.select(".gap-box li").text()).contains("M9", "未盖章");
        assertThat(returned.select(".gap-box a").attr("href")).contains("step=materials#material.M9");
        send(
                clerk,
                "/filings/" + id + "/edit",
                "step",
                "income",
                "version",
                version(id),
                "ownersPercent",
                "80",
                "companyPercent",
                "20");
        send(clerk, "/filings/" + id + "/submission", "version", version(id));
        Document page = page(People.REVIEWER, "/filings/" + id, 200);
        assertThat(page.select(".diff tbody tr")).hasSize(2);
        assertThat(page.select(".diff ins").eachText()).containsExactly("80", "20");
        assertThat(page(People.REVIEWER, "/filings/" + id + "?all=true", 200).select(".diff tbody tr"))
                .hasSizeGreaterThan(20);
        assertThat(page(People.REVIEWER, "/filings/" + id + "/review", 200).select(".term-list .changed"))
                .hasSize(2);
    }

    @Test
    void printsTheFilingForm() throws Exception {
        UUID id = fixtures.draft(clerk, estate, 1);
        Document form = page(clerk, "/filings/" + id + "/m1", 200);
        assertThat(form.select(".m1-table")).hasSizeGreaterThan(6);
        assertThat(form.text()).contains("示例花园", "甲方（盖章）").doesNotContain("??");
    }
}
