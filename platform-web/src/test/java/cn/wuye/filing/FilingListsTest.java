package cn.wuye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.filing.model.Gap;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
@Import(FilingFixtures.class)
class FilingListsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FilingFixtures fixtures;

    @Autowired
    CheckForm form;

    @Autowired
    TestClock.Movable clock;

    private Actor clerk = Actor.visitor();

    @BeforeEach
    void company() {
        clerk = People.clerk(fixtures.company(1));
    }

    @Test
    void aCompanySeesItsOwnFilingsAndStartsNewOnes() throws Exception {
        UUID draft = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        UUID filed = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        Actor other = People.clerk(fixtures.company(2));
        fixtures.draft(other, fixtures.estate("示例公寓"), 2);

        Document page = page(clerk, get("/filings"));
        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactlyInAnyOrder("/filings/" + draft, "/filings/" + filed);
        assertThat(page.select("a[href=/filings/new]")).isNotEmpty();
        assertThat(page.select(".tabs a").eachText()).contains("全部 2", "草稿 1", "已备案 1", "已受理 0");
        assertThat(page.select("#rows tbody").text()).contains("周物合备〔2026〕411602-0001");
        assertThat(page(clerk, get("/filings").param("status", "DRAFT")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void reviewersGoStraightToTheReview() throws Exception {
        fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        UUID submitted = fixtures.submitted(clerk, fixtures.estate("示例花园"), 1);
        UUID filed = fixtures.filed(clerk, fixtures.estate("示例公寓"), 1);
        Document page = page(People.REVIEWER, get("/filings"));
        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactlyInAnyOrder("/filings/" + submitted + "/review", "/filings/" + filed);
        assertThat(page.select("a[href=/filings/new]")).isEmpty();
        assertThat(page(People.STREET, get("/filings")).select("tbody th a").eachAttr("href"))
                .contains("/filings/" + submitted);
        assertThat(page(People.OTHER_REVIEWER, get("/filings")).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void finds() throws Exception {
        UUID first = fixtures.submitted(clerk, fixtures.estate("朝阳示例苑"), 1);
        UUID second = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        assertThat(found("q", "朝阳")).containsExactly(first);
        assertThat(found("q", "阳")).containsExactly(first);
        assertThat(found("q", "411602-0001")).containsExactly(second);
        assertThat(found("q", "物业服务有限公司1")).containsExactlyInAnyOrder(first, second);
        assertThat(found("q", "100%")).isEmpty();
        assertThat(found("status", "FILED")).containsExactly(second);
        assertThat(found("kind", "OWN")).isEmpty();
        assertThat(found("division", "411602001")).hasSize(2);
        assertThat(found("division", "411602002")).isEmpty();
        assertThat(found("from", clock.today().toString())).isEmpty();
        assertThat(found("to", clock.today().toString())).hasSize(2);
        assertThat(found("overdue", "true")).isEmpty();
        clock.set(clock.today().plusDays(10));
        assertThat(found("overdue", "true")).containsExactly(first);
    }

    private List<UUID> found(String filter, String value) throws Exception {
        return page(People.REVIEWER, get("/filings").param(filter, value))
                .select("tbody th a")
                .eachAttr("href")
                .stream()
                .map(href -> UUID.fromString(href.split("/")[2]))
                .toList();
    }

    @Test
    void showsWhatIsLateAndWhatWasReturned() throws Exception {
        UUID late = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        assertThat(late).isNotNull();
        UUID returned = fixtures.submitted(clerk, fixtures.estate("示例花园"), 1);
        form.sendBack(People.REVIEWER, new CheckForm.SendBack(returned, null, List.of(new Gap("M2", "缺页")), null));
        assertThat(page(clerk, get("/filings").param("status", "RETURNED"))
                        .select("tbody")
                        .text())
                .contains("已退回 1 次", "还剩 5 个工作日");
        clock.set(clock.today().plusDays(3));
        Document page = page(People.REVIEWER, get("/filings").param("status", "SUBMITTED"));
        assertThat(page.select("tbody .due[data-tone=danger]")).hasSize(1);
        assertThat(page.select("tbody").text()).contains("已逾期 1 个工作日");
    }

    @Test
    void walksByKeyAndKeepsTheFilter() throws Exception {
        for (int i = 0; i < 27; i++) {
            fixtures.draft(clerk, fixtures.estate("示例苑" + i), 1);
        }
        Document first = page(clerk, get("/filings").param("q", "示例苑"));
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("[data-announce]").text()).contains("27");
        String next = first.select("a[rel=next]").attr("href");
        Document second = page(clerk, get(java.net.URI.create(next)));
        assertThat(second.select("tbody tr")).hasSize(2);
        assertThat(second.select("a[rel=prev]")).isNotEmpty();
    }

    @Test
    void exportsWhatTheFilterShows() throws Exception {
        fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        byte[] file = mvc.perform(
                        get("/filings/export.xlsx").param("status", "FILED").with(People.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.containsString("xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("小区");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("周物合备〔2026〕411602-0001");
            assertThat(rows.get(1).getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("1.5");
        }
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() throws Exception {
        assertThat(page(clerk, get("/filings")).select(".empty a").attr("href")).isEqualTo("/filings/new");
        assertThat(page(clerk, get("/filings").param("q", "没有"))
                        .select(".empty a")
                        .attr("href"))
                .isEqualTo("/filings");
        assertThat(page(People.REVIEWER, get("/filings")).select(".empty").text())
                .contains("企业提交备案后");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        Document page = page(People.REVIEWER, get("/filings").param("lang", "en"));
        assertThat(page.select("h1").text()).isEqualTo("Contract filings");
    }

    private Document page(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
