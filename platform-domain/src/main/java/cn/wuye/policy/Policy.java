package cn.wuye.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters in force on one date. Immutable. */
public final class Policy {

    /** How firm a value is. */
    public enum Status {
        /** Stands in law in force. */
        DECIDED,
        /** Stands in the draft or is a default of the platform; the named body has yet to confirm it. */
        PROPOSED,
        /** Left open by the draft: rules that need it say so. */
        UNSET
    }

    /**
     * A value of a parameter.
     *
     * @param value as text; null while unset
     * @param effectiveFrom first day in force
     * @param source where it comes from
     */
    public record Value(String code, @Nullable String value, Status status, LocalDate effectiveFrom, String source) {}

    private final LocalDate date;
    private final Map<String, Value> values;

    public Policy(LocalDate date, Map<String, Value> values) {
        this.date = date;
        this.values = Map.copyOf(values);
    }

    public LocalDate date() {
        return date;
    }

    /** The value of a parameter, or empty when it is unset on this date. */
    public Optional<String> find(String code) {
        return Optional.ofNullable(values.get(code)).map(Value::value);
    }

    /** @throws IllegalStateException if the parameter is unset: rules must ask {@link #find} for those that may be */
    public int integer(String code) {
        return Integer.parseInt(text(code));
    }

    /** @throws IllegalStateException if the parameter is unset */
    public BigDecimal decimal(String code) {
        return new BigDecimal(text(code));
    }

    /** @throws IllegalStateException if the parameter is unset */
    public String text(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("policy parameter is unset: " + code));
    }

    /** Codes with their values, as cited by violations: {@code FIL-MAX-TERM-YEARS=5}. */
    public String cite(List<String> codes) {
        return codes.stream().map(c -> c + "=" + find(c).orElse("?")).collect(Collectors.joining(", "));
    }

    public Map<String, Value> values() {
        return values;
    }
}
