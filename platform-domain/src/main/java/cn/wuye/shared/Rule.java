package cn.wuye.shared;

import cn.wuye.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the policy: an id, the clause it enforces, the parameters it reads and a check over a subject.
 *
 * @param id stable identifier, cited by messages, tests and documents
 * @param clause clause of the policy, as in T4
 * @param basis law behind the clause, as in HN 49
 * @param parameters codes of the policy parameters the check reads
 * @param severity whether a gap blocks
 * @param check finds the gaps
 * @param <T> what is checked
 */
public record Rule<T>(
        String id, String clause, String basis, List<String> parameters, Violation.Severity severity, Check<T> check) {

    /**
     * A gap.
     *
     * @param field the form field it belongs to, or none
     * @param arguments the values its text names
     * @param parameter the one parameter that decided, if not all of the rule's
     */
    public record Gap(
            @Nullable String field,
            List<Object> arguments,
            @Nullable String parameter) {
        public static Gap at(String field, Object... arguments) {
            return new Gap(field, List.of(arguments), null);
        }

        public static Gap whole(Object... arguments) {
            return new Gap(null, List.of(arguments), null);
        }

        public Gap citing(String code) {
            return new Gap(field, arguments, code);
        }
    }

    /** Looks for gaps in a subject under the policy of a date. */
    @FunctionalInterface
    public interface Check<T> {
        List<Gap> gaps(T subject, Policy policy);
    }

    /** A check that finds at most one gap. */
    @FunctionalInterface
    public interface SingleCheck<T> {
        Optional<Gap> gap(T subject, Policy policy);
    }

    public static <T> Rule<T> blocking(String id, String clause, String basis, Check<T> check, String... parameters) {
        return new Rule<>(id, clause, basis, List.of(parameters), Violation.Severity.BLOCKING, check);
    }

    public static <T> Rule<T> warning(String id, String clause, String basis, Check<T> check, String... parameters) {
        return new Rule<>(id, clause, basis, List.of(parameters), Violation.Severity.WARNING, check);
    }

    /** Lifts a check of at most one gap. */
    public static <T> Check<T> single(SingleCheck<T> check) {
        return (subject, policy) -> check.gap(subject, policy).map(List::of).orElse(List.of());
    }

    /** All gaps of this rule in the subject. */
    public List<Violation> violations(T subject, Policy policy) {
        return check.gaps(subject, policy).stream()
                .map(gap -> new Violation(id, clause, cite(gap, policy), gap.field(), severity, gap.arguments()))
                .toList();
    }

    private @Nullable String cite(Gap gap, Policy policy) {
        List<String> codes = gap.parameter() == null ? parameters : List.of(gap.parameter());
        return codes.isEmpty() ? null : policy.cite(codes);
    }

    /** Runs every rule of a step and reports all gaps at once, blocking ones first. */
    public static <T> List<Violation> evaluate(List<Rule<T>> rules, T subject, Policy policy) {
        List<Violation> all = new ArrayList<>();
        for (Rule<T> rule : rules) {
            all.addAll(rule.violations(subject, policy));
        }
        all.sort((a, b) -> a.severity().compareTo(b.severity()));
        return List.copyOf(all);
    }
}
