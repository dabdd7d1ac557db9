package cn.wuye.inspection.model;

import cn.wuye.inspection.model.FrozenList.State;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of plans and draws (T4, rules §10). */
public final class PlanRules implements RuleBook {

    /** A list that is to be published on a day. */
    public record ListCase(FrozenList list, Quarter quarter, LocalDate today) {}

    /** A value that is entered for a published list. */
    public record ValueCase(FrozenList list, String typed, LocalDate today) {}

    private static final String CLAUSE = "T4";
    private static final String OPEN_DRAW = "国办发〔2024〕54号";

    /** What is checked before a list is published. */
    public static final List<Rule<ListCase>> LIST = List.of(
            Rule.blocking(
                    "INS-P01",
                    CLAUSE,
                    "意见稿 三.4",
                    Rule.single(
                            (c, policy) -> c.list().estates().isEmpty() ? Optional.of(Gap.whole()) : Optional.empty())),
            Rule.blocking(
                    "INS-P02",
                    CLAUSE,
                    "行政处罚法 42",
                    Rule.single((c, policy) -> c.list().judges().size() < 2
                            ? Optional.of(Gap.whole(c.list().judges().size()))
                            : Optional.empty())),
            Rule.blocking(
                    "INS-P03",
                    CLAUSE,
                    "意见稿 三.4；行政处罚法 43",
                    Rule.single((c, policy) -> c.list().judges().size() >= 2
                                    && c.list().size() < c.list().minimum()
                            ? Optional.of(Gap.whole(
                                    c.list().minimum(),
                                    c.list().size(),
                                    c.list().count(State.NO_PAIR)))
                            : Optional.empty()),
                    Freeze.PERCENT),
            Rule.blocking(
                    "INS-P04",
                    CLAUSE,
                    OPEN_DRAW,
                    Rule.single((c, policy) ->
                            c.list().value().on().isAfter(c.today()) ? Optional.empty() : Optional.of(Gap.at("on")))),
            Rule.blocking(
                    "INS-P05",
                    CLAUSE,
                    OPEN_DRAW,
                    Rule.single((c, policy) ->
                            c.list().value().on().isAfter(c.quarter().end())
                                    ? Optional.of(Gap.at("on", c.quarter().end()))
                                    : Optional.empty())),
            Rule.blocking(
                    "INS-P06",
                    CLAUSE,
                    OPEN_DRAW,
                    Rule.single((c, policy) ->
                            c.list().value().kind().drawnOn(c.list().value().on())
                                    ? Optional.empty()
                                    : Optional.of(Gap.at("on")))),
            Rule.warning(
                    "INS-P07",
                    CLAUSE,
                    "意见稿 三.4",
                    Rule.single((c, policy) -> c.list().count(State.LIFTED) > 0
                            ? Optional.of(Gap.whole(
                                    c.list().count(State.LIFTED), c.list().minimum()))
                            : Optional.empty()),
                    Freeze.PERCENT,
                    Freeze.RECENT_QUARTERS,
                    Freeze.YEAR_CAP));

    /** What is checked before a value is taken. */
    public static final List<Rule<ValueCase>> VALUE = List.of(
            Rule.blocking(
                    "INS-P08",
                    CLAUSE,
                    OPEN_DRAW,
                    Rule.single((c, policy) -> c.today()
                                    .isBefore(c.list().value().on())
                            ? Optional.of(Gap.at("value", c.list().value().on()))
                            : Optional.empty())),
            Rule.blocking(
                    "INS-P09",
                    CLAUSE,
                    OPEN_DRAW,
                    Rule.single((c, policy) ->
                            c.list().value().kind().canonical(c.typed()).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(Gap.at("value")))));

    @Override
    public String capability() {
        return "inspection-plan";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.<Rule<?>>concat(LIST.stream(), VALUE.stream()).toList();
    }
}
