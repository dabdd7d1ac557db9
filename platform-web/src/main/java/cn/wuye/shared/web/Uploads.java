package cn.wuye.shared.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form one by one; those that are taken stay when something else of the form is missing. */
@Component
public class Uploads {
    private final MessageSource messages;

    public Uploads(MessageSource messages) {
        this.messages = messages;
    }

    /** Takes one file. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, byte[] content);
    }

    /**
     * The files that were chosen, empty ones left out.
     *
     * @param each makes what is wanted of a name, empty if the browser sent none, and the bytes
     */
    public static <T> List<T> read(@Nullable List<MultipartFile> files, BiFunction<String, byte[], T> each) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> each.apply(name(file), bytes(file)))
                        .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands over each file that is not empty; why one is not taken becomes a gap at the field.
     *
     * @throws DomainException for anything that is not about the file
     */
    public void each(@Nullable List<MultipartFile> files, FieldReader in, String field, Locale locale, Taker taker) {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            try {
                taker.take(name(file), bytes(file));
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.INVALID) {
                    throw e;
                }
                in.gap(
                        "FORM-FILE",
                        field,
                        messages.getMessage(
                                e.error().key() + ".detail", e.arguments().toArray(), locale));
            }
        }
    }
}
