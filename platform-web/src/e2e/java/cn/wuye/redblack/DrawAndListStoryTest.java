package cn.wuye.redblack;

import static cn.wuye.shared.Chromium.assertAccessible;
import static cn.wuye.shared.Chromium.assertFits;
import static cn.wuye.shared.Chromium.shoot;
import static cn.wuye.shared.Chromium.signIn;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.identity.Staff;
import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.inspection.PlanFixtures;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.redblack.usecase.RunIssue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Chromium;
import cn.wuye.shared.Chromium.Screen;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A quarter from the plan over the public draw to the published list and an appeal that is won. */
@WebTest
@Import({PlanFixtures.class, FilingFixtures.class, InspectionFixtures.class})
class DrawAndListStoryTest {
    @Autowired
    Staff staff;

    @Autowired
    PlanFixtures plans;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    TaskQueries tasks;

    @Autowired
    StartVisit start;

    @Autowired
    CloseVisit close;

    @Autowired
    RunIssue run;

    @Autowired
    TestClock.Movable clock;

    @LocalServerPort
    int port;

    private Screen screen = Screen.DESK;

    private Page enter(String login) {
        Page page = visitor();
        signIn(page, login, Staff.PASSWORD);
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

    private static void act(Page page, String action, String comment) {
        page.locator(".action:has(#action-" + action + ") > button").click();
        if (!comment.isEmpty()) {
            page.locator("#action-" + action + " textarea").fill(comment);
        }
        page.locator("#action-" + action + " button[type=submit]").click();
        page.waitForLoadState();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aQuarterFromPlanToPublishedListAndAnAppealWon(Screen width) {
        screen = width;
        staff.administrators();
        Actor planner = plans.planner();
        plans.estates(11, 1);
        plans.inspectors(planner, 2);
        Page county = enter("planner");
        String plan = publishes(county);
        Page resident = visitor();
        resident.navigate("/verify/draws/" + plan);
        assertThat(resident.locator("#check-verdict")).hasAttribute("data-tone", "success");
        look(resident, "draw-list");
        clock.set(PlanFixtures.VALUE_DAY);
        draws(county, plan);
        resident.navigate("/verify/draws/" + plan);
        assertThat(resident.locator("#check-verdict")).containsText("核验通过");
        look(resident, "draw-result");
        inspects(planner);
        county.navigate("/inspections/coverage");
        assertThat(county.locator("main")).containsText("已达标");
        look(county, "coverage");
        clock.set(LocalDate.of(2027, 1, 4));
        listsAreMade(resident);
    }

    private String publishes(Page page) {
        page.navigate("/inspections/plans");
        page.locator(".page-actions button[aria-haspopup=dialog]").first().click();
        page.locator("#open-plan button[type=submit]").click();
        assertThat(page.locator("#candidates tbody tr")).hasCount(11);
        look(page, "plan-draft");
        page.locator("#publish [name=on]").fill(PlanFixtures.VALUE_DAY.toString());
        page.locator("#publish [name=where]").fill("示例网站");
        page.locator("#publish button[type=submit]").click();
        assertThat(page.locator(".page-head")).containsText("名单已公示");
        look(page, "plan-published");
        return page.url().replaceAll(".*/", "");
    }

    private void draws(Page page, String plan) {
        page.navigate("/inspections/plans/" + plan);
        page.locator("#enter [name=value]").fill("3 8 12");
        page.locator("#enter [name=source]").fill("https://example.cn/kj");
        page.locator("#enter button[type=submit]").click();
        assertThat(page.locator("#enter .field-error")).isVisible();
        page.locator("#enter [name=value]").fill("31 25 19 12 8 3 7");
        page.locator("#enter button[type=submit]").click();
        assertThat(page.locator("#drawn tbody tr")).hasCount(2);
        look(page, "plan-drawn");
    }

    /** One estate without fault, one with a fault at every item. */
    private void inspects(Actor planner) {
        List<TaskRow> drawn = tasks.list(
                        planner,
                        new TaskQueries.Search(null, null, null, null, null, null, false),
                        PageRequest.first(10))
                .items();
        for (int i = 0; i < drawn.size(); i++) {
            TaskRow task = drawn.get(i);
            UUID visit = start.handle(
                    staff.actor("inspector1"),
                    new StartVisit.Command(
                            UUID.randomUUID(),
                            VisitKind.ROUTINE,
                            task.id(),
                            task.estate(),
                            inspections.checklist(VisitKind.ROUTINE),
                            null,
                            null));
            List<String> findings = new ArrayList<>();
            for (int n = 1; i == 1 && n <= 43; n++) {
                findings.add("I%02d".formatted(n));
            }
            inspections.fill(staff.actor("inspector1"), visit, findings);
            close.complete(
                    staff.actor("inspector1"),
                    new CloseVisit.Complete(
                            visit, null, new Representation(Representation.Stance.SIGNED, "示例代表", null)));
            close.sign(staff.actor("inspector2"), new CloseVisit.Step(visit, null, null));
            if (i == 1) {
                company(task);
            }
        }
    }

    private void company(TaskRow task) {
        UUID company = Objects.requireNonNull(task.company());
        staff.person(
                "clerk",
                staff.organisation(OrgKind.COMPANY, "示例企业", "411602", company, null, null),
                Role.COMPANY_CLERK);
        staff.person(
                "city", staff.organisation(OrgKind.CITY_BUREAU, "示例市住建局", "4116"), Role.CITY_SUPERVISOR);
    }

    private void listsAreMade(Page resident) {
        Page county = enter("planner");
        county.navigate("/lists");
        county.locator(".page-actions button[aria-haspopup=dialog]").first().click();
        county.locator("#open-list button[type=submit]").click();
        county.waitForURL("**/lists/*-*");
        assertThat(county.locator("#rows tbody tr")).hasCount(2);
        String list = county.url();
        look(county, "list-candidates");
        act(county, "NOTIFY", "");
        Page clerk = enter("clerk");
        clerk.navigate("/lists/entries");
        clerk.locator("#rows tbody th a").first().click();
        assertThat(clerk.locator("main")).containsText("低于黑榜限值");
        String entry = clerk.url();
        look(clerk, "list-notice");
        act(clerk, "ANSWER", "示例：部分问题属于开发建设单位遗留");
        county.navigate(list);
        act(county, "REVIEW", "");
        for (int i = 0; i < 2; i++) {
            county.navigate(list);
            county.locator("#rows tbody th a").nth(i).click();
            act(county, "KEEP", "示例：事实清楚");
        }
        county.navigate(list);
        look(county, "list-review");
        act(county, "SUBMIT", "");
        Page city = enter("city");
        city.navigate(list);
        act(city, "CONFIRM", "");
        resident.navigate("/red-black-list");
        assertThat(resident.locator(".listing-cards")).containsText("公示中");
        clock.set(LocalDate.of(2027, 1, 20));
        run.nightly();
        resident.navigate("/red-black-list");
        assertThat(resident.locator(".listing-cards > li")).hasCount(2);
        look(resident, "list-public");
        clerk = enter("clerk");
        clerk.navigate(entry);
        act(clerk, "APPEAL", "示例：扣分有误");
        look(clerk, "list-appeal");
        resident.navigate("/red-black-list?side=BLACK");
        assertThat(resident.locator(".listing-cards")).containsText("申诉中");
        city = enter("city");
        city.navigate(entry);
        act(city, "OVERTURN", "示例：经复核扣分有误");
        resident.navigate("/red-black-list");
        assertThat(resident.locator("li.is-removed")).containsText("更正");
        look(resident, "list-corrected");
    }
}
