package cn.wuye.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Work orders of the 12345 hotline come from a spreadsheet into the street's triage. */
@WebTest
class ImportReportsTest {
    private static final List<String> HEADINGS = List.of("热线工单号", "小区", "类型", "内容", "位置", "联系电话");

    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterEstate estates;

    @Autowired
    JdbcClient jdbc;

    private ImportClient imports;

    @BeforeEach
    void gather() {
        imports = new ImportClient(mvc, "/reports/import");
        estate("示例花园", People.COMMUNITY);
        estate("示例远园", People.OTHER_COMMUNITY);
    }

    private void estate(String name, String community) {
        estates.handle(People.CITY, new RegisterEstate.Command(EstateMother.entry(name, community), null));
    }

    private static List<String> order(String source) {
        return List.of(source, "示例花园", "电梯", "电梯经常停在楼层之间，多次报修无果", "3号楼", "13800001234");
    }

    private static List<String> effects(Document preview) {
        return preview.select(".import-rows tbody .tag").eachText();
    }

    @Test
    void nothingIsFiledBeforeItIsAcceptedAndNothingTwice() throws Exception {
        byte[] sheet = Sheets.write(List.of(HEADINGS, order("ZK202611240001"), order("ZK202611240002")));
        String at = imports.upload(People.STREET, sheet);
        Document preview = imports.page(People.STREET, at);
        assertThat(effects(preview)).containsExactly("新增", "新增");
        assertThat(preview.select("a.stat, .stat").text()).doesNotContain("更新");
        assertThat(count()).isZero();

        imports.press(People.STREET, at + "/acceptance").andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select source_number || ' ' || channel || ' ' || status || ' ' || kind || ' ' || spot"
                                + " || ' ' || phone from report order by source_number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ZK202611240001 HOTLINE RECEIVED C06 3号楼 13800001234",
                        "ZK202611240002 HOTLINE RECEIVED C06 3号楼 13800001234");
        Document triage = imports.page(People.STREET, "/reports?q=ZK202611240002");
        assertThat(triage.select("#rows tbody tr")).hasSize(1);
        assertThat(triage.select("#rows tbody").text()).contains("示例花园", "待分办", "12345热线");

        String again = imports.upload(
                People.STREET, Sheets.write(List.of(HEADINGS, order("ZK202611240001"), order("ZK202611240003"))));
        assertThat(effects(imports.page(People.STREET, again))).containsExactly("不变", "新增");
        imports.press(People.STREET, again + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void everyBadCellIsToldAndTheGoodRowsGoOn() throws Exception {
        estate("示例双园", People.COMMUNITY);
        estate("示例双园", "411602001002");
        String at = imports.upload(
                People.STREET,
                Sheets.write(List.of(
                        HEADINGS,
                        order("ZK1"),
                        Arrays.asList("ZK2", "没有的小区", "噪声", "太短", null, "12"),
                        Arrays.asList("ZK3", "示例远园", "电梯", "电梯经常停在楼层之间，多次报修", null, null),
                        Arrays.asList("ZK4", "示例双园", null, null, null, null),
                        order("ZK1"))));

        Document preview = imports.page(People.STREET, at);

        assertThat(effects(preview)).containsExactly("新增", "有错误", "有错误", "有错误", "有错误");
        assertThat(preview.select(".import-notes li").eachText())
                .anyMatch(n -> n.startsWith("小区") && n.contains("没有的小区") && n.contains("没有这个小区"))
                .anyMatch(n -> n.startsWith("类型") && n.contains("噪声"))
                .anyMatch(n -> n.startsWith("内容") && n.contains("太短"))
                .anyMatch(n -> n.startsWith("联系电话") && n.contains("12"))
                .anyMatch(n -> n.startsWith("小区") && n.contains("示例远园") && n.contains("管辖范围"))
                .anyMatch(n -> n.startsWith("小区") && n.contains("示例双园") && n.contains("同名"))
                .anyMatch(n -> n.startsWith("类型") && n.contains("请选择"))
                .anyMatch(n -> n.contains("与第 2 行重复"));
        List<List<String>> left = Sheets.read(imports.file(People.STREET, at + "/errors"), 0);
        assertThat(left).hasSize(5);

        imports.press(People.STREET, at + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoImportTheSameOrdersTheSecondIsTold() throws Exception {
        byte[] sheet = Sheets.write(List.of(HEADINGS, order("ZK1")));
        String one = imports.upload(People.STREET, sheet);
        String two = imports.upload(People.STREET, sheet);
        imports.press(People.STREET, one + "/acceptance").andExpect(status().is3xxRedirection());
        imports.press(People.STREET, two + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(count()).isEqualTo(1);
        assertThat(effects(imports.page(People.STREET, two))).containsExactly("不变");
    }

    @Test
    void theTemplateIsInBothLanguagesAndComesBack() throws Exception {
        byte[] template = imports.file(People.STREET, "/reports/import/template");
        assertThat(Sheets.read(template, 0).get(0)).contains("热线工单号 *", "小区 *", "联系电话");
        assertThat(imports.page(People.STREET, "/reports/import", Locale.ENGLISH)
                        .text())
                .contains("Import work orders of 12345");
        assertThat(imports.refusal(People.STREET, Sheets.write(List.of(List.of("小区", "内容"), List.of("示例花园", "电梯")))))
                .contains("热线工单号");
    }

    private int count() {
        return jdbc.sql("select count(*) from report").query(Integer.class).single();
    }
}
