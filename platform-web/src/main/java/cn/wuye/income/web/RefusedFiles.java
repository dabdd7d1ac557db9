package cn.wuye.income.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Violation;
import java.util.List;
import java.util.Locale;

/** Files of a form that were not taken. */
final class RefusedFiles {
    private RefusedFiles() {}

    /** Whether a file was not taken; the form says so at its field. */
    static boolean isRefusal(DomainException e) {
        return e.error().kind() == ErrorKey.Kind.INVALID
                && e.error().capability().equals("evidence");
    }

    static Violation gap(DomainException e, BookTexts texts, Locale locale) {
        return new Violation(
                "BOOK-FILE",
                "",
                null,
                "files",
                Violation.Severity.BLOCKING,
                List.of(texts.text(
                        e.error().key() + ".detail", locale, e.arguments().toArray())));
    }
}
