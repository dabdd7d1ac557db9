package cn.wuye.shared;

import org.jspecify.annotations.Nullable;

/**
 * Personal data as it is shown by default (PIPL 6, 51). Nothing is ever cut so short that it could be guessed back: a
 * value that does not have the expected form is hidden whole.
 */
public final class Masked {
    private static final String HIDDEN = "***";

    private Masked() {}

    /** {@code 张*}: the first character stays, each other one becomes a star. Empty for none. */
    public static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String text = name.strip();
        int first = text.offsetByCodePoints(0, 1);
        int rest = text.codePointCount(0, text.length()) - 1;
        return text.substring(0, first) + "*".repeat(Math.max(1, rest));
    }

    /** {@code 138****1234} for a mobile, {@code 0394****567} for a landline. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        String digits = phone.replaceAll("[\\s-]", "");
        if (digits.matches("1[3-9]\\d{9}")) {
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }
        return digits.matches("0\\d{9,11}")
                ? digits.substring(0, 4) + "****" + digits.substring(digits.length() - 3)
                : HIDDEN;
    }

    /** First three and last four characters of an identity number. */
    public static String idNumber(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        String text = number.strip();
        return text.length() == 18 ? text.substring(0, 3) + "*".repeat(11) + text.substring(14) : HIDDEN;
    }

    /** First character and the domain of an address: {@code z***@example.cn}. */
    public static String email(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return "";
        }
        int at = email.indexOf('@');
        return at < 1 ? HIDDEN : email.charAt(0) + HIDDEN + email.substring(at);
    }
}
