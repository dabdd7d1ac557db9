package cn.wuye.referral.model;

import cn.wuye.shared.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/** The code with which a resident follows a report: eight characters without look-alikes, kept as a hash only. */
public record TrackingCode(String text) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TrackingCode draw() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TrackingCode(out.toString());
    }

    /** A code as somebody typed it: blanks, hyphens and lower case are forgiven. */
    public static TrackingCode typed(String text) {
        return new TrackingCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** What is kept of it. */
    public String hash() {
        return Sha256.hex("report " + text);
    }
}
