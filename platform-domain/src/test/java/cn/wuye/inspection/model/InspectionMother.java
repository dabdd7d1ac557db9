package cn.wuye.inspection.model;

import cn.wuye.inspection.Competent;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits, findings and people for tests. */
final class InspectionMother {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final UUID COMPANY = new UUID(1, 1);
    static final UUID ESTATE = new UUID(1, 2);
    static final Place PLACE = new Place("411602001001", COMPANY, ESTATE);

    static final Actor STREET = person(1, OrgKind.STREET_OFFICE, "411602001", null, Role.STREET_OFFICER);
    static final Actor INSPECTOR = person(2, OrgKind.COUNTY_BUREAU, "411602", null, Role.INSPECTOR);
    static final Actor SECOND = person(3, OrgKind.COUNTY_BUREAU, "411602", null, Role.INSPECTOR);
    static final Actor SUPERVISOR = person(4, OrgKind.COUNTY_BUREAU, "411602", null, Role.COUNTY_SUPERVISOR);
    static final Actor CLERK = person(5, OrgKind.COMPANY, "", COMPANY, Role.COMPANY_CLERK);
    static final Actor COMMUNITY = person(6, OrgKind.COMMUNITY, "411602001001", null, Role.COMMUNITY_MANAGER);

    private InspectionMother() {}

    private static Actor person(int number, OrgKind kind, String division, @Nullable UUID company, Role role) {
        return new Actor(
                new UUID(9, number), "示例" + role, new UUID(8, number), kind, division, company, null, Set.of(role));
    }

    static Item item(String code, Severity severity, int days) {
        return new Item(
                code, "FIRE", "示例事项", "示例依据", severity, List.of(Competent.XF), 4, days, LocalDate.of(2024, 1, 1));
    }

    static Visit patrol(String... items) {
        return visit(VisitKind.PATROL, STREET, null, items);
    }

    static Visit inspection(String... items) {
        return visit(VisitKind.SPECIAL, INSPECTOR, SECOND, items);
    }

    static Visit visit(VisitKind kind, Actor first, @Nullable Actor second, String... items) {
        return Visit.start(
                UUID.randomUUID(),
                kind,
                null,
                "示例小区",
                PLACE,
                new Visit.Scope("示例检查表", List.of(items), LocalDate.of(2026, 11, 24)),
                new Visit.Team(first, second == null ? null : second.accountId(), "示例", null),
                NOW);
    }

    static Answer pass(int second) {
        return new Answer(null, null, NOW.plusSeconds(second), Answer.Result.PASS, null, null, null);
    }

    static Answer finding(int second, Severity severity) {
        return new Answer(null, null, NOW.plusSeconds(second), Answer.Result.FINDING, severity, null, "示例问题");
    }

    static Finding raised(Severity severity, int days, Finding.Side side) {
        return Finding.raise(
                UUID.randomUUID(),
                "周物整〔2026〕411602-0001",
                "示例小区",
                PLACE,
                new Finding.Facts(item("I23", severity, days), severity, 8, days, "示例问题", null, null, null),
                new Finding.Origin(side, null, "report:" + new UUID(7, 7)),
                side == Finding.Side.COUNTY ? INSPECTOR : STREET,
                NOW);
    }
}
