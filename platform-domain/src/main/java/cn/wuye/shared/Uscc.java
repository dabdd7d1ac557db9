package cn.wuye.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters with two checks, one over the whole (modulo
 * 31) and one over the organisation code at places 9 to 17 (modulo 11). Some codes of the pilot years fail a check;
 * the register takes those with a reason.
 */
public final class Uscc {

    /** Why a code is not valid. */
    public enum Flaw {
        /** It does not have 18 characters. */
        LENGTH,
        /** It has a character that is not allowed (I, O, S, V, Z and signs). */
        CHARACTER,
        /** The last character does not fit the 17 before it. */
        CHECK,
        /** The organisation code inside does not fit its own check. */
        ORGANISATION_CHECK
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Uscc() {}

    /** Upper case without spaces, as codes are kept and compared. */
    public static String normalise(String typed) {
        return typed.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }

    /** The first flaw of a normalised code, or empty when it is valid. */
    public static Optional<Flaw> flaw(String code) {
        if (code.length() != 18) {
            return Optional.of(Flaw.LENGTH);
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of(Flaw.CHARACTER);
        }
        if (code.charAt(17) != checkCharacter(code)) {
            return Optional.of(Flaw.CHECK);
        }
        if (code.charAt(16) != organisationCheck(code.substring(8, 16))) {
            return Optional.of(Flaw.ORGANISATION_CHECK);
        }
        return Optional.empty();
    }

    /** The 18th character for a code whose first 17 are given. */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The ninth character of an organisation code whose first eight are given. */
    public static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
