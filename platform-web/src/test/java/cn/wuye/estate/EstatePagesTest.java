package cn.wuye.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class EstatePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterEstate register;

    @Autowired
    RegisterCompany companies;

    @Autowired
    EstateLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegistrarEntersAnEstateWithItsBuildings() throws Exception {
        Map<String, String> typed = EstateMother.typed("锦绣江南", People.COMMUNITY);
        typed.putAll(Map.of("building[0].name", "1号楼", "building[0].floors", "18", "building[0].households", "480"));
        typed.putAll(Map.of("building[3].name", "2号楼", "building[3].floors", "33", "building[3].households", "480"));

        send(People.REVIEWER, "/registers/estates/new", typed).andExpect(status().is3xxRedirection());

        var facts = lookup.findByCode("411602-0001").orElseThrow();
        assertThat(facts.grossArea()).isEqualTo(12_000_000L);
        Document entry = page(People.REVIEWER, "/registers/estates/" + facts.id());
        assertThat(entry.select("table tbody th").eachText()).containsExactly("1号楼", "2号楼");
        Document form = page(People.REVIEWER, "/registers/estates/" + facts.id() + "/edit");
        assertThat(form.select("input[name='building[1].floors']").val()).isEqualTo("33");
        assertThat(form.select("#divisionCode option[selected]").val()).isEqualTo(People.COMMUNITY);
    }

    @Test
    void gapsOfBuildingsStandInTheirCells() throws Exception {
        Map<String, String> typed = EstateMother.typed("锦绣江南", People.COMMUNITY);
        typed.put("building[0].name", "1号楼");
        typed.put("building[0].floors", "很多");
        typed.put("deliveredOn", "2019-01-01");

        Document page = body(send(People.REVIEWER, "/registers/estates/new", typed));

        assertThat(page.select("input.is-invalid").eachAttr("name"))
                .contains("building[0].floors", "deliveredOn", "buildings");
        assertThat(page.select("input[name='building[0].floors']").val()).isEqualTo("很多");
        assertThat(jdbc.sql("select count(*) from estate").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aSecondEstateOfTheNameIsOnlyWarnedOf() throws Exception {
        send(People.REVIEWER, "/registers/estates/new", EstateMother.typed("锦绣江南", People.COMMUNITY));
        Map<String, String> again = EstateMother.typed("锦绣江南", People.COMMUNITY);

        Document warned = body(send(People.REVIEWER, "/registers/estates/new", again));
        assertThat(warned.select(".alert-warning")).hasSize(1);
        again.put("warned", warned.select("input[name=warned]").val());
        send(People.REVIEWER, "/registers/estates/new", again).andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select count(*) from estate").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void moreRowsAreOfferedWithoutStoringAnything() throws Exception {
        Map<String, String> typed = EstateMother.typed("锦绣江南", People.COMMUNITY);
        typed.put("building[4].name", "5号楼");
        typed.put("more", "true");

        Document page = body(send(People.REVIEWER, "/registers/estates/new", typed));

        assertThat(page.select(".building-rows tbody tr")).hasSize(10);
        assertThat(page.select("#name").val()).isEqualTo("锦绣江南");
        assertThat(jdbc.sql("select count(*) from estate").query(Integer.class).single())
                .isZero();
    }

    @Test
    void theCityChoosesACountyBeforeTheCommunity() throws Exception {
        assertThat(page(People.CITY, "/registers/estates/new").select("#divisionCode"))
                .isEmpty();
        assertThat(page(People.CITY, "/registers/estates/new?county=411603")
                        .select("#divisionCode option[value=" + People.OTHER_COMMUNITY + "]"))
                .hasSize(1);
        assertThat(page(People.REVIEWER, "/registers/estates/new?county=411603")
                        .select("#divisionCode option[value^=411603]"))
                .isEmpty();
    }

    @Test
    void whoServesIsFoundByNameOrCode() throws Exception {
        UUID estate = estate("锦绣江南", People.COMMUNITY);
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        String url = "/registers/estates/" + estate + "/service";
        Map<String, String> typed =
                new HashMap<>(Map.of("mode", "PROFESSIONAL", "company", "没有这家", "since", "2024-01-01"));

        assertThat(body(send(People.REVIEWER, url, typed)).select("#company.is-invalid"))
                .hasSize(1);
        typed.put("company", CompanyMother.uscc(1).toLowerCase(java.util.Locale.ROOT));
        send(People.REVIEWER, url, typed).andExpect(status().is3xxRedirection());

        assertThat(lookup.find(estate).orElseThrow().company()).isEqualTo(company);
        assertThat(page(People.clerk(company), "/registers/estates").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void everybodySeesTheEstatesOfTheOwnTerritoryOnly() throws Exception {
        UUID inside = estate("锦绣江南", People.COMMUNITY);
        UUID outside = estate("龙湖示例苑", People.OTHER_COMMUNITY);

        for (Actor actor : java.util.List.of(People.REVIEWER, People.STREET, People.COMMUNITY_MANAGER)) {
            assertThat(page(actor, "/registers/estates").select("tbody th a").eachText())
                    .containsExactly("锦绣江南");
            mvc.perform(get("/registers/estates/" + outside).with(People.as(actor)))
                    .andExpect(status().isNotFound());
        }
        assertThat(page(People.owner(inside), "/registers/estates").select("tbody tr"))
                .hasSize(1);
        send(People.REVIEWER, "/registers/estates/" + outside + "/deactivation", Map.of("comment", "示例"))
                .andExpect(status().isNotFound());
        send(People.STREET, "/registers/estates/" + inside + "/deactivation", Map.of("comment", "示例"))
                .andExpect(status().isForbidden());
    }

    private UUID estate(String name, String community) {
        return register.handle(People.CITY, new RegisterEstate.Command(EstateMother.entry(name, community), null));
    }

    private Document page(Actor actor, String url) throws Exception {
        return body(mvc.perform(get(url).with(People.as(actor))));
    }

    private Document body(ResultActions result) throws Exception {
        return Jsoup.parse(result.andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private ResultActions send(Actor actor, String url, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request = post(url).with(People.as(actor)).with(csrf());
        typed.forEach(request::param);
        return mvc.perform(request);
    }
}
