package cn.wuye.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class CompanyPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterCompany register;

    @Autowired
    CompanyLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegistrarRegistersACompanyThroughTheForm() throws Exception {
        assertThat(page(People.REVIEWER, "/registers/companies/new").select("select#divisionCode option"))
                .hasSize(2);

        send(People.REVIEWER, "/registers/companies/new", CompanyMother.typed(1))
                .andExpect(status().is3xxRedirection());

        var facts = lookup.findByUscc(CompanyMother.uscc(1)).orElseThrow();
        Document entry = page(People.REVIEWER, "/registers/companies/" + facts.id());
        assertThat(entry.select("h1").text()).isEqualTo(facts.name());
        assertThat(entry.select(".timeline li")).hasSize(1);
        assertThat(entry.text()).contains("138****1234").doesNotContain("13800001234");
    }

    @Test
    void everyGapComesBackAtItsFieldWithWhatWasTyped() throws Exception {
        Map<String, String> typed = CompanyMother.typed(1);
        typed.put("uscc", "9141160200000000");
        typed.put("phone", "12345");
        typed.put("registeredCapital", "五百万");
        typed.put("establishedOn", "2030-01-01");
        typed.put("address", "");

        Document page = Jsoup.parse(send(People.REVIEWER, "/registers/companies/new", typed)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.select(".field.is-bad input").eachAttr("id"))
                .containsExactlyInAnyOrder("uscc", "phone", "registeredCapital", "establishedOn", "address");
        assertThat(page.select("#registeredCapital").val()).isEqualTo("五百万");
        assertThat(page.select("#name").val()).isEqualTo(typed.get("name"));
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(jdbc.sql("select count(*) from company").query(Integer.class).single())
                .isZero();
    }

    @Test
    void theSlowerOfTwoEditorsKeepsWhatWasTyped() throws Exception {
        UUID id = company(1);
        Map<String, String> mine = CompanyMother.typed(1);
        mine.put("version", "0");
        mine.put("name", "周口示例物业甲");
        Map<String, String> theirs = CompanyMother.typed(1);
        theirs.put("version", "0");
        theirs.put("name", "周口示例物业乙");

        send(People.REVIEWER, "/registers/companies/" + id + "/edit", theirs).andExpect(status().is3xxRedirection());
        Document page = Jsoup.parse(send(People.REVIEWER, "/registers/companies/" + id + "/edit", mine)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.select(".alert-danger")).hasSize(1);
        assertThat(page.select("#name").val()).isEqualTo("周口示例物业甲");
        assertThat(lookup.find(id).orElseThrow().name()).isEqualTo("周口示例物业乙");
    }

    @Test
    void aCompanyProposesAndTheRegistrarDecides() throws Exception {
        UUID id = company(1);
        Actor clerk = People.clerk(id);

        send(clerk, "/registers/companies/" + id + "/contact", Map.of("phone", "0394-8123456", "address", "川汇区新示例路9号"))
                .andExpect(redirectedUrl("/registers/companies/" + id));
        assertThat(lookup.find(id).orElseThrow().phone()).isEqualTo("13800001234");
        assertThat(jdbc.sql("select count(*) from work_item where duty = 'DECIDE' and closed_at is null")
                        .query(Integer.class)
                        .single())
                .isOne();
        String accept = page(People.REVIEWER, "/registers/companies/" + id)
                .select("#proposals form[action$=/acceptance]")
                .attr("action");
        send(People.REVIEWER, accept, Map.of()).andExpect(status().is3xxRedirection());

        assertThat(lookup.find(id).orElseThrow().phone()).isEqualTo("0394-8123456");
        send(People.REVIEWER, accept, Map.of()).andExpect(status().isConflict());
    }

    @Test
    void othersSeeNeitherTheEntryNorTheProposal() throws Exception {
        UUID id = company(1);
        UUID other = company(2);

        mvc.perform(get("/registers/companies/" + id).with(People.as(People.OTHER_REVIEWER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/registers/companies/" + id).with(People.as(People.clerk(other))))
                .andExpect(status().isNotFound());
        send(
                        People.clerk(other),
                        "/registers/companies/" + id + "/contact",
                        Map.of("phone", "0394-8123456", "address", "示例"))
                .andExpect(status().isNotFound());
        assertThat(page(People.STREET, "/registers/companies").select("tbody tr"))
                .isEmpty();
        assertThat(page(People.CITY, "/registers/companies").select("tbody tr")).hasSize(2);
        assertThat(page(People.CITY, "/registers/companies?q=" + CompanyMother.uscc(2))
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theExportHasEveryCompanyAndNoPerson() throws Exception {
        company(1);
        company(2);
        byte[] file = mvc.perform(get("/registers/companies/export").with(People.as(People.CITY)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.toString()).doesNotContain("13800001234", "张示例", "李示例");
        }
    }

    private UUID company(int number) {
        return register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(number), null));
    }

    private Document page(Actor actor, String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(url).with(People.as(actor)))
                .andExpect(status().isOk())
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
