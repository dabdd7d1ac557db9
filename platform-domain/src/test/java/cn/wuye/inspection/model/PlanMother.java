package cn.wuye.inspection.model;

import cn.wuye.policy.Policy;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Candidates, inspectors and the policy for tests of plans. */
public final class PlanMother {
    public static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    public static final Instant AT = Instant.parse("2026-10-12T02:00:00Z");
    public static final Actor COUNTY = new Actor(
            new UUID(0, 1), "示例", null, OrgKind.COUNTY_BUREAU, "411602", null, null, Set.of(Role.COUNTY_SUPERVISOR));
    public static final FrozenList.Value VALUE =
            new FrozenList.Value(PublicValue.SSQ, "示例双色球", LocalDate.of(2026, 10, 15), "示例网站");

    private PlanMother() {}

    public static Policy policy() {
        Map<String, Policy.Value> values = new HashMap<>();
        Map.of(
                        "INS-RATE-5",
                        5,
                        "INS-RATE-4",
                        8,
                        "INS-RATE-3",
                        10,
                        "INS-RATE-2",
                        20,
                        "INS-RATE-1",
                        50,
                        "INS-RATE-0",
                        100,
                        "INS-RATE-UNRATED",
                        10,
                        "FIL-INSPECT-PCT",
                        10)
                .forEach((code, value) -> values.put(code, value(code, value)));
        Map.of("INS-RECENT-QUARTERS", 2, "INS-YEAR-CAP", 4, "INS-DRAW-BY-WD", 20, "INS-ALARM-PCT", 40)
                .forEach((code, value) -> values.put(code, value(code, value)));
        return new Policy(DAY, values);
    }

    private static Policy.Value value(String code, int value) {
        return new Policy.Value(code, Integer.toString(value), Policy.Status.PROPOSED, DAY.minusYears(1), "示例");
    }

    /** Candidates of {@code companies} companies with random stars, some inspected lately. */
    public static List<PlanCandidate> candidates(int count, int companies, Random random) {
        List<PlanCandidate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int company = random.nextInt(companies);
            Integer stars = company % 7 == 6 ? null : Integer.valueOf(company % 7);
            LocalDate last = random.nextInt(4) == 0 ? DAY.minusDays(random.nextInt(300)) : null;
            all.add(new PlanCandidate(
                    new UUID(7, random.nextLong()),
                    "ZK%06d".formatted(i),
                    "示例小区" + i,
                    company(company),
                    "示例企业" + company,
                    stars,
                    last,
                    random.nextInt(6)));
        }
        return all;
    }

    public static UUID company(int number) {
        return new UUID(3, number);
    }

    public static Inspector inspector(int number, int... conflicts) {
        Inspector inspector = Inspector.register(
                new UUID(5, number),
                new UUID(6, number),
                "示例检查员" + number,
                "411602",
                "HN-%03d".formatted(number),
                DAY.plusYears(1),
                COUNTY,
                AT);
        for (int company : conflicts) {
            inspector.note(new Conflict(company(company), "示例企业" + company, "示例", DAY), COUNTY, AT);
        }
        return inspector;
    }
}
