package cn.wuye.shared.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as people read them: grouped by thousands, without empty decimals. */
public final class Figures {
    private Figures() {}

    public static String count(long number) {
        return format("#,##0").format(number);
    }

    /** Square metres from 0.01 m², or yuan from fen. */
    public static String hundredths(long number) {
        return format("#,##0.##").format(BigDecimal.valueOf(number, 2));
    }

    /** Yuan with both decimals, from fen. */
    public static String money(long fen) {
        return format("#,##0.00").format(BigDecimal.valueOf(fen, 2));
    }

    /** A share as in 98.6%; a dash when there is nothing to divide by. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "—" : format("0.#").format(100.0 * part / whole) + "%";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
