package cn.wuye.shared.web;

import cn.wuye.shared.web.Parts.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a form or a filter offers, and what came back of it. */
public final class Choices {
    private Choices() {}

    /** All constants, named in the visitor's language; the text of each has the prefix and its name as key. */
    public static List<Option> of(Enum<?>[] constants, String prefix, MessageSource messages, Locale locale) {
        return of(Arrays.asList(constants), Enum::name, c -> messages.getMessage(prefix + c.name(), null, locale));
    }

    /** Things of any kind, as divisions by code and name. */
    public static <T> List<Option> of(
            Collection<? extends T> things, Function<? super T, String> value, Function<? super T, String> label) {
        return things.stream()
                .map(thing -> new Option(value.apply(thing), label.apply(thing)))
                .toList();
    }

    /** The constant of a name; null for none or an unknown one. */
    public static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A text typed, without blanks around it; null if there is none. */
    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
