package cn.wuye.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.estate.EstateLookup;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An existing client of Open311 files and follows reports with a token of the profile page, in JSON and XML. */
@WebTest
class Open311Test {
    private static final String V2 = "/open311/v2";

    @Autowired
    ClueFixtures fixtures;

    @Autowired
    FileReport file;

    @Autowired
    EstateLookup estates;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private ClueFixtures.Cast cast;

    @BeforeEach
    void gather() {
        cast = fixtures.gather();
    }

    @Test
    void filesWithTheKeyOfTheProfilePageAndFollowsInXml() throws Exception {
        String key = token("WRITE");
        String code = estates.find(cast.estate()).orElseThrow().code();
        Document created = xml(
                web.perform(post(V2 + "/requests.xml")
                                .param("api_key", key)
                                .param("service_code", "C06")
                                .param("description", "一号楼电梯按钮失灵<无法使用>，请尽快修理")
                                .param("address_id", code))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "service_requests");
        String id = text(created, "service_request_id");
        assertThat(text(created, "service_notice")).contains("周物民诉〔2026〕411602-0001");
        Document one = xml(read(V2 + "/requests/" + id + ".xml"), "service_requests");
        assertThat(text(one, "status")).isEqualTo("open");
        assertThat(text(one, "service_code")).isEqualTo("C06");
        assertThat(text(one, "address_id")).isEqualTo(code);
        assertThat(text(one, "description"))
                .as("what residents wrote is not public")
                .isEmpty();
        assertThat(jdbc.sql("select channel from report").query(String.class).single())
                .isEqualTo("OPEN311");
        web.perform(post(V2 + "/requests.json")
                        .header("Authorization", "Bearer " + key)
                        .param("service_code", "C06")
                        .param("description", "二号楼电梯按钮失灵，请尽快修理")
                        .param("address_string", "示例花园"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$[0].service_request_id").isNotEmpty());
    }

    @Test
    void refusesAWrongOrReadingKeyAndTellsEveryGap() throws Exception {
        web.perform(post(V2 + "/requests.xml").param("api_key", "wuye_wrong")).andExpect(status().isUnauthorized());
        web.perform(post(V2 + "/requests.xml").param("api_key", token("READ"))).andExpect(status().isForbidden());
        Document gaps = xml(
                web.perform(post(V2 + "/requests.xml").param("api_key", token("WRITE")))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "errors");
        assertThat(gaps.getElementsByTagName("error").getLength()).isEqualTo(3);
        assertThat(gaps.getDocumentElement().getTextContent())
                .contains("400", "address_id", "service_code", "description");
        assertThat(jdbc.sql("select count(*) from report").query(Long.class).single())
                .isZero();
    }

    @Test
    void servicesAreTheSameInBothFormats() throws Exception {
        Document services = xml(read(V2 + "/services.xml"), "services");
        assertThat(services.getElementsByTagName("service").getLength()).isEqualTo(ReportKind.values().length);
        assertThat(text(services, "service_code")).isEqualTo("C01");
        assertThat(text(services, "metadata")).isEqualTo("false");
        Document definition = xml(read(V2 + "/services/C06.xml"), "service_definition");
        assertThat(text(definition, "service_code")).isEqualTo("C06");
        assertThat(definition.getElementsByTagName("attributes").getLength()).isEqualTo(1);
        web.perform(get(V2 + "/services/C06.json"))
                .andExpect(jsonPath("$.service_code").value("C06"));
        web.perform(get(V2 + "/services/C99.xml")).andExpect(status().isNotFound());
        web.perform(get(V2 + "/requests/nothing.xml")).andExpect(status().isNotFound());
    }

    @Test
    void listsByStatusServiceAndTimeAndNinetyDaysAtMost() throws Exception {
        file(ReportKind.C06);
        clock.set(clock.today().plusDays(60));
        file(ReportKind.C10);
        assertCount("", 2);
        assertCount("?service_code=C10", 1);
        assertCount("?service_code=C10,C06", 2);
        assertCount("?service_code=C01", 0);
        assertCount("?status=open,closed", 2);
        assertCount("?status=closed", 0);
        assertCount("?start_date=2026-12-01T00:00:00Z", 1);
        assertCount("?end_date=2026-12-01T00:00:00%2B08:00", 1);
        assertCount("?page_size=1&page=2", 1);
        assertCount("?page_size=1&page=3", 0);
        clock.set(clock.today().plusDays(40));
        assertCount("", 1);
        assertCount("?start_date=2026-11-01T00:00:00Z&end_date=2027-03-30T00:00:00Z", 1);
        assertCount("?start_date=2026-11-01T00:00:00Z", 2);
        for (String bad : List.of("status=lost", "service_code=C99", "start_date=monday", "page=0", "page_size=x")) {
            web.perform(get(V2 + "/requests.json?" + bad))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$[0].code").value(400));
        }
    }

    private void assertCount(String query, int count) throws Exception {
        web.perform(get(java.net.URI.create(V2 + "/requests.json" + query)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(count));
        assertThat(xml(
                                web.perform(get(java.net.URI.create(V2 + "/requests.xml" + query)))
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsByteArray(),
                                "service_requests")
                        .getElementsByTagName("request")
                        .getLength())
                .as(query)
                .isEqualTo(count);
    }

    private void file(ReportKind kind) {
        file.handle(
                Actor.visitor(),
                new FileReport.Command(
                        cast.estate(), kind, "多次报修无果，请核查处理", null, null, Report.Channel.PORTAL, null, List.of()));
    }

    /** A token as the profile page shows it once. */
    private String token(String scope) throws Exception {
        String page = web.perform(post("/profile/tokens")
                        .with(People.as(cast.street()))
                        .with(csrf())
                        .param("name", "示例客户端")
                        .param("scope", scope)
                        .param("lastDay", clock.today().plusDays(30).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select(".secret").text();
    }

    private byte[] read(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static Document xml(byte[] text, String root) throws Exception {
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("<?xml");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo(root);
        return document;
    }

    private static String text(Document document, String tag) {
        return ((Element) document.getElementsByTagName(tag).item(0)).getTextContent();
    }
}
