package cn.wuye.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed, in a form or in a row of a spreadsheet, into values and collects every gap at its field
 * instead of stopping at the first. Full-width digits and thousands separators are understood.
 */
public final class FieldReader {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0\\d{2,3}-?)?\\d{7,8}|400-?\\d{3}-?\\d{4}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Map<String, String> typed;
    private final List<Violation> violations = new ArrayList<>();

    public FieldReader(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Every gap found so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** What was typed without surrounding blanks; empty when nothing was. */
    public String raw(String field) {
        String value = typed.get(field);
        return value == null ? "" : value.strip();
    }

    /** Text of at most {@code max} characters; null when empty. */
    public @Nullable String text(String field, int max) {
        String value = raw(field);
        if (value.codePointCount(0, value.length()) > max) {
            gap("FORM-LENGTH", field, max);
        }
        return value.isEmpty() ? null : value;
    }

    /** Text that must be there; empty text after a gap. */
    public String required(String field, int max) {
        String value = text(field, max);
        if (value == null) {
            gap("FORM-REQUIRED", field);
            return "";
        }
        return value;
    }

    /** A whole number; empty reads as zero. */
    public int count(String field, int max) {
        String value = ascii(raw(field));
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("\\d{1,9}(\\.0+)?")) {
            gap("FORM-WHOLE-NUMBER", field);
            return 0;
        }
        int number = new BigDecimal(value).intValue();
        if (number > max) {
            gap("FORM-TOO-LARGE", field, max);
        }
        return number;
    }

    /** A number with at most two decimals in hundredths: square metres in 0.01 m², yuan in fen; empty reads as zero. */
    public long hundredths(String field) {
        String value = ascii(raw(field));
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("\\d{1,12}(\\.\\d{1,2}0*)?")) {
            gap("FORM-TWO-DECIMALS", field);
            return 0;
        }
        return new BigDecimal(value).movePointRight(2).longValue();
    }

    /** A date as 2026-11-24, 2026/11/24 or 2026年11月24日; null when empty. */
    public @Nullable LocalDate date(String field) {
        String value = ascii(raw(field));
        if (value.isEmpty()) {
            return null;
        }
        Matcher parts = DATE.matcher(value);
        if (parts.matches()) {
            try {
                return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            } catch (DateTimeException e) {
                // reported below
            }
        }
        gap("FORM-DATE", field);
        return null;
    }

    /** Whether a box is ticked or a cell says yes. */
    public boolean yes(String field) {
        String value = raw(field);
        return List.of("true", "on", "1", "是", "有", "yes", "Y", "y").contains(value);
    }

    /** The id of something chosen; null when empty or, after a gap, no id. */
    public @Nullable UUID id(String field) {
        String value = raw(field);
        if (value.isEmpty()) {
            return null;
        }
        UUID id = idOf(value);
        if (id == null) {
            gap("FORM-CHOICE", field);
        }
        return id;
    }

    /** The id that a text is; null for anything else. */
    public static @Nullable UUID idOf(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** One of the constants; {@code otherwise} when empty or, after a gap, unknown. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String value = raw(field);
        if (value.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        gap("FORM-CHOICE", field);
        return otherwise;
    }

    /** A mobile number or a landline; empty when nothing was typed. */
    public String phone(String field) {
        String value = ascii(raw(field)).replace(" ", "");
        if (!value.isEmpty()
                && !MOBILE.matcher(value).matches()
                && !LANDLINE.matcher(value).matches()) {
            gap("FORM-PHONE", field);
        }
        return value;
    }

    /** An e-mail address; null when empty. */
    public @Nullable String email(String field) {
        String value = text(field, 100);
        if (value != null && !EMAIL.matcher(value).matches()) {
            gap("FORM-EMAIL", field);
        }
        return value;
    }

    /** Adds a gap that the caller found. */
    public void gap(String rule, String field, Object... arguments) {
        violations.add(new Violation(rule, "", null, field, Violation.Severity.BLOCKING, List.of(arguments)));
    }

    /** Hundredths as they are typed: plain, without empty decimals; empty for zero. */
    public static String plain(long hundredths) {
        return hundredths == 0
                ? ""
                : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String ascii(String value) {
        StringBuilder out = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (c >= '０' && c <= '９') {
                out.append((char) (c - '０' + '0'));
            } else if (c == '．') {
                out.append('.');
            } else if (c != ',' && c != '，') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
