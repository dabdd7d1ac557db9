package cn.wuye.income.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, colours and amounts of payments and budgets. */
@Component
class PaymentTexts {
    private final MessageSource messages;
    private final Divisions divisions;
    private final Clock clock;

    PaymentTexts(MessageSource messages, Divisions divisions, Clock clock) {
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

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The divisions right below the actor's own, to filter by. */
    List<Parts.Option> divisionsBelow(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }

    /** The uses of public income, to choose from. */
    List<Parts.Option> uses(Locale locale) {
        return Choices.of(uses(), EntryCode::name, c -> use(c, locale));
    }

    static List<EntryCode> uses() {
        return Arrays.stream(EntryCode.values())
                .filter(c -> c.kind() == EntryCode.Kind.USE)
                .toList();
    }

    String use(@Nullable EntryCode code, Locale locale) {
        return code == null ? "—" : code + " " + text("income.code." + code, locale);
    }

    static String tone(PaymentStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN -> "neutral";
            case SUBMITTED -> "active";
            case APPROVED -> "info";
            case EMERGENCY, UNRATIFIED -> "warning";
            case PAID -> "success";
            case LAPSED, REFUSED -> "danger";
        };
    }

    static String tone(BudgetStatus status) {
        return switch (status) {
            case DRAFT -> "neutral";
            case ADOPTED -> "success";
            case SUPERSEDED -> "info";
        };
    }
}
