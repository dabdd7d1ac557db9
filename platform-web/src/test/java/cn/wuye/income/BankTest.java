package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Bank statements of three kinds: taken in once, matched with entries, the rest by hand. */
@WebTest
class BankTest {
    private static final String CSV = """
            示例银行交易明细
            交易日期,收入金额,支出金额,对方户名,摘要,交易流水号
            2026-11-20,"1,800.00",,示例停车管理有限公司,11月停车费,A001
            20261121,,90.00,示例服务有限公司,维护费,A002
            2026/11/22,50.00,,个人,零星,A003
            合计,,,,,
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    PostEntry entries;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Place place;
    private String path;
    private UUID income;

    @BeforeEach
    void fill() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        place = cast.inside();
        books.open(clerk, place);
        UUID source = books.parking(clerk, place);
        income = entries.handle(
                clerk,
                new PostEntry.Command(
                        Objects.requireNonNull(place.estate()),
                        EntryCode.R1,
                        LocalDate.of(2026, 11, 18),
                        180_000,
                        "停车收入",
                        source,
                        null,
                        null,
                        List.of()));
        books.entry(clerk, place, EntryCode.UPKEEP, LocalDate.of(2026, 11, 20), 9_000, null);
        String code = jdbc.sql("select code from estate where id = :id")
                .param("id", place.estate())
                .query(String.class)
                .single();
        path = "/income/" + code + "/bank";
    }

    private String send(String name, byte[] content) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(People.as(clerk))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void sendNamed(String name, byte[] content) throws Exception {
        String columns = send(name, content);
        assertThat(columns).startsWith(path + "/files/");
        var form = Jsoup.parse(mvc.perform(get(columns).with(People.as(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        var request = post(columns).with(People.as(clerk)).with(csrf());
        form.select("main form select")
                .forEach(select -> request.param(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        mvc.perform(request).andExpect(status().is3xxRedirection());
    }

    private List<String> lines() {
        return jdbc.sql("select l.day || ' ' || l.fen || ' ' || coalesce(e.code, '-') from income_bank_line l"
                        + " left join income_entry e on e.id = l.entry_id order by l.day, l.fen")
                .query(String.class)
                .list();
    }

    @Test
    void aTableIsMatchedOnceAndItsColumnsAreRemembered() throws Exception {
        sendNamed("明细.csv", CSV.getBytes(Charset.forName("GB18030")));
        assertThat(lines()).containsExactly("2026-11-20 180000 R1", "2026-11-21 -9000 UPKEEP", "2026-11-22 5000 -");
        assertThat(jdbc.sql("select deposited_on::text from income_entry_view where entry_id = :id")
                        .param("id", income)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-20");
        assertThat(send("再次.csv", CSV.getBytes(StandardCharsets.UTF_8))).isEqualTo(path);
        assertThat(lines()).hasSize(3);
        assertThat(jdbc.sql("select unexplained || ' ' || explain_by from income_book")
                        .query(String.class)
                        .single())
                .isEqualTo("1 2026-12-08");
    }

    @Test
    void anExcelFileIsReadAlike() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "示例", "1.0")) {
            Worksheet sheet = book.newWorksheet("流水");
            List<String> headings = List.of("记账日期", "发生额", "摘要", "对方名称");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(1, 0, LocalDate.of(2026, 11, 20));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 1800);
            sheet.value(2, 0, "2026-11-20");
            sheet.value(2, 1, "-90.00");
        }
        sendNamed("流水.xlsx", out.toByteArray());
        assertThat(lines()).containsExactly("2026-11-20 -9000 UPKEEP", "2026-11-20 180000 R1");
    }

    private static String camt(String head) {
        return head + """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Ntry><Amt Ccy="CNY">1800.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-20</Dt></BookgDt>
                <AcctSvcrRef>X1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>示例停车管理有限公司</Nm></Pty></Dbtr>
                </RltdPties><RmtInf><Ustrd>停车费</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="CNY">12.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-21</Dt></BookgDt></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """;
    }

    @Test
    void camtIsReadWithoutAskingAndNothingFromOutside() throws Exception {
        send("a.xml", camt("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").getBytes(StandardCharsets.UTF_8));
        assertThat(lines()).containsExactly("2026-11-20 180000 R1", "2026-11-21 -1200 -");
        send(
                "b.xml",
                camt("<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                        .replace("停车费", "&x;")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatFindsNoEntryIsExplainedOrMatchedByHandAndCanBeTakenBack() throws Exception {
        sendNamed("明细.csv", CSV.getBytes(StandardCharsets.UTF_8));
        UUID open = jdbc.sql("select id from income_bank_line where entry_id is null")
                .query(UUID.class)
                .single();
        mvc.perform(post(path + "/lines/" + open)
                .param("explanation", "银行错账，次日已冲正")
                .with(People.as(clerk))
                .with(csrf()));
        assertThat(jdbc.sql("select unexplained from income_book")
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(post(path + "/lines/" + open)
                .param("reopen", "true")
                .with(People.as(clerk))
                .with(csrf()));
        UUID entry = books.entry(clerk, place, EntryCode.R10, LocalDate.of(2026, 10, 1), 5_000, null);
        mvc.perform(post(path + "/lines/" + open)
                .param("entry", entry.toString())
                .with(People.as(clerk))
                .with(csrf()));
        assertThat(lines()).contains("2026-11-22 5000 R10");
        mvc.perform(post(path + "/lines/" + open)
                .param("entry", income.toString())
                .with(People.as(clerk))
                .with(csrf()));
        assertThat(lines()).contains("2026-11-22 5000 R10");
        assertThat(Jsoup.parse(mvc.perform(get(path).with(People.as(cast.with(Role.STREET_OFFICER))))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .select("#rows tbody tr"))
                .hasSize(3);
    }

    @Test
    void ofAFileWithARowThatCannotBeReadNothingIsStored() throws Exception {
        sendNamed("明细.csv", CSV.getBytes(StandardCharsets.UTF_8));
        send("坏.csv", CSV.replace("50.00", "五十").replace("A003", "A004").getBytes(StandardCharsets.UTF_8));
        assertThat(lines()).hasSize(3);
    }
}
