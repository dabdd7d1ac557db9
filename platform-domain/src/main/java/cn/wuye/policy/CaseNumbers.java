package cn.wuye.policy;

import java.time.LocalDate;

/** Numbers of cases: gapless for each kind, county and year even when several are drawn at once. */
public interface CaseNumbers {
    /** Digits of a code that name the county. */
    int COUNTY_DIGITS = 6;

    /**
     * The next number, as in 周物合备〔2026〕411602-0001; given back if the transaction is rolled back.
     *
     * @param format parameter with the form, {@code {year}}, {@code {county}} and {@code {sequence}} left open
     * @param division where the case lies, at least the county
     */
    default String next(Policy policy, String format, String division, LocalDate day) {
        String county = division.substring(0, COUNTY_DIGITS);
        return policy.text(format)
                .replace("{year}", Integer.toString(day.getYear()))
                .replace("{county}", county)
                .replace("{sequence}", "%04d".formatted(count(format, county, day.getYear())));
    }

    /** The next sequence number of a series, from 1. */
    int count(String series, String county, int year);
}
