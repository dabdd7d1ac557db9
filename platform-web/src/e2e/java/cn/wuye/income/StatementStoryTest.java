package cn.wuye.income;

import static cn.wuye.shared.Chromium.assertAccessible;
import static cn.wuye.shared.Chromium.assertFits;
import static cn.wuye.shared.Chromium.shoot;
import static cn.wuye.shared.Chromium.signIn;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.wuye.identity.Staff;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Chromium;
import cn.wuye.shared.Chromium.Screen;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quarter's statement: a gap against the contract explained, an objection to one line answered, read by a resident. */
@WebTest
class StatementStoryTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 3);

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    OpenStatement open;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Screen screen = Screen.DESK;

    private Page enter(Role role) {
        Page page = visitor();
        signIn(page, AccessCast.login(role), Staff.PASSWORD);
        return page;
    }

    private Page visitor() {
        return Chromium.open(screen, "http://localhost:" + port, "zh-CN");
    }

    private void look(Page page, String name) {
        assertFits(page);
        assertAccessible(page);
        shoot(page, name + (screen == Screen.PHONE ? "-phone" : ""));
    }

    private static void act(Page page, String action) {
        page.locator(".action:has(#action-" + action + ") > button").click();
        page.locator("#action-" + action + " button[type=submit]").click();
        page.waitForLoadState();
    }

    /** Books with a contract for twelve spaces of which the money of three months came in for ten. */
    private String keep() {
        cast.gather();
        Actor clerk = cast.with(Role.COMPANY_CLERK);
        Place place = cast.inside();
        books.open(clerk, place);
        UUID parking = books.parking(clerk, place);
        for (int month = 0; month < 3; month++) {
            books.entry(clerk, place, EntryCode.R1, JULY.plusMonths(month), 130_000, parking);
        }
        books.entry(clerk, place, EntryCode.ENERGY, JULY.plusDays(5), 40_000, null);
        books.use(clerk, place, JULY.plusDays(9), 120_000);
        open.nightly();
        return books.code(place);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aQuarterFromTheBooksToThePageThatEverybodyReads(Screen width) {
        screen = width;
        String estate = keep();
        Page clerk = enter(Role.COMPANY_CLERK);
        clerk.navigate("/income/statements");
        look(clerk, "statements");
        clerk.locator("#rows tbody a").first().click();
        assertThat(clerk.locator(".checks-found")).containsText("应收与实收相差较大");
        act(clerk, "SUBMIT");
        assertThat(clerk.locator("main")).containsText("待报送");
        clerk.locator(".checks-found input").first().fill("两个车位占用维修，七月至九月停收");
        clerk.locator(".statement-lines input").first().fill("按月收取，次日入账");
        look(clerk, "statement-draft");
        clerk.locator("button[form=notes]").click();
        clerk.waitForLoadState();
        assertThat(clerk.locator(".checks-found input").first()).hasValue("两个车位占用维修，七月至九月停收");
        act(clerk, "SUBMIT");
        assertThat(clerk.locator(".page-head")).containsText("待确认");

        String statement = clerk.url();
        Page committee = enter(Role.OWNERS_MEMBER);
        committee.navigate(statement);
        committee.locator("button[form=objections]").click();
        committee.waitForLoadState();
        assertThat(committee.locator("main")).containsText("请至少对一个项目填写异议内容");
        committee.locator("input[name='objection.1']").fill("电费没有发票");
        look(committee, "statement-objection");
        committee.locator("button[form=objections]").click();
        committee.waitForLoadState();
        assertThat(committee.locator(".page-head")).containsText("有异议");

        clerk.navigate(statement);
        assertThat(clerk.locator(".line-objection")).containsText("电费没有发票");
        clerk.locator("input[name='note.1']").fill("发票已补，见凭证");
        clerk.locator("button[form=notes]").click();
        clerk.waitForLoadState();
        act(clerk, "SUBMIT");
        committee.navigate(statement);
        act(committee, "CONFIRM");
        Page community = enter(Role.COMMUNITY_MANAGER);
        community.navigate(statement);
        act(community, "SIGN");
        assertThat(community.locator(".page-head")).containsText("已公示");
        look(community, "statement-signed");

        Page resident = visitor();
        resident.navigate("/estates/" + estate);
        resident.locator("a[href='/estates/" + estate + "/income']").first().click();
        assertThat(resident.locator("main")).containsText("3,900.00");
        assertThat(resident.locator("main")).containsText("两个车位占用维修");
        look(resident, "statement-public");
        resident.locator("a[href^='/verify?stream=income-statement']").click();
        resident.waitForLoadState();
        assertThat(resident.locator("main")).containsText("记录前后一致");
        look(resident, "statement-verify");
    }
}
