package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the books: what a clerk does there, what others see. */
@WebTest
class BookPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Place place;
    private String code;

    @BeforeEach
    void gather() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        place = cast.inside();
        books.serves(place);
        code = jdbc.sql("select code from estate where id = :id")
                .param("id", place.estate())
                .query(String.class)
                .single();
    }

    private Document page(Actor actor, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aClerkOpensTheBooksAndEntersAnIncomeWithItsVoucher() throws Exception {
        assertThat(page(clerk, "/income").select("#rows tbody").text()).contains("未建账");
        mvc.perform(multipart("/income/" + code + "/account")
                        .param("kind", "ACCOUNT")
                        .param("bank", "示例银行")
                        .param("number", "6200 0000 0000 1234")
                        .param("holder", "示例业委会")
                        .param("committee", "示例业委会")
                        .param("since", "2026-01-01")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/income/" + code));
        mvc.perform(multipart("/income/" + code + "/entries")
                        .file(new MockMultipartFile("files", "凭证.png", "image/png", InspectionFixtures.photo(7)))
                        .param("kind", "INCOME")
                        .param("code", "R2")
                        .param("amount", "1,234.50")
                        .param("day", "2026-11-20")
                        .param("text", "电梯广告")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/income/" + code + "/entries/*"));
        Document book = page(clerk, "/income/" + code);
        assertThat(book.select(".stat-value").get(0).text()).isEqualTo("1,234.50");
        assertThat(book.text()).contains("**** **** 1234").doesNotContain("6200000000001234");
        String entry = book.select("table a[href*=entries]").attr("href");
        assertThat(page(clerk, entry).select(".file-name").text()).isEqualTo("凭证.png");
        assertThat(page(cast.with(Role.STREET_OFFICER), "/income")
                        .select("#rows tbody")
                        .text())
                .contains("1,234.50");
    }

    @Test
    void gapsStandAtTheirFieldsAndNothingIsLostOrStored() throws Exception {
        books.open(clerk, place);
        Document form = Jsoup.parse(mvc.perform(multipart("/income/" + code + "/entries")
                        .param("kind", "COST")
                        .param("code", "UPKEEP")
                        .param("amount", "十元")
                        .param("day", "2026-13-01")
                        .param("text", "维修")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select(".field.is-bad input").eachAttr("name")).contains("amount", "day", "payee");
        assertThat(form.select("[name=amount]").val()).isEqualTo("十元");
        assertThat(form.select("[name=text]").val()).isEqualTo("维修");
        assertThat(jdbc.sql("select count(*) from income_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryIsReversedOnItsPageOnlyWithAReason() throws Exception {
        books.open(clerk, place);
        UUID entry = books.entry(clerk, place, EntryCode.R2, LocalDate.of(2026, 11, 20), 5_000, null);
        String path = "/income/" + code + "/entries/" + entry;
        mvc.perform(post(path + "/reversal").with(People.as(clerk)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path + "/reversal")
                        .param("reason", "录错")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        Document after = page(clerk, path);
        assertThat(after.text()).contains("已被第 2 笔冲销");
        assertThat(after.select("#reversal")).isEmpty();
    }

    @Test
    void aSourceShowsWhatFellDueAndWhatCameIn() throws Exception {
        books.open(clerk, place);
        UUID source = books.parking(clerk, place);
        books.entry(clerk, place, EntryCode.R1, LocalDate.of(2026, 11, 20), 180_000, source);
        Document page = page(cast.with(Role.STREET_OFFICER), "/income/" + code + "/sources/" + source);
        assertThat(page.select("table tbody tr").get(0).text()).contains("2026Q4", "5,400.00", "1,800.00", "少于应收");
    }

    @Test
    void theLedgerOfAnEstateIsPublicButForNamesOfPeople() throws Exception {
        books.open(clerk, place);
        books.entry(clerk, place, EntryCode.R2, LocalDate.of(2026, 11, 20), 5_000, null);
        mvc.perform(multipart("/income/" + code + "/entries")
                        .param("kind", "COST")
                        .param("code", "LABOUR")
                        .param("amount", "20")
                        .param("day", "2026-11-20")
                        .param("text", "保洁")
                        .param("payee", "示例甲")
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        String text = Jsoup.parse(mvc.perform(get("/estates/" + code + "/ledger"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .text();
        assertThat(text).contains("示**").doesNotContain("示例甲");
        assertThat(mvc.perform(get("/estates/" + code + "/ledger").param("q", "示例甲"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("示**");
    }

    @Test
    void theLedgerLeavesAsASpreadsheet() throws Exception {
        books.open(clerk, place);
        books.entry(clerk, place, EntryCode.R2, LocalDate.of(2026, 11, 20), 5_000, null);
        byte[] file = mvc.perform(get("/income/" + code + "/ledger/export.xlsx").with(People.as(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).startsWith('P', 'K');
    }
}
