package cn.wuye.filing.model;

import static cn.wuye.filing.model.FilingMother.TODAY;
import static cn.wuye.filing.model.FilingMother.caseOf;
import static cn.wuye.filing.model.FilingMother.flawless;
import static cn.wuye.filing.model.FilingMother.policy;
import static cn.wuye.filing.model.FilingMother.terms;
import static cn.wuye.filing.model.FilingMother.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.filing.model.ContractTerms.Charges;
import cn.wuye.filing.model.ContractTerms.IncomeShare;
import cn.wuye.filing.model.ContractTerms.Period;
import cn.wuye.filing.model.ContractTerms.Undertakings;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by one case, and by nothing else. */
class FilingRulesTest {

    private static List<Violation> check(FilingCase c) {
        return Rule.evaluate(FilingRules.SUBMISSION, c, policy());
    }

    private static List<String> rules(FilingCase c) {
        return check(c).stream().map(Violation::rule).distinct().toList();
    }

    /** A case for each rule that breaks this rule alone. */
    static Map<String, FilingCase> breakers() {
        FilingCase ok = flawless();
        ContractTerms t = terms();
        Map<String, FilingCase> cases = new HashMap<>();
        cases.put("FIL-01", caseOf(FilingKind.PRE, with(t, new IncomeShare(70, 30, " ", null))));
        cases.put("FIL-02", caseOf(FilingKind.PRE, with(t, new ContractTerms.Grades(null, 2, 2, 2, 2))));
        cases.put("FIL-03", caseOf(FilingKind.PRE, with(t, Clause.HANDOVER, " ")));
        cases.put("FIL-04", replace(ok, EnumSet.complementOf(EnumSet.of(Material.M2))));
        cases.put("FIL-05", company(ok, false, 4));
        cases.put(
                "FIL-06",
                others(
                        ok,
                        new FilingCase.OnRecord("周物合备〔2025〕411602-0007", FilingKind.OWN, TODAY.minusYears(1), TODAY)));
        cases.put("FIL-07", caseOf(FilingKind.PRE, with(t, new Undertakings(true, false, true, null))));
        cases.put("FIL-08", caseOf(FilingKind.OWN, with(t, FilingMother.voted(false))));
        cases.put("FIL-09", caseOf(FilingKind.PRE, with(t, new IncomeShare(0, 100, "示例银行", null))));
        cases.put("FIL-10", caseOf(FilingKind.PRE, with(t, Clause.BREACH, "欠费超过三个月的，可以停止供水供电")));
        cases.put("FIL-11", caseOf(FilingKind.PRE, with(t, new Period(TODAY.minusDays(7), TODAY, TODAY.minusDays(1)))));
        cases.put(
                "FIL-12",
                caseOf(
                        FilingKind.EMERG,
                        with(
                                t,
                                new Period(
                                        TODAY.minusDays(7),
                                        TODAY,
                                        TODAY.plusMonths(6).plusDays(1)))));
        cases.put("FIL-13", caseOf(FilingKind.PRE, with(t, charges(t, 150, 13))));
        cases.put("FIL-14", caseOf(FilingKind.PRE, with(t, new ContractTerms.Grades(6, 2, 2, 2, 2))));
        cases.put("FIL-15", caseOf(FilingKind.PRE, with(t, new IncomeShare(70, 31, "示例银行", null))));
        cases.put("FIL-20", caseOf(FilingKind.PRE, with(t, signed(TODAY.minusDays(18)))));
        cases.put("FIL-21", caseOf(FilingKind.PRE, with(t, signed(TODAY.minusDays(30)))));
        cases.put("FIL-22", caseOf(FilingKind.PRE, with(t, charges(t, 196, 6))));
        cases.put(
                "FIL-23",
                caseOf(
                        FilingKind.PRE,
                        with(t, new ContractTerms.Procedure(ContractTerms.Award.DIRECT, "无", null, null))));
        cases.put("FIL-24", caseOf(FilingKind.PRE, with(t, new Period(TODAY.minusDays(7), TODAY, TODAY.plusYears(5)))));
        cases.put("FIL-25", company(ok, true, 1));
        cases.put("FIL-26", caseOf(FilingKind.PRE, with(t, new Undertakings(false, false, false, null))));
        cases.put(
                "FIL-27",
                caseOf(
                        FilingKind.PRE,
                        with(
                                t,
                                new ContractTerms.Premises(
                                        "东至示例路", 12_120_001L, 10_000_000L, 9_800_000L, 1, 1, 1, 1, 1, 1L))));
        return cases;
    }

    static Stream<String> ids() {
        return breakers().keySet().stream().sorted();
    }

    @Test
    void aFlawlessCaseBreaksNone() {
        assertThat(rules(flawless())).isEmpty();
        assertThat(rules(caseOf(FilingKind.OWN, with(terms(), FilingMother.voted(true)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isBrokenByItsOwnCaseAlone(String id) {
        assertThat(rules(breakers().get(id))).containsExactly(id);
    }

    @Test
    void everyRuleHasACaseThatBreaksIt() {
        assertThat(new TreeSet<>(breakers().keySet()))
                .isEqualTo(new TreeSet<>(
                        FilingRules.SUBMISSION.stream().map(Rule::id).toList()));
    }

    @Test
    void aBlankDraftReportsEveryGapAtOnce() {
        List<Violation> all = check(caseOf(FilingKind.PRE, ContractTerms.blank()));
        assertThat(all).filteredOn(Violation::blocks).hasSizeGreaterThan(30);
        assertThat(all.get(0).blocks()).isTrue();
        assertThat(all.get(all.size() - 1).blocks()).isFalse();
    }

    @Test
    void citesTheParameterThatDecided() {
        assertThat(check(breakers().get("FIL-24")).get(0).parameter()).isEqualTo("FIL-MAX-TERM-YEARS=5");
        assertThat(check(breakers().get("FIL-04")).get(0).parameter()).startsWith("FIL-MATERIALS-PRE=");
    }

    @Test
    void anOwnersContractMayFollowAPreliminaryOne() {
        FilingCase c = others(
                caseOf(FilingKind.OWN, with(terms(), FilingMother.voted(true))),
                new FilingCase.OnRecord("周物合备〔2024〕411602-0003", FilingKind.PRE, TODAY.minusYears(2), null));
        assertThat(rules(c)).isEmpty();
    }

    @Test
    void anAmendmentOfThePriceNeedsTheOwnersDecision() {
        FilingCase base = caseOf(FilingKind.AMEND, with(terms(), charges(terms(), 160, 6)));
        FilingCase c = new FilingCase(
                base.kind(),
                base.terms(),
                terms(),
                base.estate(),
                base.company(),
                EnumSet.of(Material.M2),
                base.others(),
                base.medianPrice(),
                base.today(),
                base.calendar());
        assertThat(check(c)).extracting(Violation::field).containsExactly("material.M7");
    }

    @ParameterizedTest
    @CsvSource({"欠费业主物业公司有权停水停电, true", "物业公司不得以停水、停电等方式催收, false", "严禁断水断电；可以限制用电, true", "正常维护供水供电设施, false"})
    void findsUtilityCutOffUnlessItIsForbidden(String text, boolean allowed) {
        assertThat(FilingRules.allowsCutOff(text)).isEqualTo(allowed);
    }

    @Test
    void bothClocksOfX1Run() {
        FilingClocks clocks = FilingClocks.of(LocalDate.of(2026, 11, 2), policy(), FilingMother.calendar());
        assertThat(clocks.amberAfter()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(clocks.lateAfter()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(clocks.stateOn(LocalDate.of(2026, 11, 17))).isEqualTo(FilingClocks.State.ON_TIME);
        assertThat(clocks.stateOn(LocalDate.of(2026, 11, 18))).isEqualTo(FilingClocks.State.AMBER);
        assertThat(clocks.stateOn(LocalDate.of(2026, 11, 24))).isEqualTo(FilingClocks.State.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_ENDED, 59, FIL-30 FIL-31",
        "OPEN_ENDED, 60, FIL-31",
        "OPEN_ENDED, 90, ''",
        "OWNERS_DISMISS, 59, FIL-30",
        "OWNERS_DISMISS, 60, ''",
        "AGREEMENT, 1, ''"
    })
    void endingNeedsNoticeByX9(Termination.Basis basis, int days, String expected) {
        Termination end = new Termination(basis, TODAY, TODAY.plusDays(days), "示例通知");
        List<String> found = Rule.evaluate(
                        TerminationRules.TERMINATION,
                        new TerminationRules.TerminationCase(end, TODAY.minusYears(1), TODAY),
                        policy())
                .stream()
                .map(Violation::rule)
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    private static Period signed(LocalDate day) {
        return new Period(day, TODAY, TODAY.plusYears(3));
    }

    private static Charges charges(ContractTerms t, long price, int prepaid) {
        Charges c = t.charges();
        return new Charges(
                c.mode(),
                c.commission(),
                List.of(new ContractTerms.Fee(ContractTerms.PropertyType.HIGH_RISE, price)),
                c.parking(),
                c.cycle(),
                prepaid);
    }

    private static FilingCase replace(FilingCase c, EnumSet<Material> attached) {
        return new FilingCase(
                c.kind(),
                c.terms(),
                c.before(),
                c.estate(),
                c.company(),
                attached,
                c.others(),
                c.medianPrice(),
                c.today(),
                c.calendar());
    }

    private static FilingCase company(FilingCase c, boolean active, int stars) {
        return new FilingCase(
                c.kind(),
                c.terms(),
                c.before(),
                c.estate(),
                FilingMother.company(active, stars),
                c.attached(),
                c.others(),
                c.medianPrice(),
                c.today(),
                c.calendar());
    }

    private static FilingCase others(FilingCase c, FilingCase.OnRecord other) {
        return new FilingCase(
                c.kind(),
                c.terms(),
                c.before(),
                c.estate(),
                c.company(),
                c.attached(),
                List.of(other),
                c.medianPrice(),
                c.today(),
                c.calendar());
    }
}
