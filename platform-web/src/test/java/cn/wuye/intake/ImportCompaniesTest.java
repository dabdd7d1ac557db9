package cn.wuye.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.intake.Sheets.Formula;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import cn.wuye.shared.web.Flash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Companies come from a spreadsheet row by row, and only once somebody has seen what will happen. */
@WebTest
class ImportCompaniesTest {
    private static final List<String> HEADINGS =
            List.of("统一社会信用代码", "企业名称 *", "法定代表人", "联系电话", "注册地", "住所", "注册资本", "成立日期", "党组织");

    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterCompany register;

    @Autowired
    CompanyLookup lookup;

    @Autowired
    JdbcClient jdbc;

    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(mvc, "/registers/companies/import");
    }

    private static List<@Nullable Object> row(int number, String name) {
        return new ArrayList<>(Arrays.asList(
                CompanyMother.uscc(number),
                name,
                "张示例",
                "0394-8000000",
                "川汇区",
                "示例路1号",
                5_000_000,
                LocalDate.of(2015, 3, 1),
                "已建立"));
    }

    @SafeVarargs
    private static byte[] sheet(List<? extends @Nullable Object>... rows) throws Exception {
        List<List<? extends @Nullable Object>> all = new ArrayList<>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Sheets.write(all);
    }

    private int companies() {
        return jdbc.sql("select count(*) from company").query(Integer.class).single();
    }

    private static List<String> effects(Document preview) {
        return preview.select(".import-rows tbody .tag").eachText();
    }

    @Test
    void theTemplateHasTheColumnsOfTheRegisterAndCanBeImported() throws Exception {
        byte[] template = imports.file(People.REVIEWER, imports.base() + "/template");

        List<String> headings = Sheets.read(template, 0).get(0);
        assertThat(headings).startsWith("统一社会信用代码 *", "企业名称 *", "法定代表人 *").hasSize(13);
        assertThat(Sheets.read(template, 1).toString()).contains("91411602MA0000007K", "川汇区", "已建立");
        assertThat(imports.refusal(People.REVIEWER, template)).contains("没有数据");

        byte[] filled = Sheets.write(List.of(headings, row(1, "周口示例物业")));
        Document preview = imports.page(People.REVIEWER, imports.upload(People.REVIEWER, filled));
        assertThat(effects(preview)).containsExactly("新增");
    }

    @Test
    void everyErrorOfEveryRowShowsAtOnceAndNothingIsStored() throws Exception {
        register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(9, "淮阳示例物业", "411603"), null));
        List<Object> wrong = row(2, "周口示例物业乙");
        wrong.set(0, "91411602MA0000000X");
        wrong.set(3, "12345");
        wrong.set(6, "五百万");
        wrong.set(7, "去年");
        wrong.set(8, "也许");
        List<Object> elsewhere = row(3, "淮阳示例物业丙");
        elsewhere.set(4, "淮阳区");

        String at = imports.upload(
                People.REVIEWER,
                sheet(
                        row(1, "周口示例物业甲"),
                        wrong,
                        elsewhere,
                        row(1, "周口示例物业甲"),
                        List.of(),
                        Arrays.asList(null, "没有代码的示例"),
                        row(9, "淮阳示例物业")));
        Document preview = imports.page(People.REVIEWER, at);

        assertThat(effects(preview)).containsExactly("新增", "有错误", "有错误", "有错误", "有错误", "有错误");
        assertThat(preview.select(".stat-value").eachText()).containsExactly("1", "0", "0", "5");
        assertThat(preview.select(".import-rows tbody tr td.num").eachText())
                .containsExactly("2", "3", "4", "5", "7", "8");
        List<String> notes = preview.select(".import-notes li").eachText();
        assertThat(notes)
                .anyMatch(n -> n.startsWith("统一社会信用代码") && n.contains("91411602MA0000000X") && n.contains("校验不通过"))
                .anyMatch(n -> n.startsWith("联系电话") && n.contains("12345"))
                .anyMatch(n -> n.startsWith("注册资本") && n.contains("五百万") && n.contains("请填写非负数"))
                .anyMatch(n -> n.startsWith("成立日期") && n.contains("去年"))
                .anyMatch(n -> n.startsWith("党组织") && n.contains("也许"))
                .anyMatch(n -> n.startsWith("注册地") && n.contains("淮阳区") && n.contains("管辖范围"))
                .anyMatch(n -> n.contains("与第 2 行重复"))
                .anyMatch(n -> n.contains("名录中的这一条不在您的管辖范围内"));
        assertThat(imports.page(People.REVIEWER, at + "?effect=CREATE").select(".import-rows tbody tr"))
                .hasSize(1);
        assertThat(imports.page(People.REVIEWER, at, Locale.ENGLISH).text())
                .contains("Same as row 2", "5 rows have errors", "Import 1 row");
        assertThat(companies()).isOne();
    }

    @Test
    void acceptingStoresTheGoodRowsWithTheirHistory() throws Exception {
        register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        List<Object> changed = row(1, "周口示例物业改名");
        changed.set(3, null);
        List<Object> wrong = row(3, "");
        String at = imports.upload(People.REVIEWER, sheet(changed, row(2, "周口示例物业乙"), wrong));
        Document preview = imports.page(People.REVIEWER, at);
        assertThat(effects(preview)).containsExactly("更新", "新增", "有错误");
        assertThat(preview.select(".import-notes del").eachText())
                .contains("周口示例物业服务有限公司1")
                .doesNotContain("13800001234");

        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());

        assertThat(companies()).isEqualTo(2);
        var renamed = lookup.findByUscc(CompanyMother.uscc(1)).orElseThrow();
        assertThat(renamed.name()).isEqualTo("周口示例物业改名");
        assertThat(renamed.phone()).isEqualTo("13800001234");
        assertThat(jdbc.sql("select action || ' ' || remark from timeline where stream like 'company:%'"
                                + " and remark like '示例.xlsx%' order by sequence")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("EDIT 示例.xlsx #2", "REGISTER 示例.xlsx #3");
        Document after = imports.page(People.REVIEWER, at);
        assertThat(after.select("form[action$=/acceptance]")).isEmpty();
        assertThat(imports.page(People.REVIEWER, imports.base())
                        .select("tbody tr")
                        .text())
                .contains("示例.xlsx", "已导入");

        List<List<String>> bad = Sheets.read(imports.file(People.REVIEWER, at + "/errors"), 0);
        assertThat(bad).hasSize(2);
        assertThat(bad.get(1)).contains("4", CompanyMother.uscc(3)).anyMatch(c -> c.contains("企业名称：请填写此项"));
    }

    @Test
    void aDiscardedImportChangesNothing() throws Exception {
        String at = imports.upload(People.REVIEWER, sheet(row(1, "周口示例物业")));

        imports.press(People.REVIEWER, at + "/discard").andExpect(status().is3xxRedirection());

        imports.press(People.REVIEWER, at + "/acceptance")
                .andExpect(flash().attribute("flash", flashOf("error.intake.already-decided.detail")));
        assertThat(companies()).isZero();
    }

    private static Flash flashOf(String key) {
        return new Flash("warning", key, List.of());
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWins() throws Exception {
        String at = imports.upload(People.REVIEWER, sheet(row(1, "周口示例物业甲"), row(2, "周口示例物业乙")));
        Callable<Flash> accept = () -> (Flash) Objects.requireNonNull(imports.press(People.REVIEWER, at + "/acceptance")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash"));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Flash>> both = two.invokeAll(List.of(accept, accept));
            assertThat(List.of(both.get(0).get().level(), both.get(1).get().level()))
                    .containsExactlyInAnyOrder("success", "warning");
        } finally {
            two.shutdown();
        }
        assertThat(companies()).isEqualTo(2);
    }

    @Test
    void aRegisterThatChangedSinceThePreviewIsShownAnew() throws Exception {
        String at = imports.upload(People.REVIEWER, sheet(row(1, "周口示例物业甲"), row(2, "周口示例物业乙")));
        register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(2), null));

        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());

        assertThat(companies()).isOne();
        assertThat(effects(imports.page(People.REVIEWER, at))).containsExactly("新增", "更新");
        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(companies()).isEqualTo(2);
    }

    @Test
    void onlyWhoUploadedItSeesAndDecidesIt() throws Exception {
        String at = imports.upload(People.REVIEWER, sheet(row(1, "周口示例物业")));

        for (Actor other : List.of(People.CITY, People.OTHER_REVIEWER)) {
            mvc.perform(get(at).with(People.as(other))).andExpect(status().isNotFound());
            imports.press(other, at + "/acceptance").andExpect(status().isNotFound());
        }
        mvc.perform(get(at.replace("companies", "estates")).with(People.as(People.REVIEWER)))
                .andExpect(status().isNotFound());
        mvc.perform(get(imports.base()).with(People.as(People.STREET))).andExpect(status().isForbidden());
    }

    @Test
    void theExportOfTheRegisterComesBackUnchanged() throws Exception {
        register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(2, "淮阳示例物业", "411603"), null));
        byte[] export = imports.file(People.CITY, "/registers/companies/export");

        Document preview = imports.page(People.REVIEWER, imports.upload(People.REVIEWER, export));

        assertThat(effects(preview)).containsExactly("不变", "不变");
        assertThat(preview.select(".alert-info").text()).contains("在管小区", "信用星级", "名录状态");
        assertThat(preview.select("form[action$=/acceptance]")).isEmpty();
    }

    @Test
    void cellsAreReadAsTheyWereMeant() throws Exception {
        List<Object> odd = row(1, "　周口示例\n物业 ");
        odd.set(3, 13_800_001_234L);
        odd.set(4, 411602);
        odd.set(6, " 5，000，000.50 ");
        odd.set(7, "2015年3月1日");
        odd.set(8, "否");
        List<Object> lossy = row(2, "周口示例物业乙");
        lossy.set(0, 914116020000000014L);
        lossy.set(1, new Formula("1+1"));
        lossy.set(7, 2015);
        String at = imports.upload(People.REVIEWER, sheet(odd, lossy));
        Document preview = imports.page(People.REVIEWER, at);

        assertThat(effects(preview)).containsExactly("新增", "有错误");
        assertThat(preview.select(".import-notes li").eachText())
                .hasSize(3)
                .anyMatch(n -> n.startsWith("统一社会信用代码") && n.contains("文本格式"))
                .anyMatch(n -> n.startsWith("企业名称") && n.contains("没有计算结果"))
                .anyMatch(n -> n.startsWith("成立日期"));
        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql(
                                "select name || ' ' || phone || ' ' || division_code || ' ' || registered_capital_fen || ' '"
                                        + " || established_on || ' ' || party_organisation from company")
                        .query(String.class)
                        .single())
                .isEqualTo("周口示例 物业 13800001234 411602 500000050 2015-03-01 false");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithTheReason() throws Exception {
        assertThat(imports.refusal(People.REVIEWER, new byte[0])).contains("请选择");
        assertThat(imports.refusal(People.REVIEWER, "名称,代码".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("不是 Excel 工作簿");
        assertThat(imports.refusal(People.REVIEWER, new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .contains(".xls");
        byte[] whole = sheet(row(1, "周口示例物业"));
        assertThat(imports.refusal(People.REVIEWER, Arrays.copyOf(whole, whole.length / 2)))
                .contains("损坏");
        assertThat(imports.refusal(People.REVIEWER, new byte[11 * 1024 * 1024])).contains("10 MB");
        assertThat(imports.refusal(People.REVIEWER, Sheets.write(List.of(List.of("甲", "乙")))))
                .contains("没有找到表头");
        assertThat(imports.refusal(People.REVIEWER, Sheets.write(List.of(List.of("企业名称", "住所")))))
                .contains("缺少“统一社会信用代码”");
        assertThat(imports.refusal(People.REVIEWER, Sheets.write(List.of(List.of("统一社会信用代码", "企业名称", "企业名称")))))
                .contains("出现了两次");
    }

    @Test
    void fiveThousandRowsAreReadShownAndStored() throws Exception {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int i = 0; i < 5_000; i++) {
            rows.add(row(i, "周口示例物业" + i));
        }
        String at = imports.upload(People.REVIEWER, Sheets.write(rows));
        Document preview = imports.page(People.REVIEWER, at);
        assertThat(preview.select(".import-rows tbody tr")).hasSize(50);
        String next = preview.select(".pager a[rel=next]").attr("href");
        assertThat(imports.page(People.REVIEWER, next)
                        .select(".import-rows tbody td.num")
                        .eachText())
                .startsWith("52")
                .endsWith("101");

        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());

        assertThat(companies()).isEqualTo(5_000);
    }
}
