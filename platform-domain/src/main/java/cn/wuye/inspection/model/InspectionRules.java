package cn.wuye.inspection.model;

import cn.wuye.inspection.Severity;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a record and a rectification have to bring before they are taken (T4, W3, D11). */
public final class InspectionRules implements RuleBook {

    /**
     * A visit about to be completed.
     *
     * @param photographed items with at least one photo
     */
    public record Record(List<String> items, Map<String, Answer> answers, Set<String> photographed) {}

    /**
     * A step on a finding.
     *
     * @param photos photos of this round
     */
    public record Step(Severity severity, int photos) {}

    /** Every item is answered: what was not looked at is no pass. */
    public static final Rule<Record> COMPLETE = Rule.blocking(
            "INS-01",
            "T4",
            "国办发〔2024〕54号",
            (visit, policy) -> visit.items().stream()
                    .filter(item -> !visit.answers().containsKey(item))
                    .map(item -> Gap.at(item, item))
                    .toList());

    /** A grave finding is proven by a photo. */
    public static final Rule<Record> PHOTO = Rule.blocking(
            "INS-02",
            "T4",
            "行政处罚法 46",
            (visit, policy) -> visit.answers().entrySet().stream()
                    .filter(a -> a.getValue().isFinding() && grave(a.getValue().severity()))
                    .filter(a -> !visit.photographed().contains(a.getKey()))
                    .map(a -> Gap.at(a.getKey(), a.getKey()))
                    .toList());

    /** The company shows what it has done, it does not only say so. */
    public static final Rule<Step> PROOF = Rule.blocking(
            "INS-03", "W3", "意见稿 六.3", (step, policy) -> step.photos() == 0 ? List.of(Gap.at("photos")) : List.of());

    /** Re-checked on the spot, with a photo; only a minor one is passed on the company's photos. */
    public static final Rule<Step> ON_THE_SPOT = Rule.blocking(
            "INS-04",
            "W3",
            "意见稿 六.3",
            (step, policy) ->
                    step.photos() == 0 && step.severity() != Severity.D ? List.of(Gap.at("photos")) : List.of());

    private static boolean grave(@org.jspecify.annotations.Nullable Severity severity) {
        return severity == Severity.A || severity == Severity.B;
    }

    @Override
    public String capability() {
        return "inspections";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return List.of(COMPLETE, PHOTO, PROOF, ON_THE_SPOT);
    }
}
