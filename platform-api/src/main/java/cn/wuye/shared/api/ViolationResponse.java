package cn.wuye.shared.api;

import cn.wuye.shared.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One gap in a request. */
@Schema(name = "Violation")
public record ViolationResponse(
        @Schema(description = "Id of the rule, or name of the constraint of a field", example = "FIL-03")
        String rule,

        @Schema(description = "Clause of the policy or of the law", example = "T4") @Nullable
        String clause,

        @Schema(description = "Dated parameters that decided", example = "FIL-MAX-TERM-YEARS=5") @Nullable
        String parameter,

        @Schema(description = "What is wrong, in the language of the request")
        String message,

        @Schema(description = "Field of the request", example = "terms.endsOn") @Nullable
        String field,

        @Schema(description = "Whether it blocks the step or only warns")
        Violation.Severity severity) {

    public static ViolationResponse of(Violation violation, ErrorTexts texts, Locale locale) {
        return new ViolationResponse(
                violation.rule(),
                violation.clause(),
                violation.parameter(),
                texts.violation(violation, locale),
                violation.field(),
                violation.severity());
    }

    /** A value that does not have the form its field asks for. */
    static ViolationResponse format(String constraint, String message, @Nullable String field) {
        return new ViolationResponse(constraint, null, null, message, field, Violation.Severity.BLOCKING);
    }
}
