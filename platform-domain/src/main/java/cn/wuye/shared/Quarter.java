package cn.wuye.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, written as in 2026Q4.
 *
 * @param number 1–4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(20\\d{2})Q([1-4])");
    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException unless the number is 1–4 */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads 2026Q4; empty for anything else. */
    public static Optional<Quarter> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException unless it is a quarter */
    public static Quarter required(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no quarter: " + text));
    }

    public LocalDate start() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate end() {
        return start().plusMonths(MONTHS).minusDays(1);
    }

    public Quarter next() {
        return of(start().plusMonths(MONTHS));
    }

    /** The quarter so many quarters before this one. */
    public Quarter minus(int quarters) {
        return of(start().minusMonths((long) MONTHS * quarters));
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    @Override
    public int compareTo(Quarter other) {
        return start().compareTo(other.start());
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
