package cn.wuye.referral.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;

import cn.wuye.inspection.Competent;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of clue transfer (D1, D11, rules §10). Fields are those of the forms. */
public final class ClueRules implements RuleBook {

    /** A clue that somebody wants to transfer. */
    public record Draft(boolean estate, boolean item, String facts) {}

    /** A refusal of the body that has the clue. */
    public record RefusalCase(@Nullable Competent own, Refusal refusal) {}

    /** An answer. */
    public record AnswerCase(
            Outcome.@Nullable Kind kind,
            String measures,
            @Nullable String document,
            @Nullable LocalDate doneOn,
            LocalDate today) {}

    /** Why something is sent back, taken back or decided. */
    public record ReasonCase(String field, @Nullable String reason) {}

    /** A line for the routing table. */
    public record RouteCase(Route.Line line, LocalDate today) {}

    public static final List<Rule<Draft>> TRANSFER = List.of(
            blocking("REF-01", "D1", "意见稿 二.1", ClueRules::subject),
            blocking("REF-02", "D1", "意见稿 二.1", single(ClueRules::factsTold), "REF-FACTS-MIN"));

    public static final List<Rule<RefusalCase>> DECLINE =
            List.of(blocking("REF-03", "D1", "意见稿 二.1", ClueRules::namesTheCompetent));

    public static final List<Rule<AnswerCase>> ANSWER = List.of(
            blocking("REF-04", "D1", "意见稿 二.1", ClueRules::outcomeTold),
            blocking("REF-05", "D1", "意见稿 二.1", single(ClueRules::documented)),
            blocking("REF-06", "D1", "D", single(ClueRules::notInFuture)));

    public static final List<Rule<ReasonCase>> REASON =
            List.of(blocking("REF-07", "D1", "D", single(ClueRules::reasoned)));

    public static final List<Rule<RouteCase>> ROUTE = List.of(
            blocking("REF-08", "D1", "HN 73", ClueRules::oneRoleEach),
            blocking("REF-09", "D1", "D", single(ClueRules::notInPast)));

    @Override
    public String capability() {
        return "referrals";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.of(TRANSFER, DECLINE, ANSWER, REASON, ROUTE)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Gap> subject(Draft draft, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (!draft.estate()) {
            gaps.add(Gap.at("estate"));
        }
        if (!draft.item()) {
            gaps.add(Gap.at("item"));
        }
        return gaps;
    }

    private static Optional<Gap> factsTold(Draft draft, Policy policy) {
        int least = policy.integer("REF-FACTS-MIN");
        return draft.facts().strip().codePointCount(0, draft.facts().strip().length()) < least
                ? Optional.of(Gap.at("facts", least))
                : Optional.empty();
    }

    private static List<Gap> namesTheCompetent(RefusalCase c, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (c.refusal().named() == null || c.refusal().named() == c.own()) {
            gaps.add(Gap.at("named"));
        }
        if (c.refusal().clause().isBlank()) {
            gaps.add(Gap.at("clause"));
        }
        if (c.refusal().reason().isBlank()) {
            gaps.add(Gap.at("reason"));
        }
        return gaps;
    }

    private static List<Gap> outcomeTold(AnswerCase c, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (c.kind() == null) {
            gaps.add(Gap.at("kind"));
        }
        if (c.measures().isBlank()) {
            gaps.add(Gap.at("measures"));
        }
        if (c.doneOn() == null) {
            gaps.add(Gap.at("doneOn"));
        }
        return gaps;
    }

    private static Optional<Gap> documented(AnswerCase c, Policy policy) {
        return c.kind() != null
                        && c.kind().documented()
                        && (c.document() == null || c.document().isBlank())
                ? Optional.of(Gap.at("document"))
                : Optional.empty();
    }

    private static Optional<Gap> notInFuture(AnswerCase c, Policy policy) {
        return c.doneOn() != null && c.doneOn().isAfter(c.today()) ? Optional.of(Gap.at("doneOn")) : Optional.empty();
    }

    private static Optional<Gap> reasoned(ReasonCase c, Policy policy) {
        return c.reason() == null || c.reason().isBlank() ? Optional.of(Gap.at(c.field())) : Optional.empty();
    }

    private static List<Gap> oneRoleEach(RouteCase c, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (c.line().joint().contains(c.line().lead())) {
            gaps.add(Gap.at("joint"));
        }
        if (c.line().copies().stream()
                .anyMatch(k -> k == c.line().lead() || c.line().joint().contains(k))) {
            gaps.add(Gap.at("copies"));
        }
        return gaps;
    }

    private static Optional<Gap> notInPast(RouteCase c, Policy policy) {
        return c.line().effectiveFrom().isBefore(c.today()) ? Optional.of(Gap.at("effectiveFrom")) : Optional.empty();
    }
}
