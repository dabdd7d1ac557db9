package cn.wuye.filing.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;
import static cn.wuye.shared.Rule.warning;

import cn.wuye.owners.VoteCount;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules a filing is checked against before it is handed in (rules §1). Fields are those of the form. */
public final class FilingRules implements RuleBook {

    private static final Pattern CUT_OFF =
            Pattern.compile("(停止|中断|切断|限制|暂停)(供应|提供|用)?(水|电|气|热|供水|供电|供气|供热)|停水|停电|断水|断电|停气|断气|停热");

    public static final List<Rule<FilingCase>> SUBMISSION = List.of(
            blocking("FIL-01", "T4", "HN 49", FilingRules::coreFields),
            blocking("FIL-02", "T4", "意见稿 三.4", FilingRules::gradePriceIncome),
            blocking("FIL-03", "T4", "CC 938, HN 49", FilingRules::mandatoryClauses),
            blocking(
                    "FIL-04",
                    "T4",
                    "HN 49",
                    FilingRules::materials,
                    "FIL-MATERIALS-PRE",
                    "FIL-MATERIALS-OWN",
                    "FIL-MATERIALS-RENEW",
                    "FIL-MATERIALS-AMEND",
                    "FIL-MATERIALS-SELF",
                    "FIL-MATERIALS-EMERG"),
            blocking("FIL-05", "T4", "HN 35, PMR 32", single(FilingRules::legalPerson)),
            blocking("FIL-06", "T4", "PMR 33", FilingRules::oneProvider),
            blocking("FIL-07", "T4", "CC 941, PMR 39", single(FilingRules::noWholeSubcontract)),
            blocking("FIL-08", "T14b", "CC 278", single(FilingRules::ownersDecision)),
            blocking("FIL-09", "T7", "CC 282", single(FilingRules::incomeNotWhollyProviders)),
            blocking("FIL-10", "T17", "CC 944", FilingRules::noUtilityCutOff),
            blocking("FIL-11", "T4", "CC 938", FilingRules::periodInOrder),
            blocking("FIL-12", "T11", "意见稿 三.11", single(FilingRules::emergencyTerm), "FIL-EMERGENCY-MAX-MONTHS"),
            blocking("FIL-13", "T6", "ZZ 42", single(FilingRules::prepayment), "FIL-PREPAY-MAX-MONTHS"),
            blocking("FIL-14", "T1", "意见稿 三.1", FilingRules::gradesInTable, "FIL-GRADE-MAX"),
            blocking("FIL-15", "T7", "CC 282", single(FilingRules::sharesAddUp)),
            warning("FIL-20", "T4", "HN 49", single(FilingRules::amber), "FIL-FILE-DAYS", "FIL-FILE-WD"),
            warning("FIL-21", "T4", "意见稿 三.4", single(FilingRules::late), "FIL-FILE-WD"),
            warning("FIL-22", "T1", "意见稿 三.1", single(FilingRules::priceOffMedian), "FIL-PRICE-DEVIATION-PCT"),
            warning("FIL-23", "T9", "PMR 24", single(FilingRules::tendered)),
            warning("FIL-24", "T4", "D", single(FilingRules::longTerm), "FIL-MAX-TERM-YEARS"),
            warning("FIL-25", "T10", "意见稿 三.10", single(FilingRules::lowStars), "FIL-MIN-STARS"),
            warning("FIL-26", "T4", "HN 49", single(FilingRules::annexesSigned)),
            warning("FIL-27", "T4", "HN 49", FilingRules::areasMatch, "FIL-AREA-MISMATCH-PCT"));

    @Override
    public String capability() {
        return "filings";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.concat(SUBMISSION.stream(), TerminationRules.TERMINATION.stream())
                .toList();
    }

    private static List<Gap> coreFields(FilingCase c, Policy policy) {
        Missing missing = new Missing();
        ContractTerms t = c.terms();
        missing.text("partyA", t.parties().partyA());
        if (c.kind() != FilingKind.SELF) {
            missing.text("partyB", t.parties().partyB())
                    .text("partyBUscc", t.parties().partyBUscc());
        }
        missing.text("leadName", t.parties().leadName())
                .text("leadPhone", t.parties().leadPhone());
        missing.text("handlerName", t.parties().handlerName())
                .text("handlerPhone", t.parties().handlerPhone());
        missing.value("signedOn", t.period().signedOn())
                .value("startsOn", t.period().startsOn());
        if (c.kind() == FilingKind.EMERG) {
            missing.value("endsOn", t.period().endsOn());
        }
        ContractTerms.Premises p = t.premises();
        missing.text("boundaries", p.boundaries())
                .value("grossArea", p.grossArea())
                .value("residentialArea", p.residentialArea())
                .value("chargeableArea", p.chargeableArea())
                .value("households", p.households())
                .value("lifts", p.lifts())
                .value("parkingOwned", p.parkingOwned())
                .value("parkingCivilDefence", p.parkingCivilDefence())
                .value("parkingCommon", p.parkingCommon())
                .value("serviceRoomArea", p.serviceRoomArea());
        if (c.kind() != FilingKind.SELF) {
            missing.value("feeMode", t.charges().mode())
                    .value("billingCycle", t.charges().cycle());
            if (t.charges().mode() == ContractTerms.FeeMode.COMMISSION) {
                missing.text("commission", t.charges().commission());
            }
        }
        missing.text("incomeAccount", t.income().account());
        return missing.gaps();
    }

    private static List<Gap> gradePriceIncome(FilingCase c, Policy policy) {
        Missing missing = new Missing();
        ContractTerms t = c.terms();
        missing.value("gradeOverall", t.grades().overall())
                .value("gradeFacilities", t.grades().facilities())
                .value("gradeOrder", t.grades().order())
                .value("gradeCleaning", t.grades().cleaning())
                .value("gradeGreening", t.grades().greening());
        if (t.charges().residentialPrice() == null) {
            missing.add("fees");
        }
        missing.value("ownersPercent", t.income().ownersPercent())
                .value("companyPercent", t.income().companyPercent());
        return missing.gaps();
    }

    private static List<Gap> mandatoryClauses(FilingCase c, Policy policy) {
        return EnumSet.allOf(Clause.class).stream()
                .filter(clause -> Missing.isBlank(c.terms().clauses().get(clause)))
                .map(clause -> Gap.at("clause." + clause, clause.name()))
                .toList();
    }

    /** Materials that a filing of this kind needs. An amendment needs M7 when price, grade or term change. */
    public static Set<Material> required(FilingKind kind, boolean changesEssentials, Policy policy) {
        Set<Material> required = Material.parse(policy.text(kind.materialsParameter()));
        if (kind == FilingKind.AMEND && changesEssentials) {
            required.add(Material.M7);
        }
        return required;
    }

    private static List<Gap> materials(FilingCase c, Policy policy) {
        return required(c.kind(), c.changesEssentials(), policy).stream()
                .filter(m -> m.uploaded() && !c.attached().contains(m))
                .map(m -> Gap.at("material." + m, m.name()).citing(c.kind().materialsParameter()))
                .toList();
    }

    private static Optional<Gap> legalPerson(FilingCase c, Policy policy) {
        boolean provider = c.kind() != FilingKind.SELF;
        return provider && (c.company() == null || !c.company().active())
                ? Optional.of(Gap.at("partyBUscc", orDash(c.terms().parties().partyBUscc())))
                : Optional.empty();
    }

    private static List<Gap> oneProvider(FilingCase c, Policy policy) {
        LocalDate start = c.terms().period().startsOn();
        if (start == null) {
            return List.of();
        }
        boolean ownersContract = c.kind() == FilingKind.OWN || c.kind() == FilingKind.SELF;
        return c.others().stream()
                .filter(other -> other.overlaps(start, c.terms().period().endsOn()))
                .filter(other -> !(ownersContract && other.kind() == FilingKind.PRE)) // CC 940: PRE ends by itself
                .map(other -> Gap.at("startsOn", other.number()))
                .toList();
    }

    private static Optional<Gap> noWholeSubcontract(FilingCase c, Policy policy) {
        return c.terms().undertakings().subcontractsWhole()
                ? Optional.of(Gap.at("subcontractsWhole"))
                : Optional.empty();
    }

    private static Optional<Gap> ownersDecision(FilingCase c, Policy policy) {
        boolean needed = c.kind() == FilingKind.OWN || c.kind() == FilingKind.SELF;
        if (!needed) {
            return Optional.empty();
        }
        VoteCount vote = c.terms().procedure().vote();
        return vote == null || !vote.plausible() || !vote.passed(VoteCount.Matter.PROVIDER)
                ? Optional.of(Gap.at("vote"))
                : Optional.empty();
    }

    private static Optional<Gap> incomeNotWhollyProviders(FilingCase c, Policy policy) {
        Integer owners = c.terms().income().ownersPercent();
        return owners != null && owners <= 0 ? Optional.of(Gap.at("ownersPercent")) : Optional.empty();
    }

    private static List<Gap> noUtilityCutOff(FilingCase c, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (c.terms().undertakings().cutsUtilities()) {
            gaps.add(Gap.at("cutsUtilities"));
        }
        for (Map.Entry<Clause, String> e : c.terms().clauses().entrySet()) {
            if (allowsCutOff(e.getValue())) {
                gaps.add(Gap.at("clause." + e.getKey()));
            }
        }
        return gaps;
    }

    /** Whether a clause speaks of cutting utilities without forbidding it. */
    static boolean allowsCutOff(String text) {
        return Stream.of(text.split("[。；;\\n]"))
                .anyMatch(
                        sentence -> CUT_OFF.matcher(sentence).find() && !sentence.matches(".*(不得|禁止|严禁|不会|不采取|不以).*"));
    }

    private static List<Gap> periodInOrder(FilingCase c, Policy policy) {
        ContractTerms.Period p = c.terms().period();
        List<Gap> gaps = new ArrayList<>();
        if (p.signedOn() != null && p.signedOn().isAfter(c.today())) {
            gaps.add(Gap.at("signedOn"));
        }
        if (p.startsOn() != null && p.endsOn() != null && !p.endsOn().isAfter(p.startsOn())) {
            gaps.add(Gap.at("endsOn"));
        }
        return gaps;
    }

    private static Optional<Gap> emergencyTerm(FilingCase c, Policy policy) {
        ContractTerms.Period p = c.terms().period();
        int months = policy.integer("FIL-EMERGENCY-MAX-MONTHS");
        return c.kind() == FilingKind.EMERG
                        && p.startsOn() != null
                        && p.endsOn() != null
                        && p.endsOn().isAfter(p.startsOn().plusMonths(months))
                ? Optional.of(Gap.at("endsOn", months))
                : Optional.empty();
    }

    private static Optional<Gap> prepayment(FilingCase c, Policy policy) {
        int limit = policy.integer("FIL-PREPAY-MAX-MONTHS");
        Integer months = c.terms().charges().prepaidMonths();
        return months != null && months > limit ? Optional.of(Gap.at("prepaidMonths", limit)) : Optional.empty();
    }

    private static List<Gap> gradesInTable(FilingCase c, Policy policy) {
        int max = policy.integer("FIL-GRADE-MAX");
        ContractTerms.Grades g = c.terms().grades();
        List<Gap> gaps = new ArrayList<>();
        grade(gaps, "gradeOverall", g.overall(), max);
        grade(gaps, "gradeFacilities", g.facilities(), max);
        grade(gaps, "gradeOrder", g.order(), max);
        grade(gaps, "gradeCleaning", g.cleaning(), max);
        grade(gaps, "gradeGreening", g.greening(), max);
        return gaps;
    }

    private static void grade(List<Gap> gaps, String field, @Nullable Integer grade, int max) {
        if (grade != null && (grade < 1 || grade > max)) {
            gaps.add(Gap.at(field, max));
        }
    }

    private static Optional<Gap> sharesAddUp(FilingCase c, Policy policy) {
        Integer owners = c.terms().income().ownersPercent();
        Integer company = c.terms().income().companyPercent();
        return owners != null && company != null && (owners + company != 100 || owners < 0 || company < 0)
                ? Optional.of(Gap.at("companyPercent", owners + company))
                : Optional.empty();
    }

    private static Optional<Gap> clock(
            FilingCase c, Policy policy, FilingClocks.State state, Function<FilingClocks, LocalDate> lastDay) {
        LocalDate signed = c.terms().period().signedOn();
        if (signed == null) {
            return Optional.empty();
        }
        FilingClocks clocks = FilingClocks.of(signed, policy, c.calendar());
        return clocks.stateOn(c.today()) == state
                ? Optional.of(Gap.at("signedOn", lastDay.apply(clocks)))
                : Optional.empty();
    }

    private static Optional<Gap> amber(FilingCase c, Policy policy) {
        return clock(c, policy, FilingClocks.State.AMBER, FilingClocks::amberAfter);
    }

    private static Optional<Gap> late(FilingCase c, Policy policy) {
        return clock(c, policy, FilingClocks.State.LATE, FilingClocks::lateAfter);
    }

    private static Optional<Gap> priceOffMedian(FilingCase c, Policy policy) {
        Long price = c.terms().charges().residentialPrice();
        Long median = c.medianPrice();
        if (price == null || median == null || median == 0) {
            return Optional.empty();
        }
        long difference = Math.abs(price - median) * 100;
        return difference > median * policy.integer("FIL-PRICE-DEVIATION-PCT")
                ? Optional.of(Gap.at("fees", difference / median, BigDecimal.valueOf(median, 2)))
                : Optional.empty();
    }

    private static Optional<Gap> tendered(FilingCase c, Policy policy) {
        return c.kind() == FilingKind.PRE && c.terms().procedure().award() != ContractTerms.Award.TENDER
                ? Optional.of(Gap.at("award"))
                : Optional.empty();
    }

    private static Optional<Gap> longTerm(FilingCase c, Policy policy) {
        ContractTerms.Period p = c.terms().period();
        int years = policy.integer("FIL-MAX-TERM-YEARS");
        return p.startsOn() != null
                        && p.endsOn() != null
                        && !p.endsOn().isBefore(p.startsOn().plusYears(years))
                ? Optional.of(Gap.at("endsOn", years))
                : Optional.empty();
    }

    private static Optional<Gap> lowStars(FilingCase c, Policy policy) {
        Integer stars = c.company() == null ? null : c.company().stars();
        return stars != null && stars < policy.integer("FIL-MIN-STARS")
                ? Optional.of(Gap.at("partyB", stars))
                : Optional.empty();
    }

    private static Optional<Gap> annexesSigned(FilingCase c, Policy policy) {
        return c.terms().undertakings().annexesSigned() ? Optional.empty() : Optional.of(Gap.at("annexesSigned"));
    }

    private static List<Gap> areasMatch(FilingCase c, Policy policy) {
        int percent = policy.integer("FIL-AREA-MISMATCH-PCT");
        List<Gap> gaps = new ArrayList<>();
        ContractTerms.Premises p = c.terms().premises();
        area(gaps, "grossArea", p.grossArea(), c.estate().grossArea(), percent);
        area(gaps, "residentialArea", p.residentialArea(), c.estate().residentialArea(), percent);
        area(gaps, "chargeableArea", p.chargeableArea(), c.estate().chargeableArea(), percent);
        return gaps;
    }

    private static void area(List<Gap> gaps, String field, @Nullable Long stated, long registered, int percent) {
        if (stated != null && registered > 0 && Math.abs(stated - registered) * 100 > registered * percent) {
            gaps.add(Gap.at(field, BigDecimal.valueOf(registered, 2)));
        }
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
