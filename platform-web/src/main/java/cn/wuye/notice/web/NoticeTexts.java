package cn.wuye.notice.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a notice out in a language. */
@Component
class NoticeTexts {
    private final MessageSource messages;

    NoticeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of {@code notice.<key>}; arguments that start with {@code @} are texts of the bundles themselves. */
    String text(String key, List<String> arguments, Locale locale) {
        Object[] values = arguments.stream()
                .map(value -> value.startsWith("@") ? named(value, locale) : value)
                .toArray();
        return messages.getMessage("notice." + key, values, locale);
    }

    private String named(String value, Locale locale) {
        String text = messages.getMessage(value.substring(1), null, value, locale);
        return text == null ? value : text;
    }
}
