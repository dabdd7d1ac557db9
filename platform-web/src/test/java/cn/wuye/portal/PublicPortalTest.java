package cn.wuye.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.company.usecase.SetCompanyStanding;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PublicPortalTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterCompany companies;

    @Autowired
    RegisterEstate estates;

    @Autowired
    AssignCompany assign;

    @Autowired
    SetCompanyStanding standing;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"锦", "锦绣", "锦绣江", "绣江", "411602-0001"})
    void anyPartOfANameOrCodeFindsAnEstate(String part) throws Exception {
        estate("锦绣江南", People.COMMUNITY);
        estate("龙湖示例苑", People.OTHER_COMMUNITY);

        Document page = page("/estates?q=" + part);

        assertThat(page.select(".entry-card h2").eachText()).containsExactly("锦绣江南");
    }

    @Test
    void signsOfAPatternAreOrdinaryCharacters() throws Exception {
        estate("锦绣江南", People.COMMUNITY);

        assertThat(page("/estates?q=%25").select(".entry-card")).isEmpty();
        assertThat(page("/estates?q=__").select(".entry-card")).isEmpty();
        assertThat(page("/estates?q=%25").select(".empty")).hasSize(1);
    }

    @Test
    void aCountyShowsOnlyItsOwnEstates() throws Exception {
        estate("锦绣江南", People.COMMUNITY);
        estate("龙湖示例苑", People.OTHER_COMMUNITY);

        assertThat(page("/estates?division=411603").select(".entry-card h2").eachText())
                .containsExactly("龙湖示例苑");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() throws Exception {
        for (int i = 0; i < 45; i++) {
            estate("示例小区" + i, People.COMMUNITY);
        }
        Document page = page("/estates?sort=households&desc=true");
        List<String> seen =
                new java.util.ArrayList<>(page.select(".entry-card h2").eachText());
        while (page.selectFirst("a[rel=next]") != null) {
            page = page(page.selectFirst("a[rel=next]").attr("href"));
            seen.addAll(page.select(".entry-card h2").eachText());
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void noPublicPageShowsAPersonOrAPhone() throws Exception {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        serve(estate("锦绣江南", People.COMMUNITY), company);

        for (String url : List.of(
                "/",
                "/estates",
                "/estates/411602-0001",
                "/companies",
                "/companies/" + CompanyMother.uscc(1),
                "/open-data/estates.csv",
                "/open-data/companies.csv",
                "/open-data/companies.json",
                "/feeds/service-changes.atom")) {
            assertThat(body(url))
                    .as(url)
                    .doesNotContain("13800001234", "0394-8000000", "张示例", "李示例", "demo@example.com");
        }
    }

    @Test
    void anEstatesPageLeadsToItsCompanyAndBack() throws Exception {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        serve(estate("锦绣江南", People.COMMUNITY), company);

        Document estate = page("/estates/411602-0001");
        String href = estate.select(".place-head .server a").attr("href");
        assertThat(estate.select("h1").text()).isEqualTo("锦绣江南");
        assertThat(page(href).select(".serving a").eachText()).containsExactly("锦绣江南");
    }

    @Test
    void whatIsOffTheRegisterIsNotPublic() throws Exception {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        standing.handle(People.CITY, new SetCompanyStanding.Command(company, null, false, "已注销"));

        mvc.perform(get("/companies/" + CompanyMother.uscc(1))).andExpect(status().isNotFound());
        assertThat(page("/companies").select(".entry-card")).isEmpty();
        mvc.perform(get("/estates/NOBODY-1")).andExpect(status().isNotFound());
    }

    @Test
    void theFirstPageShowsTheCityInFiguresAndOnAMap() throws Exception {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        serve(estate("锦绣江南", People.COMMUNITY), company);
        estate("龙湖示例苑", People.OTHER_COMMUNITY);

        Document page = page("/");

        assertThat(page.select(".city-map a")).hasSize(10);
        assertThat(page.select(".city-map a[href*=411602] .map-count").text()).isEqualTo("1");
        assertThat(page.select(".map-table tbody tr").size()).isGreaterThanOrEqualTo(10);
        assertThat(page.select(".stat:contains(既有小区) .stat-value").text()).isEqualTo("50%");
        assertThat(page.select(".news a").text()).contains("锦绣江南");
    }

    @Test
    void openDataComeAsCsvForExcelAndAsJson() throws Exception {
        estate("锦绣江南", People.COMMUNITY);

        String csv = body("/open-data/estates.csv");
        JsonNode items = json.readTree(body("/open-data/estates.json")).path("items");

        assertThat(csv).startsWith("\uFEFFcode,name,").contains("411602-0001,锦绣江南");
        assertThat(items.get(0).path("gross_area").decimalValue()).isEqualByComparingTo("120000");
        assertThat(items.get(0).path("completed_on").asString()).isEqualTo("2019-06-30");
        assertThat(page("/open-data").select("#estates code").eachText()).contains("gross_area");
        mvc.perform(get("/open-data/nothing.csv")).andExpect(status().isNotFound());
    }

    @Test
    void aFeedIsAtomWithStableIds() throws Exception {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        serve(estate("锦绣江南", People.COMMUNITY), company);

        String first = body("/feeds/service-changes.atom");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(first.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String required : List.of("id", "title", "updated", "author", "entry")) {
            assertThat(feed.getElementsByTagNameNS("*", required).getLength())
                    .as(required)
                    .isPositive();
        }
        assertThat(body("/feeds/service-changes.atom")).isEqualTo(first);
    }

    private UUID estate(String name, String community) {
        return estates.handle(People.CITY, new RegisterEstate.Command(EstateMother.entry(name, community), null));
    }

    private void serve(UUID estate, UUID company) {
        assign.handle(
                People.CITY,
                new AssignCompany.Command(
                        estate, null, ServiceMode.PROFESSIONAL, company, LocalDate.of(2024, 1, 1), null));
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(body(url));
    }

    private String body(String url) throws Exception {
        return mvc.perform(get(java.net.URI.create(url.replaceAll("([\\u4e00-\\u9fff]+)", encoded(url)))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The Chinese part of an address as a browser sends it. */
    private static String encoded(String url) {
        return java.net.URLEncoder.encode(
                url.replaceAll("[^\\u4e00-\\u9fff]", ""), java.nio.charset.StandardCharsets.UTF_8);
    }
}
