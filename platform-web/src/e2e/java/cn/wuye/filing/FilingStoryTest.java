package cn.wuye.filing;

import static cn.wuye.shared.Chromium.assertAccessible;
import static cn.wuye.shared.Chromium.assertFits;
import static cn.wuye.shared.Chromium.shoot;
import static cn.wuye.shared.Chromium.signIn;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company's contract on its way to the public register, each person in a browser of their own. */
@WebTest
class FilingStoryTest {
    private static final Map<String, String> PARTIES = Map.of(
            "partyA", "示例开发有限公司",
            "leadName", "演示负责人",
            "leadPhone", "13800000001",
            "handlerName", "演示经办人",
            "handlerPhone", "13800000002",
            "signedOn", "2026-11-17",
            "startsOn", "2026-11-24",
            "endsOn", "2029-11-23");

    @Autowired
    Staff staff;

    @Autowired
    FilingFixtures filings;

    @LocalServerPort
    int port;

    private Screen screen = Screen.DESK;

    private Page enter(String login) {
        Page page = Chromium.open(screen, "http://localhost:" + port, "zh-CN");
        signIn(page, login, Staff.PASSWORD);
        return page;
    }

    private void look(Page page, String name) {
        assertFits(page);
        assertAccessible(page);
        shoot(page, "filing-" + name + (screen == Screen.PHONE ? "-phone" : ""));
    }

    private static void fill(Page page, Map<String, String> values) {
        values.forEach((field, value) -> page.locator("[name='" + field + "']").fill(value));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void next(Page page) {
        page.locator(".form-buttons button[value=NEXT]").click();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFilingIsReturnedCorrectedFiledAndFoundByAResident(Screen width) {
        screen = width;
        UUID company = filings.company(1);
        filings.estate("示例和园");
        staff.administrators();
        staff.person(
                "clerk",
                staff.organisation(OrgKind.COMPANY, "示例企业", "411602", company, null, null),
                Role.COMPANY_CLERK);
        staff.reviewer();
        staff.person(
                "street",
                staff.organisation(OrgKind.STREET_OFFICE, "示例街道办", People.STREET.division()),
                Role.STREET_OFFICER);

        Page clerk = enter("clerk");
        String filing = drafts(clerk);
        handsIn(clerk);

        Page reviewer = enter("county");
        sendsBack(reviewer, filing);
        corrects(clerk, filing);
        supports(enter("street"), filing);
        files(reviewer, filing);

        findsIt(Chromium.open(screen, "http://localhost:" + port, "zh-CN"));
    }

    private String drafts(Page page) {
        page.navigate("/filings");
        look(page, "empty");
        page.navigate("/filings/new");
        page.locator("#kind-PRE").check();
        page.locator("input[name=q]").pressSequentially("和园");
        page.locator("#estates label", new Page.LocatorOptions().setHasText("示例和园"))
                .click();
        look(page, "new");
        page.locator("main .form-buttons button[type=submit]").click();
        page.waitForURL("**/edit**");
        String filing = page.url().replaceAll(".*/filings/([0-9a-f-]+)/.*", "$1");

        // saved with gaps: the form says what is still open, and keeps what was typed
        page.locator("[name=partyA]").fill("示例开发有限公司");
        page.locator(".form-buttons button[value=STAY]").click();
        assertThat(page.locator("[name=partyA]")).hasValue("示例开发有限公司");
        assertThat(page.locator("[name=partyB]")).hasValue("周口示例物业服务有限公司1");
        fill(page, PARTIES);
        look(page, "form");
        next(page);
        assertThat(page.locator("[name=households]")).not().hasValue("");
        fill(page, Map.of("boundaries", "东至示例路，西至示例街", "serviceRoomArea", "300"));
        next(page);
        for (String grade :
                List.of("gradeOverall", "gradeFacilities", "gradeOrder", "gradeCleaning", "gradeGreening")) {
            page.locator("[name=" + grade + "]").selectOption("2");
        }
        for (Locator clause : page.locator("textarea[name^='clause.']").all()) {
            clause.fill("合同第三条");
        }
        page.locator("[name=repairFundNote]").fill("专项维修资金由主管部门代管");
        for (String no : List.of("subcontractsWhole", "cutsUtilities")) {
            page.locator("[name=" + no + "][value=false]").check();
        }
        page.locator("[name=annexesSigned][value=true]").check();
        look(page, "service");
        next(page);
        page.locator("[name=feeMode][value=LUMP_SUM]").check();
        fill(page, Map.of("fee.HIGH_RISE", "1.50", "parking.COMMON_SPACE", "150", "prepaidMonths", "6"));
        page.locator("[name=billingCycle]").selectOption("QUARTERLY");
        look(page, "charges");
        next(page);
        fill(page, Map.of("ownersPercent", "70", "companyPercent", "30", "incomeAccount", "示例银行 6222 **** 0001"));
        next(page);
        page.locator("[name=award][value=TENDER]").check();
        page.locator("[name=awardDocument]").fill("示例中标〔2026〕1号");
        next(page);
        uploads(page);
        return filing;
    }

    private void uploads(Page page) {
        assertThat(page.locator("details.material-upload[open]").first()).isVisible();
        look(page, "materials");
        while (page.locator("details.material-upload[open] input[type=file]").count() > 0) {
            Locator missing = page.locator("details.material-upload[open]");
            int left = missing.count();
            Locator input = missing.first().locator("input[type=file]");
            String name = input.getAttribute("id").replaceAll(".*(M\\d+)$", "$1") + ".pdf";
            input.setInputFiles(new FilePayload(name, "application/pdf", FilingFixtures.onePage()));
            assertThat(missing).hasCount(left - 1);
        }
    }

    private void handsIn(Page page) {
        page.locator("main .form-buttons a.btn-primary").click();
        assertThat(page.locator(".check-result")).hasAttribute("data-tone", "success");
        look(page, "check");
        act(page, "SUBMIT");
        assertThat(page.locator(".filing-facts")).containsText("待形式审查");
        look(page, "submitted");
    }

    private static void act(Page page, String action) {
        page.locator(".action:has(#action-" + action + ") > button").click();
        page.locator("#action-" + action + " button[type=submit]").click();
        page.waitForLoadState();
    }

    private void sendsBack(Page page, String filing) {
        page.navigate("/desk");
        assertThat(page.locator("main")).containsText("示例和园");
        look(page, "desk");
        page.navigate("/filings/" + filing + "/review");
        look(page, "review");
        page.locator(".decision-bar a", new Page.LocatorOptions().setHasText("退回补正"))
                .click();
        page.locator(".phrases .phrase").first().click();
        Locator row = page.locator("[data-gap-rows] li").last();
        row.locator("select").selectOption("M2");
        row.locator("textarea").fill("合同第3页缺页，请补传完整合同。");
        look(page, "return");
        press(page, "确认退回补正");
        page.waitForURL("**/filings/" + filing + "**");
        assertThat(page.locator("main")).containsText("合同第3页缺页");
    }

    private void corrects(Page page, String filing) {
        page.navigate("/inbox");
        look(page, "inbox");
        page.navigate("/filings/" + filing);
        assertThat(page.locator("main")).containsText("合同第3页缺页");
        look(page, "returned");
        page.navigate("/filings/" + filing + "/edit?step=materials");
        Locator contract = page.locator("[id='material.M2']");
        contract.locator("summary").click();
        contract.locator("input[type=file]")
                .setInputFiles(new FilePayload("合同全本.pdf", "application/pdf", FilingFixtures.onePage()));
        assertThat(contract.locator(".gallery li")).hasCount(2);
        page.navigate("/filings/" + filing + "/edit?step=check");
        act(page, "SUBMIT");
    }

    private void supports(Page page, String filing) {
        page.navigate("/filings/" + filing + "/opinion");
        page.locator("[name=stance][value=SUPPORT]").check();
        look(page, "opinion");
        page.locator("main .form-buttons button[type=submit]").click();
        page.waitForURL("**/filings/" + filing + "**");
    }

    private void files(Page page, String filing) {
        for (String action : List.of("受理", "准予备案")) {
            page.navigate("/filings/" + filing + "/review");
            page.locator(".decision-bar button", new Page.LocatorOptions().setHasText(action))
                    .click();
            page.locator(".decision-bar dialog button[value=yes]").click();
            page.waitForURL(url -> !url.endsWith("/review"));
        }
        page.navigate("/filings/" + filing);
        assertThat(page.locator("main")).containsText("周物合备〔2026〕411602-0001");
        look(page, "filed");
    }

    private void findsIt(Page page) {
        page.navigate("/");
        page.locator("main input[type=search]").first().fill("和园");
        page.locator("main input[type=search]").first().press("Enter");
        assertThat(page.locator("main")).containsText("示例和园");
        page.navigate("/register/filings?q=" + "和园");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("h1")).containsText("示例和园");
        look(page, "public");
        page.locator(".qr-panel a").click();
        assertThat(page.locator("#check-verdict")).not().isEmpty();
        look(page, "verify");
    }
}
