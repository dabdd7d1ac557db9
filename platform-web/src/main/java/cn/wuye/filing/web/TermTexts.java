package cn.wuye.filing.web;

import cn.wuye.shared.Masked;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and values of the terms as a person reads them. Phones and the handler are masked. */
@Component
class TermTexts {
    private static final Set<String> AREAS =
            Set.of("grossArea", "residentialArea", "chargeableArea", "serviceRoomArea");
    private static final Set<String> PHONES = Set.of("leadPhone", "handlerPhone");
    private static final Set<String> ANSWERS = Set.of("subcontractsWhole", "cutsUtilities", "annexesSigned");

    private final MessageSource messages;

    TermTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Choices of a form; the text of each has the prefix and its value as key. */
    List<Parts.Option> options(Object[] values, String prefix, Locale locale) {
        return Choices.of(Arrays.asList(values), Object::toString, value -> text(prefix + value, locale));
    }

    /** The label of a line of the terms, of a form field, or of a material. */
    String label(String name, Locale locale) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            String rest = name.substring(dot + 1);
            return switch (name.substring(0, dot)) {
                case "fee" -> text("filing.property." + rest, locale);
                case "parking" -> text("filing.parking." + rest, locale);
                case "clause" -> text("filing.clause." + rest, locale);
                case "material" -> material(rest, locale);
                default -> name;
            };
        }
        if (name.matches("M\\d{1,2}")) {
            return material(name, locale);
        }
        String known = messages.getMessage("filing.term." + name, null, "", locale);
        String own = known == null || known.isEmpty()
                ? messages.getMessage("filing-pages.field." + name, null, name, locale)
                : known;
        return own == null ? name : own;
    }

    /** A material with its code, as in M2 物业服务合同及全部附件. */
    String material(String code, Locale locale) {
        return code + " " + text("filing.material." + code, locale);
    }

    /** Whether a line is shown masked. */
    static boolean personal(String name) {
        return PHONES.contains(name) || name.equals("handlerName");
    }

    /** A value of a line; null stays null. */
    @Nullable
    String value(String name, @Nullable String raw, Locale locale) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (PHONES.contains(name)) {
            return Masked.phone(raw);
        }
        if (personal(name)) {
            return Masked.name(raw);
        }
        if (ANSWERS.contains(name)) {
            return text("filing-pages.answer." + raw, locale);
        }
        if (AREAS.contains(name)) {
            return grouped(new BigDecimal(raw));
        }
        return switch (name) {
            case "feeMode" -> text("filing.fee-mode." + raw, locale);
            case "billingCycle" -> text("filing.cycle." + raw, locale);
            case "award" -> text("filing.award." + raw, locale);
            default -> raw;
        };
    }

    /** An argument of a rule's text: names of fields, clauses and materials become their labels. */
    Object argument(Object argument, Locale locale) {
        if (!(argument instanceof String name) || !name.matches("[A-Za-z][A-Za-z0-9_.]*")) {
            return argument;
        }
        String clause = messages.getMessage("filing.clause." + name, null, "", locale);
        return clause == null || clause.isEmpty() ? label(name, locale) : clause;
    }

    static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** Fen as yuan, as in 1.80. */
    static String yuan(long fen) {
        return Figures.money(fen);
    }
}
