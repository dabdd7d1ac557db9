package cn.wuye.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.inspection.Competent;
import cn.wuye.policy.Policy;
import cn.wuye.referral.model.ClueRules.AnswerCase;
import cn.wuye.referral.model.ClueRules.Draft;
import cn.wuye.referral.model.ClueRules.ReasonCase;
import cn.wuye.referral.model.ClueRules.RefusalCase;
import cn.wuye.referral.model.ClueRules.RouteCase;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule is broken by one case, and by nothing else. */
class ClueRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Policy POLICY = new Policy(
            TODAY, Map.of("REF-FACTS-MIN", new Policy.Value("REF-FACTS-MIN", "10", Policy.Status.PROPOSED, TODAY, "")));

    private static Map<String, Supplier<List<Violation>>> breakers() {
        Map<String, Supplier<List<Violation>>> cases = new HashMap<>();
        cases.put("REF-01", () -> transfer(new Draft(false, false, "电梯轿厢内紧急报警装置无人应答")));
        cases.put("REF-02", () -> transfer(new Draft(true, true, "太短了")));
        cases.put("REF-03", () -> decline(Competent.SJ, "", ""));
        cases.put("REF-04", () -> answer(new AnswerCase(null, " ", null, null, TODAY)));
        cases.put("REF-05", () -> answer(new AnswerCase(Outcome.Kind.PUNISHED, "已处罚", " ", TODAY, TODAY)));
        cases.put(
                "REF-06", () -> answer(new AnswerCase(Outcome.Kind.RECTIFIED, "已整改", null, TODAY.plusDays(1), TODAY)));
        cases.put("REF-07", () -> Rule.evaluate(ClueRules.REASON, new ReasonCase("comment", " "), POLICY));
        cases.put("REF-08", () -> route(List.of(Competent.SJ), List.of(), TODAY));
        cases.put("REF-09", () -> route(List.of(), List.of(Competent.FG), TODAY.minusDays(1)));
        return cases;
    }

    @Test
    void everyRuleIsBrokenByItsCaseAlone() {
        breakers()
                .forEach((rule, check) -> assertThat(check.get())
                        .as(rule)
                        .isNotEmpty()
                        .allMatch(v -> v.rule().equals(rule)));
        assertThat(new TreeSet<>(breakers().keySet()))
                .isEqualTo(new TreeSet<>(
                        new ClueRules().rules().stream().map(Rule::id).toList()));
    }

    @Test
    void whatIsCompletePasses() {
        assertThat(transfer(new Draft(true, true, "电梯轿厢内紧急报警装置无人应答"))).isEmpty();
        assertThat(decline(Competent.FG, "示例条例第一条", "不属职责")).isEmpty();
        assertThat(answer(new AnswerCase(Outcome.Kind.PUNISHED, "已处罚", "1号", TODAY, TODAY)))
                .isEmpty();
        assertThat(answer(new AnswerCase(Outcome.Kind.NO_VIOLATION, "经查", null, TODAY, TODAY)))
                .isEmpty();
        assertThat(route(List.of(Competent.ZJ), List.of(Competent.FG), TODAY)).isEmpty();
    }

    @Test
    void allGapsAreReportedAtOnce() {
        assertThat(decline(null, "", "")).extracting(Violation::field).containsExactly("named", "clause", "reason");
        assertThat(transfer(new Draft(false, false, "")))
                .extracting(Violation::field)
                .containsExactly("estate", "item", "facts");
    }

    private static List<Violation> transfer(Draft draft) {
        return Rule.evaluate(ClueRules.TRANSFER, draft, POLICY);
    }

    private static List<Violation> decline(@Nullable Competent named, String clause, String reason) {
        return Rule.evaluate(
                ClueRules.DECLINE, new RefusalCase(Competent.SJ, new Refusal(named, clause, reason)), POLICY);
    }

    private static List<Violation> answer(AnswerCase c) {
        return Rule.evaluate(ClueRules.ANSWER, c, POLICY);
    }

    private static List<Violation> route(List<Competent> joint, List<Competent> copies, LocalDate from) {
        return Rule.evaluate(
                ClueRules.ROUTE,
                new RouteCase(
                        new Route.Line("I12", Competent.SJ, joint, copies, Route.Level.COUNTY, "示例", from), TODAY),
                POLICY);
    }
}
