package cn.wuye.inspection;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.identity.Staff;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.PublicValue;
import cn.wuye.inspection.usecase.DrawPlan;
import cn.wuye.inspection.usecase.InspectorRegister;
import cn.wuye.inspection.usecase.OpenPlan;
import cn.wuye.inspection.usecase.PublishPlan;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings plans into any state through the use cases. */
@Component
public class PlanFixtures {
    /** The public value of the fixtures comes out on this day: a Thursday. */
    public static final LocalDate VALUE_DAY = LocalDate.of(2026, 11, 26);

    public static final String VALUE = "03 08 12 19 25 31 + 07";

    private final Staff staff;
    private final FilingFixtures filings;
    private final InspectorRegister register;
    private final OpenPlan open;
    private final PublishPlan publish;
    private final DrawPlan draw;
    private final TestClock.Movable clock;

    PlanFixtures(
            Staff staff,
            FilingFixtures filings,
            InspectorRegister register,
            OpenPlan open,
            PublishPlan publish,
            DrawPlan draw,
            TestClock.Movable clock) {
        this.staff = staff;
        this.filings = filings;
        this.register = register;
        this.open = open;
        this.publish = publish;
        this.draw = draw;
        this.clock = clock;
    }

    /** Estates with a filing in force, of companies 1 … {@code companies}. */
    public List<UUID> estates(int number, int companies) {
        List<Actor> clerks = new ArrayList<>();
        for (int i = 1; i <= companies; i++) {
            clerks.add(People.clerk(filings.company(i)));
        }
        List<UUID> estates = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID estate = filings.estate("示例检查苑" + (i + 1));
            int company = i % companies;
            filings.filed(clerks.get(company), estate, company + 1);
            estates.add(estate);
        }
        return estates;
    }

    /** The county's supervisor with the login {@code planner}; the administrators exist. */
    public Actor planner() {
        UUID bureau = staff.organisation(OrgKind.COUNTY_BUREAU, "示例区住建局", "411602");
        staff.person("planner", bureau, Role.COUNTY_SUPERVISOR);
        for (int i = 1; i <= 3; i++) {
            staff.person("inspector" + i, bureau, Role.INSPECTOR);
        }
        return staff.actor("planner");
    }

    /** Enters the inspectors {@code inspector1} … into the register. */
    public List<UUID> inspectors(Actor planner, int number) {
        List<UUID> entries = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            entries.add(inspector(planner, staff.actor("inspector" + i).accountId(), "HN-2026-%03d".formatted(i)));
        }
        return entries;
    }

    public UUID inspector(Actor planner, UUID account, String certificate) {
        return register.register(
                planner,
                new InspectorRegister.Register(
                        account, certificate, clock.today().plusYears(2)));
    }

    public UUID opened(Actor planner) {
        return open.handle(planner, new OpenPlan.Command(Quarter.of(clock.today())));
    }

    public UUID published(Actor planner) {
        UUID plan = opened(planner);
        publish.handle(
                planner,
                new PublishPlan.Command(
                        plan,
                        null,
                        new FrozenList.Value(PublicValue.SSQ, "2026-11-26 双色球开奖号码", VALUE_DAY, "中国福利彩票官方网站")));
        return plan;
    }

    /** Moves the clock to the day of the value. */
    public UUID drawn(Actor planner) {
        UUID plan = published(planner);
        clock.set(VALUE_DAY);
        draw.handle(planner, new DrawPlan.Command(plan, null, VALUE, "https://example.cn/kj"));
        return plan;
    }
}
