package cn.wuye.owners.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words, colours and amounts of owners' decisions. */
@Component
class OwnersTexts {
    private final MessageSource messages;
    private final Divisions divisions;
    private final Clock clock;

    OwnersTexts(MessageSource messages, Divisions divisions, Clock clock) {
        this.messages = messages;
        this.divisions = divisions;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    MessageSource messages() {
        return messages;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The divisions right below the actor's own, to filter by. */
    List<Parts.Option> divisionsBelow(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }

    /** Fen as yuan with separators; null for none. */
    static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Figures.money(fen);
    }

    static String tone(ResolutionStatus status) {
        return switch (status) {
            case DRAFT -> "neutral";
            case POSTED -> "active";
            case PASSED -> "success";
            case FAILED -> "danger";
            case USED_UP -> "info";
            case ANNULLED -> "neutral";
        };
    }
}
