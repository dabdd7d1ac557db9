package cn.wuye.filing.web;

import cn.wuye.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What the rules found, as pages show it: the text, where to mend it, and the clause and parameter behind it. */
@Component
class Findings {

    /** A parameter that decided, with the value it had. */
    record Parameter(String code, String value) {}

    /**
     * @param field the field or material it is about; null for the whole
     * @param label name of that field
     * @param url the field in the form
     */
    record Finding(
            String rule,
            String text,
            @Nullable String field,
            @Nullable String label,
            FormStep step,
            String url,
            String clause,
            List<Parameter> parameters,
            boolean blocks) {

        /** Id of the input to go to; null for the whole. */
        public @Nullable String anchor() {
            return field == null ? null : FormStep.anchor(field);
        }
    }

    private final TermTexts terms;
    private final MessageSource messages;

    Findings(TermTexts terms, MessageSource messages) {
        this.terms = terms;
        this.messages = messages;
    }

    /** @param filing id of the filing, for the links */
    List<Finding> of(Object filing, List<Violation> violations, Locale locale) {
        return violations.stream().map(v -> finding(filing, v, locale)).toList();
    }

    String text(Violation violation, Locale locale) {
        Object[] arguments = violation.arguments().stream()
                .map(a -> terms.argument(a, locale))
                .toArray();
        return messages.getMessage(violation.messageKey(), arguments, locale);
    }

    /** Shows violations as errors of a form, each at its field where the form has it, with what was typed kept. */
    void into(BindingResult form, List<Violation> violations, List<String> fields, Locale locale) {
        for (Violation violation : violations) {
            String field = violation.field();
            String text = text(violation, locale);
            form.addError(
                    field != null && fields.contains(field)
                            ? new FieldError(
                                    form.getObjectName(), field, form.getFieldValue(field), false, null, null, text)
                            : new ObjectError(form.getObjectName(), text));
        }
    }

    private Finding finding(Object filing, Violation violation, Locale locale) {
        String field = violation.field();
        FormStep step = FormStep.of(field);
        String anchor = field == null ? "" : "#" + FormStep.anchor(field);
        return new Finding(
                violation.rule(),
                text(violation, locale),
                field,
                field == null ? null : terms.label(field, locale),
                step,
                step.url(filing) + anchor,
                violation.clause(),
                parameters(violation.parameter()),
                violation.blocks());
    }

    private static List<Parameter> parameters(@Nullable String cited) {
        if (cited == null || cited.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(cited.split(", "))
                .map(one -> one.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Parameter(pair[0], pair[1]))
                .toList();
    }
}
