package cn.wuye.income.model;

import cn.wuye.income.model.StatementFigures.Comparison;
import cn.wuye.income.model.StatementFigures.Expected;
import cn.wuye.income.model.StatementFigures.Quarterly;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import cn.wuye.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a quarterly statement is held against before it is handed in (T7). What does not add up stops it; what is
 * unusual asks for an explanation, which is published with it.
 */
public final class StatementRules implements RuleBook {
    private static final String GAP = "INC-GAP-PCT";
    private static final String CHANGE = "INC-CHANGE-PCT";
    private static final String SIMILAR = "INC-SIMILAR-PCT";
    private static final int WHOLE = 100;

    /**
     * A statement about to be handed in.
     *
     * @param books what the books say now
     */
    public record Subject(Statement statement, Quarterly books, Comparison comparison) {

        long income() {
            return statement.income();
        }

        long receipts(Expected source) {
            return statement.lines().stream()
                    .filter(line -> source.source().equals(line.source()))
                    .mapToLong(StatementLine::fen)
                    .sum();
        }
    }

    /** What was found unusual, with the explanations there are. */
    public record Unusual(List<Violation> found, Map<String, String> explanations) {}

    /** Opening, income, costs and uses make the closing. */
    public static final Rule<Subject> ARITHMETIC = Rule.blocking(
            "STM-01",
            "T7",
            "意见稿 三.7",
            Rule.single((s, policy) -> whole(s.statement().closing()
                    != s.statement().opening()
                            + s.statement().income()
                            - s.statement().cost()
                            - s.statement().use())));

    /** A statement says what the books say. */
    public static final Rule<Subject> BOOKS = Rule.blocking(
            "STM-02",
            "T7",
            "意见稿 三.7",
            Rule.single(
                    (s, policy) -> whole(s.statement().opening() != s.books().opening()
                            || s.statement().closing() != s.books().closing()
                            || sum(s.statement().lines()) != sum(s.books().lines()))));

    /** A quarter begins with what the one before ended with. */
    public static final Rule<Subject> CONTINUITY = Rule.blocking("STM-03", "T7", "意见稿 三.7", Rule.single((s, policy) -> {
        Long before = s.comparison().previousClosing();
        return before == null || before == s.statement().opening()
                ? Optional.empty()
                : Optional.of(Gap.whole(yuan(before), yuan(s.statement().opening())));
    }));

    /** A contract that should have brought something brought nothing. */
    public static final Rule<Subject> NO_RECEIPTS = Rule.warning(
            "STM-04",
            "T7",
            "民法典 282",
            (s, policy) -> s.comparison().sources().stream()
                    .filter(source -> due(source) > 0 && s.receipts(source) == 0)
                    .map(source ->
                            Gap.at(subject("STM-04", source), source.what(), source.contract(), yuan(due(source))))
                    .toList());

    /** Registered units times price against what was declared (first 7). */
    public static final Rule<Subject> EXPECTED = Rule.warning(
            "STM-05",
            "T7",
            "民法典 282",
            (s, policy) -> s.comparison().sources().stream()
                    .filter(source -> due(source) > 0 && s.receipts(source) != 0)
                    .filter(source -> apart(s.receipts(source), due(source), policy.integer(GAP)))
                    .map(source -> Gap.at(
                            subject("STM-05", source), source.what(), yuan(due(source)), yuan(s.receipts(source))))
                    .toList(),
            GAP);

    /** All income reaches the account in time. */
    public static final Rule<Subject> DEPOSIT = Rule.warning(
            "STM-06",
            "T7",
            "意见稿 三.7",
            Rule.single((s, policy) -> s.comparison().undeposited() == 0
                    ? Optional.empty()
                    : Optional.of(Gap.at(
                            "STM-06",
                            s.comparison().undeposited(),
                            yuan(s.comparison().undepositedFen())))),
            "INC-DEPOSIT-DAYS");

    /** Money that goes to the company that keeps the books. */
    public static final Rule<Subject> AFFILIATED =
            Rule.warning("STM-07", "T7", "最高法区分所有权解释 14", Rule.single((s, policy) -> {
                String company = s.comparison().company();
                long paid = company == null
                        ? 0
                        : s.statement().lines().stream()
                                .filter(line ->
                                        line.payee() != null && line.payee().contains(company))
                                .mapToLong(StatementLine::fen)
                                .sum();
                return paid == 0 ? Optional.empty() : Optional.of(Gap.at("STM-07", yuan(paid)));
            }));

    public static final Rule<Subject> QUARTER_CHANGE = Rule.warning(
            "STM-08",
            "T7",
            "意见稿 三.7",
            Rule.single((s, policy) ->
                    change("STM-08", s.income(), s.comparison().previousIncome(), policy.integer(CHANGE))),
            CHANGE);

    public static final Rule<Subject> YEAR_CHANGE = Rule.warning(
            "STM-09",
            "T7",
            "意见稿 三.7",
            Rule.single((s, policy) ->
                    change("STM-09", s.income(), s.comparison().yearAgoIncome(), policy.integer(CHANGE))),
            CHANGE);

    /** Much less than estates of the county have for each household. */
    public static final Rule<Subject> LESS_THAN_SIMILAR = Rule.warning(
            "STM-10",
            "T7",
            "意见稿 三.7",
            Rule.single((s, policy) -> {
                Long similar = s.comparison().similarIncome();
                return similar == null || s.income() * WHOLE >= similar * policy.integer(SIMILAR)
                        ? Optional.empty()
                        : Optional.of(Gap.at("STM-10", yuan(s.income()), yuan(similar)));
            }),
            SIMILAR);

    /** Everything unusual is explained. */
    public static final Rule<Unusual> EXPLAINED = Rule.blocking(
            "STM-11",
            "T7",
            "意见稿 三.7",
            (unusual, policy) -> unusual.found().stream()
                    .filter(v -> v.field() != null && !unusual.explanations().containsKey(v.field()))
                    .map(v -> Gap.at("why." + v.field()))
                    .toList());

    public static final List<Rule<Subject>> STOPS = List.of(ARITHMETIC, BOOKS, CONTINUITY);
    public static final List<Rule<Subject>> UNUSUAL =
            List.of(NO_RECEIPTS, EXPECTED, DEPOSIT, AFFILIATED, QUARTER_CHANGE, YEAR_CHANGE, LESS_THAN_SIMILAR);

    private static String subject(String rule, Expected source) {
        return rule + "." + source.source();
    }

    private static long due(Expected source) {
        return source.expected() == null ? 0 : source.expected();
    }

    private static long sum(List<StatementLine> lines) {
        return lines.stream().mapToLong(line -> line.code().signed(line.fen())).sum();
    }

    /** Whether one amount is more than so many percent off another. */
    static boolean apart(long amount, long from, int percent) {
        return Math.abs(amount - from) * WHOLE > Math.abs(from) * (long) percent;
    }

    private static Optional<Gap> change(String rule, long now, @Nullable Long before, int percent) {
        return before == null || before == 0 || !apart(now, before, percent)
                ? Optional.empty()
                : Optional.of(Gap.at(rule, yuan(before), yuan(now)));
    }

    private static Optional<Gap> whole(boolean broken) {
        return broken ? Optional.of(Gap.whole()) : Optional.empty();
    }

    private static String yuan(long fen) {
        return FieldReader.plain(fen);
    }

    @Override
    public String capability() {
        return "income-statements";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        List<Rule<?>> all = new ArrayList<>(STOPS);
        all.addAll(UNUSUAL);
        all.add(EXPLAINED);
        return List.copyOf(all);
    }
}
