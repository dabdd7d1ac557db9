package cn.wuye.policy.model;

import cn.wuye.policy.Policy.Status;
import cn.wuye.shared.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value somebody wants to enter, as typed.
 *
 * @param value the value; blank with status UNSET
 * @param status how firm it is
 * @param effectiveFrom first day in force
 * @param source the document it stands in
 * @param reason why it changes; needed when it reaches back
 */
public record NewValue(
        String value, @Nullable Status status, @Nullable LocalDate effectiveFrom, String source, String reason) {
    private static final int LONGEST = 200;

    public NewValue {
        value = value.strip();
        source = source.strip();
        reason = reason.strip();
    }

    /** Everything that keeps this value from being entered on a day. */
    List<Violation> gaps(Parameter parameter, LocalDate today) {
        List<Violation> gaps = new ArrayList<>();
        if (status == null) {
            gaps.add(gap("POL-STATUS", "status"));
        } else if ((status == Status.UNSET) != value.isEmpty()) {
            gaps.add(gap(value.isEmpty() ? "POL-VALUE" : "POL-UNSET", "value"));
        } else if (status != Status.UNSET) {
            form(parameter).ifPresent(rule -> gaps.add(gap(rule, "value")));
        }
        if (effectiveFrom == null) {
            gaps.add(gap("POL-DATE", "effectiveFrom"));
        } else if (effectiveFrom.isAfter(today.plusYears(10)) || effectiveFrom.getYear() < 1990) {
            gaps.add(gap("POL-DATE-RANGE", "effectiveFrom"));
        } else if (effectiveFrom.isBefore(today) && reason.isEmpty()) {
            gaps.add(gap("POL-REASON", "reason"));
        }
        if (source.isEmpty() || source.length() > LONGEST) {
            gaps.add(gap("POL-SOURCE", "source"));
        }
        if (reason.length() > LONGEST) {
            gaps.add(gap("POL-REASON-LENGTH", "reason"));
        }
        return gaps;
    }

    /** The rule that the value's form breaks for this kind and unit. */
    private java.util.Optional<String> form(Parameter parameter) {
        boolean fits = switch (parameter.kind()) {
            case INTEGER -> value.matches("\\d{1,9}");
            case DECIMAL -> value.matches("\\d{1,9}(\\.\\d{1,4})?");
            case TEXT -> value.length() <= LONGEST;
        };
        if (!fits) {
            return java.util.Optional.of("POL-" + parameter.kind());
        }
        return switch (parameter.unit()) {
            case "PERCENT" ->
                new BigDecimal(value).compareTo(BigDecimal.valueOf(100)) > 0
                        ? java.util.Optional.of("POL-PERCENT")
                        : java.util.Optional.empty();
            case "FRACTION" ->
                value.matches("[1-9]\\d?/[1-9]\\d?")
                        ? java.util.Optional.empty()
                        : java.util.Optional.of("POL-FRACTION");
            case "FORMAT" ->
                value.contains("{year}") && value.contains("{county}") && value.contains("{sequence}")
                        ? java.util.Optional.empty()
                        : java.util.Optional.of("POL-FORMAT");
            default -> java.util.Optional.empty();
        };
    }

    private static Violation gap(String rule, String field) {
        return new Violation(rule, "", null, field, Violation.Severity.BLOCKING, List.of());
    }

    Parameter.Entry entry(String code, UUID by, Instant at) {
        if (status == null || effectiveFrom == null) {
            throw new IllegalStateException("checked before");
        }
        return new Parameter.Entry(
                UUID.randomUUID(),
                code,
                value.isEmpty() ? null : value,
                status,
                effectiveFrom,
                source,
                reason.isEmpty() ? null : reason,
                by,
                at);
    }
}
