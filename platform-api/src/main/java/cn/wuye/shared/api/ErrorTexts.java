package cn.wuye.shared.api;

import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Violation;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns errors and violations into text of a language. */
@Component
public class ErrorTexts {
    private final MessageSource messages;

    public ErrorTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String title(ErrorKey error, List<Object> arguments, Locale locale) {
        return text(error.key() + ".title", arguments, locale);
    }

    public String detail(ErrorKey error, List<Object> arguments, Locale locale) {
        return text(error.key() + ".detail", arguments, locale);
    }

    /** What is wrong, without its basis. */
    public String violation(Violation violation, Locale locale) {
        return text(violation.messageKey(), violation.arguments(), locale);
    }

    /**
     * The clause and the parameter behind a violation, as in （依据 T4，FIL-MAX-TERM-YEARS=5）; empty for mere matters of
     * form, which have no clause.
     */
    public String basis(Violation violation, Locale locale) {
        if (violation.clause().isBlank()) {
            return "";
        }
        String parameter = violation.parameter();
        return parameter == null
                ? text("violation.basis", List.of(violation.clause()), locale)
                : text("violation.basis-parameter", List.of(violation.clause(), parameter), locale);
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        String text = messages.getMessage(key, arguments.toArray(), key, locale);
        return text == null ? key : text;
    }
}
