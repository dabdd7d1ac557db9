package cn.wuye.referral;

import static cn.wuye.shared.Chromium.assertAccessible;
import static cn.wuye.shared.Chromium.assertFits;
import static cn.wuye.shared.Chromium.shoot;
import static cn.wuye.shared.Chromium.signIn;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.identity.Staff;
import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Chromium;
import cn.wuye.shared.Chromium.Screen;
import cn.wuye.shared.WebTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clue that two departments decline finds its body and comes back; a resident's report is followed to the end. */
@WebTest
class ClueStoryTest {
    @Autowired
    ClueFixtures fixtures;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    RectifyFinding rectify;

    @Autowired
    ReportQueries reports;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ClueFixtures.Cast cast;

    @BeforeEach
    void gather() {
        cast = fixtures.gather();
    }

    private Page open(Screen screen) {
        return Chromium.open(screen, "http://localhost:" + port, "zh-CN");
    }

    private Page enter(String login) {
        Page page = open(Screen.DESK);
        signIn(page, login, Staff.PASSWORD);
        return page;
    }

    private static void look(Page page, String name) {
        assertFits(page);
        assertAccessible(page);
        shoot(page, name);
    }

    /** Presses a button that asks for confirmation. */
    private static void confirm(Page page, String action) {
        page.locator(".action:has(#action-" + action + ") > button").click();
        page.locator("#action-" + action + " button[type=submit]").click();
        page.waitForLoadState();
    }

    private static void submit(Page page) {
        page.locator("main form.panel .form-buttons button[type=submit]").click();
        page.waitForLoadState();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    @Test
    void aClueDeclinedTwiceIsDecidedHandledAndConfirmed() {
        Page street = enter("street");
        String clue = transfers(street);
        declines(enter("market"), clue, "FG", "《价格法》第五条", "价格标准由发展改革部门制定");
        declines(enter("prices"), clue, "XF", "《价格法》第三十三条", "价格违法行为不属本单位查处");
        decides(enter("force"), clue);
        Page market = enter("market");
        handles(market, clue);
        street.navigate(clue);
        assertThat(street.locator("#outcome")).containsText("已责令限期改正");
        assertThat(street.locator("#outcome")).containsText("周市监责改〔2026〕1号");
        look(street, "clue-answered");
        confirm(street, "CONFIRM");
        assertThat(street.locator(".head-facts")).containsText("已闭环");
        look(street, "clue-closed");
        Page county = enter("supervisor");
        county.navigate("/referrals?status=CLOSED");
        assertThat(county.locator("#rows tbody tr")).hasCount(1);
        look(county, "clue-list-county");
        county.navigate(clue);
        assertThat(county.locator("#rounds .timeline > li")).hasCount(3);
        assertThat(county.locator(".head-facts")).containsText("退回2次");
    }

    private String transfers(Page page) {
        page.navigate("/referrals");
        look(page, "clue-list-empty");
        page.navigate("/referrals/new");
        submit(page);
        assertThat(page.locator(".error-summary li")).hasCount(3);
        look(page, "clue-new-gaps");
        page.locator("input[name=q]").fill("示例花园");
        page.locator("#estate input[type=radio]").first().check();
        page.locator("select[name=item]").selectOption("I12");
        page.locator("textarea[name=facts]").fill(ClueFixtures.FACTS);
        page.locator("#photos")
                .setInputFiles(new FilePayload("notice.png", "image/png", InspectionFixtures.photo(0x6b4f1b)));
        look(page, "clue-new");
        submit(page);
        assertThat(page.locator(".head-facts")).containsText("待签收");
        look(page, "clue-transferred");
        return page.url().replaceAll("^.*?(/referrals/[0-9a-f-]+).*$", "$1");
    }

    private void declines(Page page, String clue, String named, String clause, String reason) {
        page.navigate("/referrals");
        look(page, "clue-inbox");
        page.locator("#rows tbody a").first().click();
        page.locator("a[href$='/decline']").click();
        submit(page);
        assertThat(page.locator(".error-summary li").first()).isVisible();
        choose(page, "named", named);
        page.locator("input[name=clause]").fill(clause);
        page.locator("textarea[name=reason]").fill(reason);
        look(page, "clue-decline");
        submit(page);
        page.navigate(clue);
        assertThat(page.locator("#rounds")).containsText(clause);
        assertThat(page.locator("a[href$='/decline']")).hasCount(0);
        look(page, "clue-declined");
    }

    private void decides(Page page, String clue) {
        page.navigate("/referrals?status=WITH_TASK_FORCE");
        page.locator("#rows tbody a").first().click();
        page.locator("a[href$='/decision']").click();
        page.locator("select[name=lead]").selectOption("SJ");
        page.locator("textarea[name=reason]").fill("按《河南省物业管理条例》第七十三条，由市场监管部门受理");
        look(page, "clue-decision");
        submit(page);
        page.navigate(clue);
        assertThat(page.locator("#rounds")).containsText("专班指定");
    }

    private void handles(Page page, String clue) {
        page.navigate(clue);
        assertThat(page.locator("a[href$='/decline']")).hasCount(0);
        confirm(page, "RECEIVE");
        confirm(page, "BEGIN");
        page.locator("a[href$='/answer']").first().click();
        choose(page, "kind", "ORDERED");
        page.locator("textarea[name=measures]").fill("责令退还多收费用并重新公示收费标准");
        page.locator("input[name=doneOn]").fill("2026-11-24");
        submit(page);
        assertThat(page.locator("#document-error")).isVisible();
        assertThat(page.locator("textarea[name=measures]")).hasValue("责令退还多收费用并重新公示收费标准");
        page.locator("input[name=document]").fill("周市监责改〔2026〕1号");
        look(page, "clue-answer");
        submit(page);
        assertThat(page.locator(".head-facts")).containsText("待移送单位确认");
    }

    @Test
    void aReportWithAPhotoIsSortedPutRightAndJudgedByTheResident() {
        Actor clerk = fixtures.served(cast.estate());
        Page resident = open(Screen.PHONE);
        String code = files(resident);
        Page street = enter("street");
        street.navigate("/reports");
        look(street, "report-triage");
        street.locator("#rows tbody a").first().click();
        assertThat(street.locator(".gallery .file-name").first()).isVisible();
        look(street, "report-sort");
        street.locator("button[formaction$='/finding']").click();
        assertThat(street.locator(".head-facts")).containsText("办理中");
        resident.navigate("/complaints/" + code);
        assertThat(resident.locator("main")).containsText("已责令物业服务企业整改");
        look(resident, "report-in-hand-phone");

        UUID finding = inspections.finding("I28");
        inspections.answered(clerk, finding, 1);
        inspections.rechecked(cast.street2(), finding, 1);
        rectify.pass(cast.street2(), new RectifyFinding.Step(finding, null, "合格"));

        resident.navigate("/complaints");
        look(resident, "report-look-up-phone");
        resident.locator("input[name=code]").fill(code.toLowerCase(java.util.Locale.ROOT));
        resident.locator("main form button[type=submit]").click();
        assertThat(resident.locator("main")).containsText("现场复查合格");
        look(resident, "report-answered-phone");
        choose(resident, "fixed", "YES");
        resident.locator("main form button[type=submit]").click();
        assertThat(resident.locator("main")).containsText("已办结");
        look(resident, "report-closed-phone");
    }

    private String files(Page page) {
        page.navigate("/complaints/new");
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator(".error-summary li").first()).isVisible();
        look(page, "report-gaps-phone");
        page.navigate("/complaints/new");
        page.locator("input[name=q]").fill("示例花园");
        page.locator("#estate input[type=radio]").first().check();
        page.locator("select[name=kind]").selectOption("C06");
        page.locator("textarea[name=text]").fill("三号楼二单元电梯经常停在楼层之间，多次报修无果");
        page.locator("input[name=spot]").fill("3号楼2单元");
        page.locator("input[name=phone]").fill("13800001234");
        page.locator("#photos")
                .setInputFiles(new FilePayload("lift.png", "image/png", InspectionFixtures.photo(0x334455)));
        look(page, "report-new-phone");
        page.locator("main form .form-buttons button[type=submit]").click();
        Locator shown = page.locator(".track-code");
        assertThat(shown).isVisible();
        look(page, "report-filed-phone");
        String code = shown.textContent().strip();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(jdbc.sql("select count(*) from evidence")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        return code;
    }
}
