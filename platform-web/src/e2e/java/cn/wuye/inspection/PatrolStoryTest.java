package cn.wuye.inspection;

import static cn.wuye.shared.Chromium.assertAccessible;
import static cn.wuye.shared.Chromium.assertFits;
import static cn.wuye.shared.Chromium.shoot;
import static cn.wuye.shared.Chromium.signIn;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.filing.FilingFixtures;
import cn.wuye.identity.Staff;
import cn.wuye.shared.Chromium;
import cn.wuye.shared.Chromium.Screen;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A street officer patrols where there is no signal; what was found is put right and struck off. */
@WebTest
class PatrolStoryTest {
    @Autowired
    Staff staff;

    @Autowired
    FilingFixtures registers;

    @Autowired
    AssignCompany assign;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Page enter(Screen screen, String login) {
        Page page = Chromium.open(screen, "http://localhost:" + port, "zh-CN");
        signIn(page, login, Staff.PASSWORD);
        return page;
    }

    private static void look(Page page, String name) {
        assertFits(page);
        assertAccessible(page);
        shoot(page, name);
    }

    private void cast() {
        UUID company = registers.company(1);
        UUID estate = registers.estate("示例和园");
        assign.handle(
                People.CITY,
                new AssignCompany.Command(
                        estate, null, ServiceMode.PROFESSIONAL, company, LocalDate.of(2026, 1, 1), "示例"));
        staff.administrators();
        staff.person(
                "clerk",
                staff.organisation(OrgKind.COMPANY, "示例企业", "411602", company, null, null),
                Role.COMPANY_CLERK);
        staff.person(
                "street",
                staff.organisation(OrgKind.STREET_OFFICE, "示例街道办", People.STREET.division()),
                Role.STREET_OFFICER);
    }

    @Test
    void aFindingMadeWithoutASignalIsPutRightAndStruckOff() {
        cast();
        Page street = enter(Screen.PHONE, "street");
        patrols(street);
        assertThat(jdbc.sql("select count(*) from finding").query(Long.class).single())
                .isEqualTo(1);
        Page clerk = enter(Screen.PHONE, "clerk");
        answers(clerk);
        checks(street);
        Page visitor = Chromium.open(Screen.PHONE, "http://localhost:" + port, "zh-CN");
        String code = jdbc.sql("select code from estate").query(String.class).single();
        visitor.navigate("/estates/" + code);
        assertThat(visitor.getByText("已销号").first()).isVisible();
        look(visitor, "inspection-estate-phone");
    }

    private void patrols(Page page) {
        page.navigate("/inspections/field");
        page.locator("#field-estates option").first().waitFor(new Locator.WaitForOptions().setState(
                com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.waitForFunction("() => navigator.serviceWorker.controller || navigator.serviceWorker.ready");
        page.waitForTimeout(1000); // the worker keeps the page's files
        String estate = page.locator("#field-estates option").first().getAttribute("value");
        look(page, "field-start");

        page.context().setOffline(true);
        page.locator("#field-estate").fill(estate);
        page.locator(".field-form button[type=submit]").click();
        assertThat(page.locator(".field-bar")).containsText("无信号");
        for (Locator item : page.locator(".site-check").all()) {
            item.locator(".choice button").first().click();
        }
        Locator charging = page.locator("#check-I30");
        charging.locator(".choice button").nth(1).click();
        charging.locator("textarea").fill("示例：3号楼一层楼道内停放电动自行车");
        charging.locator("input:not([type=file])").fill("3号楼一层");
        charging.locator("input:not([type=file])").blur();
        charging.locator("input[type=file]")
                .setInputFiles(new FilePayload("p.png", "image/png", InspectionFixtures.photo(0xb4442f)));
        assertThat(charging.locator(".check-state")).hasText("待发送");
        look(page, "field-offline");

        page.reload();
        assertThat(charging.locator("textarea")).hasValue("示例：3号楼一层楼道内停放电动自行车");
        assertThat(charging.locator("input:not([type=file])")).hasValue("3号楼一层");
        page.locator("#field-name").fill("演示项目负责人");
        page.locator(".field-form button[type=submit]").click();
        assertThat(page.getByText("记录已完成")).isVisible();
        assertThat(jdbc.sql("select count(*) from visit").query(Long.class).single())
                .isZero();

        page.context().setOffline(false);
        assertThat(page.locator(".field-bar")).containsText("全部已发送");
        look(page, "field-sent");
        page.reload();
        assertThat(page.locator(".field-bar")).containsText("全部已发送");
        assertThat(jdbc.sql("select count(*) from visit").query(Long.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from evidence").query(Long.class).single())
                .isEqualTo(1);
    }

    private void answers(Page page) {
        page.navigate("/findings");
        look(page, "finding-list-phone");
        page.locator("#rows tbody a").first().click();
        page.locator("#answer textarea").fill("已清理楼道，张贴提示");
        page.locator("#answer button[type=submit]").click();
        assertThat(page.locator("#photos-error")).isVisible();
        assertThat(page.locator("#answer textarea")).hasValue("已清理楼道，张贴提示");
        look(page, "finding-answer-phone");
        page.locator("#photos")
                .setInputFiles(new FilePayload("after.png", "image/png", InspectionFixtures.photo(0x1b6b3a)));
        page.locator("#answer button[type=submit]").click();
        assertThat(page.getByText("待复查").first()).isVisible();
        assertThat(page.locator("#answer")).hasCount(0);
    }

    private void checks(Page page) {
        page.navigate("/findings?status=ANSWERED");
        page.locator("#rows tbody a").first().click();
        page.locator("#photos")
                .setInputFiles(new FilePayload("re.png", "image/png", InspectionFixtures.photo(0x0f5b7d)));
        page.locator("#recheck button[value=PASS]").click();
        assertThat(page.getByText("已销号").first()).isVisible();
        assertThat(page.locator(".compare figure")).hasCount(3);
        look(page, "finding-struck-off-phone");
    }
}
