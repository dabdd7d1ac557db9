package cn.wuye.inspection.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words and colours of visits and findings. */
@Component
class InspectionTexts {
    private final MessageSource messages;
    private final Divisions divisions;
    private final InspectionItems items;
    private final Clock clock;

    InspectionTexts(MessageSource messages, Divisions divisions, InspectionItems items, Clock clock) {
        this.messages = messages;
        this.divisions = divisions;
        this.items = items;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The language of the request. */
    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    MessageSource messages() {
        return messages;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** The divisions right below the actor's own, to filter by. */
    List<Parts.Option> divisionsBelow(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }

    /** Items in force, to filter by. */
    List<Parts.Option> items() {
        return Choices.of(items.inForce(today()), InspectionItems.Item::code, i -> i.code() + " " + i.name());
    }

    static String tone(FindingStatus status) {
        return switch (status) {
            case ORDERED -> "warning";
            case OVERDUE -> "danger";
            case ANSWERED -> "info";
            case IN_ORDER -> "active";
            case STRUCK_OFF -> "success";
            case WITHDRAWN -> "neutral";
        };
    }

    static String tone(VisitStatus status) {
        return switch (status) {
            case OPEN -> "active";
            case COMPLETED -> "warning";
            case SIGNED -> "success";
            case VOID -> "neutral";
        };
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case A -> "danger";
            case B -> "warning";
            case C -> "info";
            case D -> "neutral";
        };
    }

    static String tone(@Nullable Integer score) {
        if (score == null) {
            return "neutral";
        }
        return score >= 90 ? "success" : score >= 60 ? "info" : "danger";
    }
}
