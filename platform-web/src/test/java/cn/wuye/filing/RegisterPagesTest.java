package cn.wuye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import cn.wuye.verify.PublicStreams;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
@Import(FilingFixtures.class)
class RegisterPagesTest {
    private static final String NUMBER = "周物合备〔2026〕411602-0001";

    @Autowired
    MockMvc mvc;

    @Autowired
    FilingFixtures fixtures;

    @Autowired
    CheckForm form;

    @Autowired
    DecideFiling decide;

    @Autowired
    TerminateFiling terminate;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    @Qualifier("publicFilings")
    PublicStreams streams;

    private Actor clerk = Actor.visitor();

    @BeforeEach
    void company() {
        clerk = People.clerk(fixtures.company(1));
    }

    @Test
    void aVisitorFindsAContractAndReadsWhatIsPublic() throws Exception {
        UUID id = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        Document list = page("/register/filings?q=花园");
        assertThat(list.select("tbody th a").eachAttr("href")).containsExactly("/register/filings/" + id);
        assertThat(page("/register/filings").select("tbody tr")).hasSize(1);
        assertThat(page("/register/filings?division=411603").select(".empty a").attr("href"))
                .isEqualTo("/register/filings");

        Document page = page("/register/filings/" + id);
        assertThat(page.select("main").text())
                .contains("示例花园物业服务合同", NUMBER, "履行中", "包干制", "按季", "物业费：高层住宅（元/㎡·月） 1.50", "演示负责人")
                .doesNotContain("13800000001", "演示经办人", "6222");
        assertThat(page.select("a[href=/verify?stream=filing:" + id + "]")).hasSize(1);
        assertThat(page.select("img.qr").attr("src")).startsWith("data:image/png;base64,");
    }

    @Test
    void whatIsNotOnRecordIsNotPublic() throws Exception {
        UUID id = fixtures.accepted(clerk, fixtures.estate("示例苑"), 1);
        mvc.perform(get("/register/filings/" + id)).andExpect(status().isNotFound());
        mvc.perform(get("/register/filings/" + id + "/certificate.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void anEndedContractStaysWithItsEnd() throws Exception {
        UUID id = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        terminate.handle(
                clerk,
                new TerminateFiling.Command(
                        id,
                        null,
                        new Termination(
                                Termination.Basis.AGREEMENT, null, clock.today().plusDays(10), "示例协议")));
        assertThat(page("/register/filings?inForce=true").select("tbody tr")).isEmpty();
        assertThat(page("/register/filings").select("tbody").text()).contains("已结束");
        assertThat(page("/register/filings/" + id).select("main").text()).contains("实际终止日期 2026-12-04");
        assertThat(text(pdf("/register/filings/" + id + "/certificate.pdf", Actor.visitor())))
                .contains("已终止", "2026年12月4日");
    }

    @Test
    void theCertificateNamesTheContractAndLeadsToItsPage() throws Exception {
        UUID id = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        byte[] pdf = pdf("/register/filings/" + id + "/certificate.pdf", Actor.visitor());
        keep("certificate", pdf);
        assertThat(text(pdf).replaceAll("\\s", ""))
                .contains("川汇区住房和城乡建设局", "物业服务合同备案证明", NUMBER, "示例花园", "/register/filings/" + id)
                .doesNotContain("13800000001");
    }

    @Test
    void noticesTellTheFilerWhatTheCountyDid() throws Exception {
        UUID returned = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        form.sendBack(
                People.REVIEWER,
                new CheckForm.SendBack(
                        returned,
                        null,
                        List.of(new Gap("M2", "合同附件二缺页"), new Gap("endsOn", "结束日期与合同文本不一致"), new Gap("OTHER", "请核对户数")),
                        null));
        byte[] gaps = pdf("/filings/" + returned + "/notices/gaps.pdf", clerk);
        keep("gaps", gaps);
        assertThat(text(gaps).replace("\n", ""))
                .contains("补正通知书", "周口示例物业服务有限公司1", "合同附件二缺页", "服务结束日期", "请核对户数", "2026年12月1日前", "第四十九条");
        mvc.perform(get("/filings/" + returned + "/notices/acceptance.pdf").with(People.as(clerk)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/filings/" + returned + "/notices/nonsense.pdf").with(People.as(clerk)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/filings/" + returned + "/notices/gaps.pdf").with(People.as(People.OTHER_REVIEWER)))
                .andExpect(status().isNotFound());

        UUID accepted = fixtures.accepted(clerk, fixtures.estate("示例花园"), 1);
        byte[] acceptance = pdf("/filings/" + accepted + "/notices/acceptance.pdf", People.STREET);
        keep("acceptance", acceptance);
        assertThat(text(acceptance).replace("\n", "")).contains("受理通知书", "予以受理", "物业服务合同及全部附件");

        decide.reject(
                People.REVIEWER,
                new DecideFiling.Reject(accepted, null, Decision.Ground.FALSE_CONTENT, "经核实，授权委托书系伪造。"));
        byte[] rejection = pdf("/filings/" + accepted + "/notices/rejection.pdf", clerk);
        keep("rejection", rejection);
        assertThat(text(rejection)).contains("不予备案", "内容虚假", "授权委托书系伪造");

        UUID refused = fixtures.submitted(clerk, fixtures.estate("示例公寓"), 1);
        form.refuse(
                People.REVIEWER, new CheckForm.Refuse(refused, null, Decision.Ground.WRONG_JURISDICTION, "该小区位于淮阳区。"));
        assertThat(text(pdf("/filings/" + refused + "/notices/refusal.pdf", clerk)))
                .contains("不予受理", "该小区位于淮阳区");
    }

    @Test
    void theFilingsPageOffersItsNotices() throws Exception {
        UUID id = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        Document page = Jsoup.parse(mvc.perform(get("/filings/" + id).with(People.as(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("#notices a").eachAttr("href"))
                .containsExactly(
                        "/filings/" + id + "/notices/acceptance.pdf",
                        "/filings/" + id + "/notices/certificate.pdf",
                        "/register/filings/" + id);
    }

    @Test
    void thePortalShowsWhatIsOnRecord() throws Exception {
        UUID id = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        fixtures.accepted(clerk, fixtures.estate("示例苑"), 1);
        String link = "a[href=/register/filings/" + id + "]";
        assertThat(page("/estates/411602-0001").select(link)).hasSize(1);
        assertThat(page("/companies/" + CompanyMother.uscc(1)).select(link)).hasSize(1);
        assertThat(page("/").select(link)).hasSize(1);
        assertThat(page("/").select("main").text()).contains("履行中的服务合同");
        String feed = read("/feeds/filings.atom");
        assertThat(feed)
                .contains("示例花园物业服务合同备案：" + NUMBER, "/register/filings/" + id)
                .doesNotContain("示例苑");
        String csv = read("/open-data/filings.csv");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(NUMBER, "IN_FORCE", "1.50").doesNotContain("13800000001", "6222");
        assertThat(read("/open-data/filings.json")).contains("\"number\":\"" + NUMBER + "\"", "\"owners_percent\":70");
    }

    @Test
    void theHistoryOfAContractOnRecordIsFoundByItsNumberAndNoOther() {
        UUID filed = fixtures.filed(clerk, fixtures.estate("示例花园"), 1);
        UUID accepted = fixtures.accepted(clerk, fixtures.estate("示例苑"), 1);
        assertThat(streams.find(NUMBER)).contains("filing:" + filed);
        assertThat(streams.isPublic("filing:" + filed)).isTrue();
        assertThat(streams.isPublic("filing:" + accepted)).isFalse();
        assertThat(streams.isPublic("filing:nonsense")).isFalse();
    }

    private String read(String url) throws Exception {
        return mvc.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] pdf(String url, Actor actor) throws Exception {
        var request = get(url);
        return mvc.perform(actor.signedIn() ? request.with(People.as(actor)) : request)
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** Left in the build directory to be looked at. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Files.write(Path.of("target", "filing-" + name + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
