package cn.wuye.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.intake.usecase.ForgetImports;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Estates come from a spreadsheet together with who serves them. */
@WebTest
class ImportEstatesTest {
    private static final List<String> HEADINGS =
            List.of("项目编码", "小区名称", "社区代码", "地址", "总建筑面积", "户数", "小区类别", "服务方式", "物业服务企业", "开始服务日期");

    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterCompany companies;

    @Autowired
    RegisterEstate estates;

    @Autowired
    AssignCompany assign;

    @Autowired
    EstateLookup lookup;

    @Autowired
    ForgetImports forget;

    @Autowired
    JdbcClient jdbc;

    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(mvc, "/registers/estates/import");
    }

    private UUID company(int number) {
        return companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(number), null));
    }

    private static List<String> effects(Document preview) {
        return preview.select(".import-rows tbody .tag").eachText();
    }

    @Test
    void newEstatesGetTheirCodeAndTheirCompany() throws Exception {
        company(1);
        String at = imports.upload(
                People.REVIEWER,
                Sheets.write(List.of(
                        HEADINGS,
                        Arrays.asList(
                                null,
                                "示例花园",
                                People.COMMUNITY,
                                "示例大道8号",
                                120_000.5,
                                960,
                                "新建小区",
                                "专业化物业服务",
                                CompanyMother.uscc(1),
                                LocalDate.of(2024, 1, 1)),
                        Arrays.asList(null, "示例家园", People.COMMUNITY, "示例大道9号", null, 20, null, "无物业服务"))));
        assertThat(effects(imports.page(People.REVIEWER, at))).containsExactly("新增", "新增");

        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select e.code || ' ' || e.name || ' ' || e.gross_area || ' ' || e.is_new || ' '"
                                + " || e.service_mode || ' ' || coalesce(c.uscc, '-') from estate e"
                                + " left join company c on c.id = e.company_id order by e.code")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "411602-0001 示例花园 12000050 true PROFESSIONAL " + CompanyMother.uscc(1),
                        "411602-0002 示例家园 0 false NONE -");
        assertThat(jdbc.sql("select action from timeline where stream like 'estate:%' order by sequence")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("REGISTER", "SERVE", "REGISTER");
    }

    @Test
    void anEstateWithoutANumberLeavesThoseOfTheSameFileAlone() throws Exception {
        String at = imports.upload(
                People.REVIEWER,
                Sheets.write(List.of(
                        HEADINGS,
                        Arrays.asList("411602-0001", "示例花园", People.COMMUNITY, "示例大道8号", null, 960, null, "无物业服务"),
                        Arrays.asList(null, "示例家园", People.COMMUNITY, "示例大道9号", null, 20, null, "无物业服务"))));
        assertThat(effects(imports.page(People.REVIEWER, at))).containsExactly("新增", "新增");
        imports.press(People.REVIEWER, at + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select code || ' ' || name from estate order by code")
                        .query(String.class)
                        .list())
                .containsExactly("411602-0001 示例花园", "411602-0002 示例家园");
    }

    @Test
    void theExportOfTheRegisterComesBackUnchanged() throws Exception {
        UUID company = company(1);
        UUID served = estates.handle(
                People.CITY, new RegisterEstate.Command(EstateMother.entry("示例花园", People.COMMUNITY), null));
        estates.handle(People.CITY, new RegisterEstate.Command(EstateMother.entry("示例家园", People.COMMUNITY), null));
        assign.handle(
                People.REVIEWER,
                new AssignCompany.Command(
                        served, null, ServiceMode.PROFESSIONAL, company, LocalDate.of(2024, 1, 1), null));
        byte[] export = imports.file(People.REVIEWER, "/registers/estates/export");

        Document preview = imports.page(People.REVIEWER, imports.upload(People.REVIEWER, export));

        assertThat(effects(preview)).containsExactly("不变", "不变");
    }

    @Test
    void aChangeOfCompanyNeedsItsDayAndErrorsNameTheirCells() throws Exception {
        UUID first = company(1);
        company(2);
        UUID estate = estates.handle(
                People.CITY, new RegisterEstate.Command(EstateMother.entry("示例花园", People.COMMUNITY), null));
        assign.handle(
                People.REVIEWER,
                new AssignCompany.Command(
                        estate, null, ServiceMode.PROFESSIONAL, first, LocalDate.of(2024, 1, 1), null));
        String code = lookup.find(estate).orElseThrow().code();
        String at = imports.upload(
                People.REVIEWER,
                Sheets.write(List.of(
                        HEADINGS,
                        Arrays.asList(code, null, null, null, null, null, null, null, "周口示例物业服务有限公司2"),
                        Arrays.asList(null, "示例家园", People.OTHER_COMMUNITY, "示例大道9号"),
                        Arrays.asList(null, "示例庄园", "411602", "示例大道9号", -1, 1.5, null, "随意", "没有这家企业"))));
        Document preview = imports.page(People.REVIEWER, at);

        assertThat(effects(preview)).containsExactly("有错误", "有错误", "有错误");
        assertThat(preview.select(".import-notes li").eachText())
                .anyMatch(n -> n.startsWith("开始服务日期") && n.contains("请填写此项"))
                .anyMatch(n -> n.startsWith("社区代码") && n.contains("管辖范围"))
                .anyMatch(n -> n.startsWith("社区代码") && n.contains("411602") && n.contains("社区（村）"))
                .anyMatch(n -> n.startsWith("总建筑面积") && n.contains("-1"))
                .anyMatch(n -> n.startsWith("户数") && n.contains("1.5"))
                .anyMatch(n -> n.startsWith("服务方式") && n.contains("随意"))
                .anyMatch(n -> n.startsWith("物业服务企业") && n.contains("没有这家企业"));

        String corrected = imports.upload(
                People.REVIEWER,
                Sheets.write(List.of(
                        HEADINGS,
                        Arrays.asList(
                                code,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "周口示例物业服务有限公司2",
                                LocalDate.of(2026, 1, 1)))));
        imports.press(People.REVIEWER, corrected + "/acceptance").andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select since || ' ' || coalesce(until::text, '') from estate_service order by since")
                        .query(String.class)
                        .list())
                .containsExactly("2024-01-01 2025-12-31", "2026-01-01 ");
    }

    @Test
    void theTemplateListsTheCommunitiesOfTheTerritory() throws Exception {
        byte[] template = imports.file(People.REVIEWER, imports.base() + "/template");

        List<List<String>> communities = Sheets.read(template, 2);
        assertThat(communities.size()).isGreaterThan(10);
        assertThat(communities.stream().skip(1)).allMatch(row -> row.get(0).startsWith("411602"));
        assertThat(communities.get(1)).contains("川汇区");
    }

    @Test
    void whatWasUploadedIsForgottenAfterThirtyDays() throws Exception {
        imports.upload(
                People.REVIEWER,
                Sheets.write(List.of(HEADINGS, Arrays.asList(null, "示例花园", People.COMMUNITY, "示例大道8号"))));
        assertThat(forget.handle()).isZero();
        jdbc.sql("update register_import set uploaded_at = uploaded_at - interval '31 days'")
                .update();

        assertThat(forget.handle()).isOne();

        assertThat(jdbc.sql("select count(*) from register_import_row")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
