package cn.wuye.identity.web;

import cn.wuye.shared.web.Parts.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Constants as choices of a form, named in the visitor's language. */
final class Choices {
    private Choices() {}

    /** All constants; the text of each has the prefix and its name as key. */
    static List<Option> of(Enum<?>[] constants, String prefix, MessageSource messages, Locale locale) {
        return Arrays.stream(constants)
                .map(c -> new Option(c.name(), messages.getMessage(prefix + c.name(), null, locale)))
                .toList();
    }

    /** The constant of a name; null for none or an unknown one. */
    static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
