package cn.wuye.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.filing.FilingFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
@Import(FilingFixtures.class)
class NonFilerPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FilingFixtures fixtures;

    @Autowired
    TestClock.Movable clock;

    private UUID company = new UUID(0, 0);

    @BeforeEach
    void company() {
        company = fixtures.company(1);
    }

    @Test
    void aKnownContractIsRecordedUrgedAndDismissed() throws Exception {
        fixtures.estate("示例苑");
        String page = Objects.requireNonNull(record("示例苑", CompanyMother.uscc(1), "2026-11-05", "中标公告")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(page(People.REVIEWER, "/non-filers").select("tbody tr")).isEmpty();
        clock.set(clock.today().plusDays(3));
        Document list = page(People.REVIEWER, "/non-filers");
        assertThat(list.select("tbody").text()).contains("示例苑", "已登记合同", "未催办");
        assertThat(list.select("tbody .due[data-tone=danger]")).hasSize(1);
        assertThat(page(People.CITY, "/non-filers").select("tbody form")).isEmpty();
        assertThat(page(People.STREET, "/non-filers").select("tbody form")).hasSize(1);
        assertThat(page(People.OTHER_REVIEWER, "/non-filers").select("tbody tr"))
                .isEmpty();

        act(People.STREET, page + "/urge", "请尽快办理").andExpect(redirectedUrl(page));
        assertThat(page(People.REVIEWER, "/non-filers").select("tbody").text())
                .contains(clock.today().toString());
        Actor clerk = People.clerk(company);
        assertThat(page(clerk, page).select("a.btn-primary").attr("href")).startsWith("/filings/new?estate=");
        assertThat(page(clerk, page).select(".timeline").text()).contains("催办", "请尽快办理");
        act(clerk, page + "/urge", "").andExpect(status().isForbidden());
        act(People.STREET, page + "/dismissal", "无需").andExpect(status().isForbidden());
        act(People.REVIEWER, page + "/dismissal", "系保洁合同，不属于备案范围");
        assertThat(page(People.REVIEWER, "/non-filers").select("tbody tr")).isEmpty();
        assertThat(page(People.REVIEWER, page).select("main").text()).contains("无需备案", "系保洁合同");
    }

    @Test
    void aDraftLeftLyingIsUrgedAndThenKnown() throws Exception {
        Actor clerk = People.clerk(company);
        UUID draft = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        clock.set(clock.today().plusDays(30));
        Document list = page(People.REVIEWER, "/non-filers");
        assertThat(list.select("tbody").text()).contains("草稿未提交");
        assertThat(list.select("tbody form").eachAttr("action")).containsExactly("/non-filers/" + draft + "/urge");
        act(People.REVIEWER, "/non-filers/" + draft + "/urge", "").andExpect(redirectedUrl("/non-filers"));
        assertThat(page(People.REVIEWER, "/non-filers").select("tbody").text())
                .contains("已登记合同", clock.today().toString())
                .doesNotContain("草稿未提交");
        assertThat(page(People.REVIEWER, "/non-filers?reason=DRAFT").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void theFormTellsEveryGapAndLosesNothing() throws Exception {
        fixtures.estate("示例苑一期");
        fixtures.estate("示例苑二期");
        Document form = Jsoup.parse(record("示例苑", "不存在", "2026-12-30", "")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(form.select(".error-summary li")).hasSize(4);
        assertThat(form.select("#estate-error").text()).contains("示例苑一期", "示例苑二期");
        assertThat(form.select("#estate").val()).isEqualTo("示例苑");
        assertThat(form.select("#signedOn").val()).isEqualTo("2026-12-30");
        record("示例苑一期", CompanyMother.uscc(1), "2026-11-02", "巡查").andExpect(status().is3xxRedirection());
        assertThat(Jsoup.parse(record("示例苑一期", CompanyMother.uscc(1), "2026-11-02", "巡查")
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("#estate-error")
                        .text())
                .contains("已经登记");
    }

    @Test
    void suggestsEstatesOfTheOwnTerritory() throws Exception {
        fixtures.estate("示例苑");
        assertThat(page(People.REVIEWER, "/contracts/suggestions?estate=示例").select("option"))
                .hasSize(1);
        assertThat(page(People.OTHER_REVIEWER, "/contracts/suggestions?estate=示例")
                        .select("option"))
                .isEmpty();
        assertThat(page(People.REVIEWER, "/contracts/suggestions?company=" + CompanyMother.uscc(1))
                        .select("option"))
                .hasSize(1);
    }

    private ResultActions record(String estate, String uscc, String signedOn, String source) throws Exception {
        return mvc.perform(post("/contracts")
                .param("estate", estate)
                .param("company", uscc)
                .param("signedOn", signedOn)
                .param("source", source)
                .with(People.as(People.REVIEWER))
                .with(csrf()));
    }

    private ResultActions act(Actor actor, String url, String comment) throws Exception {
        return mvc.perform(
                post(url).param("comment", comment).with(People.as(actor)).with(csrf()));
    }

    private Document page(Actor actor, String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(url).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
