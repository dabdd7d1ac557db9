package cn.wuye.shared.web;

import cn.wuye.shared.TimelineReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The history of an aggregate as its page shows it. */
@Component
public class Histories {
    private static final int ENTRIES = 50;
    private final TimelineReader timeline;
    private final MessageSource messages;

    Histories(TimelineReader timeline, MessageSource messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    /**
     * The newest entries, newest first.
     *
     * @param prefix actions have the texts {@code <prefix>.action.<ACTION>}
     */
    public List<Parts.Entry> of(String stream, String prefix, Locale locale) {
        return of(stream, prefix, ENTRIES, Histories::tone, locale);
    }

    /** At most {@code limit} entries, each in the tone of its action. */
    public List<Parts.Entry> of(
            String stream, String prefix, int limit, Function<String, @Nullable String> tone, Locale locale) {
        return timeline.of(stream, limit).stream()
                .map(e -> new Parts.Entry(
                        Times.INSTANCE.minute(e.at()),
                        Objects.requireNonNull(
                                messages.getMessage(prefix + ".action." + e.action(), null, e.action(), locale)),
                        e.actor().isEmpty() ? messages.getMessage("role.SYSTEM", null, locale) : e.actor(),
                        e.remark(),
                        tone.apply(e.action()),
                        null))
                .toList();
    }

    private static @Nullable String tone(String action) {
        return switch (action) {
            case "REGISTER", "REACTIVATE", "ACCEPT" -> "success";
            case "DEACTIVATE", "REJECT" -> "danger";
            default -> "info";
        };
    }
}
