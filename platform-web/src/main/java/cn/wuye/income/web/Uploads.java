package cn.wuye.income.web;

import cn.wuye.income.usecase.OpenBook;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form. */
final class Uploads {
    private Uploads() {}

    static List<OpenBook.Upload> read(@Nullable List<MultipartFile> files) {
        List<OpenBook.Upload> all = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                try {
                    all.add(new OpenBook.Upload(
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

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
