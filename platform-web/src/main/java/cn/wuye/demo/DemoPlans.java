package cn.wuye.demo;

import cn.wuye.demo.DemoCity.County;
import cn.wuye.identity.People;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.PublicValue;
import cn.wuye.inspection.usecase.DrawPlan;
import cn.wuye.inspection.usecase.InspectorRegister;
import cn.wuye.inspection.usecase.OpenPlan;
import cn.wuye.inspection.usecase.PublishPlan;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The quarterly inspections of the demo city: each county draws in the two closed quarters and in the running one, but
 * for one that is late. The public values are made up and say so.
 */
@Component
@Profile("demo")
class DemoPlans {
    static final int CLOSED_QUARTERS = 2;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int FIRST_DAY = 8;
    private static final int NOTICE_DAYS = 3;
    /** Has not drawn in the running quarter, so that the alarm can be seen. */
    private static final String LATE = "411628";

    private final InspectorRegister register;
    private final OpenPlan open;
    private final PublishPlan publish;
    private final DrawPlan draw;
    private final DemoPeople people;
    private final People accounts;
    private final Map<String, UUID> plans = new ConcurrentHashMap<>();

    DemoPlans(
            InspectorRegister register,
            OpenPlan open,
            PublishPlan publish,
            DrawPlan draw,
            DemoPeople people,
            People accounts) {
        this.register = register;
        this.open = open;
        this.publish = publish;
        this.draw = draw;
        this.people = people;
        this.accounts = accounts;
    }

    /** Login of someone of a county, as in supervisor or huaiyang-supervisor. */
    static String login(County county, String who) {
        return county.code().equals(DemoLives.CAPITAL) ? who : county.reviewer() + "-" + who;
    }

    /** Notes what a county does in each quarter. */
    void plan(DemoDiary diary, County county, LocalDate today) {
        Quarter now = Quarter.of(today);
        Actor supervisor = people.byLogin(login(county, "supervisor"));
        Quarter first = now.minus(CLOSED_QUARTERS);
        diary.add(county.code(), at(first.start(), 0), () -> inspectors(supervisor, county, today));
        for (Quarter quarter = first; quarter.compareTo(now) <= 0; quarter = quarter.next()) {
            if (quarter.equals(now) && county.code().equals(LATE)) {
                continue;
            }
            Quarter q = quarter;
            LocalDate opened = q.start().plusDays(FIRST_DAY);
            LocalDate value = opened.plusDays(NOTICE_DAYS);
            while (!PublicValue.SSQ.drawnOn(value)) {
                value = value.plusDays(1);
            }
            LocalDate on = value;
            LocalDate drawn = on.plusDays(1);
            if (!opened.isAfter(today)) {
                diary.add(county.code(), at(opened, 0), () -> publish(supervisor, county, q, on));
            }
            if (drawn.isBefore(today)) {
                diary.add(county.code(), at(drawn, 1), () -> draw(supervisor, county, q));
            }
        }
    }

    private static Instant at(LocalDate day, int hours) {
        return day.atTime(MORNING).plusHours(hours).atZone(ZONE).toInstant();
    }

    private void inspectors(Actor supervisor, County county, LocalDate today) {
        int number = 0;
        for (People.Person person : accounts.holding(Role.INSPECTOR, Place.of(county.code()))) {
            number++;
            register.register(
                    supervisor,
                    new InspectorRegister.Register(
                            person.account(),
                            "演示证" + county.code() + "-%02d".formatted(number),
                            today.plusMonths(6L * number + 2).plusDays(20)));
        }
    }

    private void publish(Actor supervisor, County county, Quarter quarter, LocalDate on) {
        UUID plan = open.handle(supervisor, new OpenPlan.Command(quarter));
        plans.put(county.code() + quarter, plan);
        publish.handle(
                supervisor,
                new PublishPlan.Command(
                        plan,
                        null,
                        new FrozenList.Value(PublicValue.SSQ, on + " 演示数值（按双色球格式虚构，非真实开奖号码）", on, "演示数据，无真实发布渠道")));
    }

    private void draw(Actor supervisor, County county, Quarter quarter) {
        UUID plan = plans.get(county.code() + quarter);
        if (plan != null) {
            draw.handle(supervisor, new DrawPlan.Command(plan, null, numbers(county, quarter), "演示数据，虚构的数值"));
        }
    }

    private static String numbers(County county, Quarter quarter) {
        List<Integer> red = new ArrayList<>();
        for (int n = 1; n <= 33; n++) {
            red.add(n);
        }
        Random random = new Random((county.code() + quarter).hashCode());
        Collections.shuffle(red, random);
        List<String> six = red.subList(0, 6).stream()
                .sorted()
                .map(n -> "%02d".formatted(n))
                .toList();
        return String.join(" ", six) + " + %02d".formatted(1 + random.nextInt(16));
    }
}
