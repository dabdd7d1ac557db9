package cn.wuye.shared.web;

import cn.wuye.shared.Quarter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Quarters as people read them, as in 2026年第三季度. */
public final class Quarters {
    private Quarters() {}

    public static String text(Quarter quarter, MessageSource messages, Locale locale) {
        return messages.getMessage(
                "quarter." + quarter.number(), new Object[] {Integer.toString(quarter.year())}, locale);
    }

    /** To choose from, in the order given. */
    public static List<Parts.Option> options(List<Quarter> quarters, MessageSource messages, Locale locale) {
        return quarters.stream()
                .map(quarter -> new Parts.Option(quarter.toString(), text(quarter, messages, locale)))
                .toList();
    }
}
