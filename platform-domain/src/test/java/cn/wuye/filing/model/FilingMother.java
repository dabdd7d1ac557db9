package cn.wuye.filing.model;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.owners.VoteCount;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Filings, terms and the people around them, for tests. */
public final class FilingMother {
    public static final UUID ESTATE = new UUID(1, 1);
    public static final UUID COMPANY = new UUID(2, 2);
    public static final String DIVISION = "411602001001";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    public static final Place PLACE = new Place(DIVISION, COMPANY, ESTATE);

    public static final Actor CLERK = actor(OrgKind.COMPANY, "", COMPANY, Role.COMPANY_CLERK);
    public static final Actor REVIEWER = actor(OrgKind.COUNTY_BUREAU, "411602", null, Role.FILING_REVIEWER);
    public static final Actor STREET = actor(OrgKind.STREET_OFFICE, "411602001", null, Role.STREET_OFFICER);

    private FilingMother() {}

    private static Actor actor(OrgKind kind, String division, UUID company, Role role) {
        return new Actor(
                new UUID(9, role.ordinal()), "演示", new UUID(8, 1), kind, division, company, null, Set.of(role));
    }

    /** Terms of a preliminary contract with nothing to object to. */
    public static ContractTerms terms() {
        Map<Clause, String> clauses = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            clauses.put(clause, "合同第" + (clause.ordinal() + 1) + "条");
        }
        return new ContractTerms(
                new ContractTerms.Parties(
                        "示例开发有限公司",
                        "91110000802100433B",
                        "示例物业服务有限公司",
                        "914403001922038216",
                        "演示负责人",
                        "13800000001",
                        "演示经办人",
                        "13800000002"),
                new ContractTerms.Period(TODAY.minusDays(7), TODAY, TODAY.plusYears(3)),
                new ContractTerms.Premises(
                        "东至示例路，西至示例街", 12_000_000L, 10_000_000L, 9_800_000L, 1000, 20, 300, 200, 50, 30_000L),
                new ContractTerms.Grades(2, 2, 2, 3, 3),
                new ContractTerms.Charges(
                        ContractTerms.FeeMode.LUMP_SUM,
                        null,
                        List.of(new ContractTerms.Fee(ContractTerms.PropertyType.HIGH_RISE, 150)),
                        List.of(new ContractTerms.ParkingFee(ContractTerms.ParkingType.COMMON_SPACE, 15_000)),
                        ContractTerms.BillingCycle.QUARTERLY,
                        6),
                new ContractTerms.IncomeShare(70, 30, "示例银行 6222 **** 0001", "补充专项维修资金"),
                new ContractTerms.Procedure(ContractTerms.Award.TENDER, "示例中标〔2026〕1号", null, null),
                clauses,
                new ContractTerms.Undertakings(false, false, true, "专项维修资金由主管部门代管"));
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Period period) {
        return new ContractTerms(
                t.parties(),
                period,
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Charges charges) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                t.grades(),
                charges,
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.IncomeShare income) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                t.grades(),
                t.charges(),
                income,
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Procedure procedure) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                procedure,
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Undertakings undertakings) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                undertakings);
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Premises premises) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                premises,
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, ContractTerms.Grades grades) {
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                grades,
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    public static ContractTerms with(ContractTerms t, Clause clause, String text) {
        Map<Clause, String> clauses = new EnumMap<>(t.clauses());
        clauses.put(clause, text);
        return new ContractTerms(
                t.parties(),
                t.period(),
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                clauses,
                t.undertakings());
    }

    /** The owners' decision behind an owners' contract. */
    public static ContractTerms.Procedure voted(boolean passed) {
        return new ContractTerms.Procedure(
                ContractTerms.Award.DIRECT,
                null,
                TODAY.minusDays(20),
                new VoteCount(900_000, 90, 600_000, 60, passed ? 300_001 : 300_000, 31));
    }

    /** A case with nothing to object to. */
    public static FilingCase flawless() {
        return caseOf(FilingKind.PRE, terms());
    }

    public static FilingCase caseOf(FilingKind kind, ContractTerms terms) {
        return new FilingCase(
                kind,
                terms,
                null,
                estate(),
                company(true, 4),
                EnumSet.allOf(Material.class),
                List.of(),
                150L,
                TODAY,
                calendar());
    }

    public static CompanyFacts company(boolean active, Integer stars) {
        return new CompanyFacts(COMPANY, "示例物业服务有限公司", "914403001922038216", "演示法人", "0394-0000000", active, stars);
    }

    public static EstateFacts estate() {
        return new EstateFacts(
                ESTATE,
                "ZK-0001",
                "示例花园",
                DIVISION,
                "示例路1号",
                "东至示例路，西至示例街",
                "示例开发有限公司",
                12_000_000,
                10_000_000,
                9_800_000,
                1000,
                12,
                20,
                300,
                200,
                50,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 6, 1),
                ServiceMode.PROFESSIONAL,
                COMPANY,
                LocalDate.of(2020, 6, 1));
    }

    public static WorkCalendar calendar() {
        return new WorkCalendar(Map.of(), Set.of(2026, 2027));
    }

    /** The platform's default parameters that filings read. */
    public static Policy policy() {
        Map<String, String> values = new HashMap<>(Map.of(
                "FIL-FILE-WD",
                "15",
                "FIL-FILE-DAYS",
                "15",
                "FIL-MAX-RETURNS",
                "2",
                "FIL-PRICE-DEVIATION-PCT",
                "30",
                "FIL-MAX-TERM-YEARS",
                "5",
                "FIL-AREA-MISMATCH-PCT",
                "1",
                "FIL-MIN-STARS",
                "2",
                "FIL-GRADE-MAX",
                "5",
                "FIL-PREPAY-MAX-MONTHS",
                "12",
                "FIL-EMERGENCY-MAX-MONTHS",
                "6"));
        values.put("FIL-TERMINATE-MIN-DAYS", "60");
        values.put("FIL-TERMINATE-WARN-DAYS", "90");
        values.put("FIL-MATERIALS-PRE", "M1,M2,M3,M4,M5,M6,M8,M9,M10,M11");
        values.put("FIL-MATERIALS-OWN", "M1,M2,M3,M4,M5,M7,M8,M9,M10,M11");
        values.put("FIL-MATERIALS-RENEW", "M1,M2,M4,M7,M8,M9,M10");
        values.put("FIL-MATERIALS-AMEND", "M1,M2");
        values.put("FIL-MATERIALS-SELF", "M1,M4,M7,M8,M9,M10");
        values.put("FIL-MATERIALS-EMERG", "M1,M2,M3,M4,M5,M8,M9");
        Map<String, Policy.Value> parameters = new HashMap<>();
        values.forEach((code, value) -> parameters.put(
                code, new Policy.Value(code, value, Policy.Status.PROPOSED, LocalDate.of(2026, 1, 1), "")));
        return new Policy(TODAY, parameters);
    }

    public static Filing draft() {
        return Filing.draft(new UUID(3, 3), FilingKind.PRE, ESTATE, "示例花园", PLACE, null, terms(), CLERK, NOW);
    }

    public static Filing submitted() {
        Filing filing = draft();
        filing.submit(CLERK, NOW);
        return filing;
    }

    public static Filing accepted() {
        Filing filing = submitted();
        filing.accept(null, REVIEWER, NOW);
        return filing;
    }

    public static Filing filed() {
        Filing filing = accepted();
        filing.file("周物合备〔2026〕411602-0001", null, REVIEWER, NOW);
        return filing;
    }
}
