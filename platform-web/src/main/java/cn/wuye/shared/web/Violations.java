package cn.wuye.shared.web;

import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Shows the gaps that rules found as errors of a form, each at its field, with everything typed kept. */
public final class Violations {
    private Violations() {}

    /**
     * Adds each violation to a form's errors, in the visitor's language and with its basis: at its field where the form
     * has that field, otherwise to the form as a whole.
     */
    public static void into(BindingResult form, List<Violation> violations, MessageSource messages) {
        ErrorTexts texts = new ErrorTexts(messages);
        Locale locale = LocaleContextHolder.getLocale();
        for (Violation violation : violations) {
            String text = texts.violation(violation, locale) + texts.basis(violation, locale);
            String field = violation.field();
            form.addError(
                    field != null && hasField(form, field)
                            ? new FieldError(form.getObjectName(), field, typed(form, field), false, null, null, text)
                            : new ObjectError(form.getObjectName(), text));
        }
    }

    /** What could not be read of a form, and what the rules say of the rest. */
    public static List<Violation> together(List<Violation> first, List<Violation> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static boolean hasField(BindingResult form, String field) {
        try {
            form.getFieldValue(field);
            return true;
        } catch (BeansException e) {
            return false;
        }
    }

    private static @Nullable Object typed(BindingResult form, String field) {
        return form.getFieldValue(field);
    }
}
