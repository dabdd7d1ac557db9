package cn.wuye.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One gap that a rule found.
 *
 * @param rule id of the rule, as in FIL-03; its text is {@code rule.<id>} in the bundles
 * @param clause clause of the policy or of the law behind the rule; empty for a mere matter of form
 * @param parameter code and value of the dated parameter that decided, as in {@code FIL-MAX-TERM-YEARS=5}
 * @param field the form field it belongs to, or none when it concerns the whole
 * @param severity whether it blocks the step
 * @param arguments values for the placeholders of the text
 */
public record Violation(
        String rule,
        String clause,
        @Nullable String parameter,
        @Nullable String field,
        Severity severity,
        List<Object> arguments) {

    /** Whether a violation stops the step (E) or only warns (W). */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    public String messageKey() {
        return "rule." + rule;
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }
}
