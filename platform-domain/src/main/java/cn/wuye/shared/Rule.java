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

    /** A gap: the form field it belongs to (or none) and the values its text names. */
    public record Gap(@Nullable String field, List<Object> arguments) {
        public static Gap at(String field, Object... arguments) {
            return new Gap(field, List.of(arguments));
        }

        public static Gap whole(Object... arguments) {
            return new Gap(null, List.of(arguments));
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
        String parameter = parameters.isEmpty() ? null : policy.cite(parameters);
        return check.gaps(subject, policy).stream()
                .map(gap -> new Violation(id, clause, parameter, gap.field(), severity, gap.arguments()))
                .toList();
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
