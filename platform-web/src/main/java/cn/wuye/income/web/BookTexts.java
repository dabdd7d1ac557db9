package cn.wuye.income.web;

import cn.wuye.division.Divisions;
import cn.wuye.income.EntryCode;
import cn.wuye.income.query.EntryRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Parts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words, figures and choices of the pages of the books. */
@Component
class BookTexts {
    private static final int QUARTERS = 12;

    private final MessageSource messages;
    private final Divisions divisions;
    private final Clock clock;

    BookTexts(MessageSource messages, Divisions divisions, Clock clock) {
        this.messages = messages;
        this.divisions = divisions;
        this.clock = clock;
    }

    String text(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    MessageSource messages() {
        return messages;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Quarter quarter() {
        return Quarter.of(today());
    }

    /** A number that a spreadsheet adds up. */
    static BigDecimal decimal(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    String code(EntryCode code, Locale locale) {
        return text("income.code." + code, locale);
    }

    /** Code and name, as in {@code R1 停车}. */
    String coded(EntryCode code, Locale locale) {
        return code.name().matches("[RE]\\d+") ? code + " " + code(code, locale) : code(code, locale);
    }

    List<Parts.Option> codes(Locale locale, EntryCode.Kind... kinds) {
        return Choices.of(
                Arrays.stream(EntryCode.values())
                        .filter(code -> Arrays.asList(kinds).contains(code.kind()))
                        .toList(),
                Enum::name,
                code -> coded(code, locale));
    }

    /** The last three years, the newest first. */
    List<Parts.Option> quarters() {
        List<Parts.Option> all = new ArrayList<>();
        Quarter quarter = quarter();
        for (int n = 0; n < QUARTERS; n++) {
            String name = quarter.minus(n).toString();
            all.add(new Parts.Option(name, name));
        }
        return all;
    }

    /** The divisions right below the actor's own, to filter by. */
    List<Parts.Option> divisionsBelow(Actor actor) {
        return Choices.of(divisions.below(actor), Divisions.Division::code, Divisions.Division::name);
    }

    static String tone(EntryCode.Kind kind) {
        return switch (kind) {
            case INCOME -> "success";
            case COST -> "warning";
            case USE -> "info";
        };
    }

    /** Whether an income should be in the account and is not. */
    static boolean undeposited(EntryRow row) {
        return row.entry().code().kind() == EntryCode.Kind.INCOME
                && row.entry().reverses() == null
                && row.reversedBy() == null
                && row.depositedOn() == null;
    }

    /** Tells on the next page why a step was not taken; anything but a conflict goes on as it is. */
    void conflict(DomainException e, RedirectAttributes redirect) {
        if (e.error().kind() != cn.wuye.shared.ErrorKey.Kind.CONFLICT
                && e.error().kind() != cn.wuye.shared.ErrorKey.Kind.INVALID) {
            throw e;
        }
        cn.wuye.shared.web.Flash.warning(
                redirect, e.error().key() + ".detail", e.arguments().toArray());
    }
}
