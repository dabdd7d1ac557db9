package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Column;
import cn.wuye.intake.ImportTarget.Type;
import cn.wuye.shared.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the text that the register reads, whatever Excel has made of what was typed. */
final class CellReader {
    /** Excel keeps 15 digits of a number; the rest is lost or noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal LOSSY = new BigDecimal("1E15");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    /** Smaller numbers in a column of dates are years rather than days since 1900. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(10_000);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final Map<String, Map<String, String>> choices;
    private final boolean from1904;

    CellReader(SheetTexts texts, ImportTarget target, boolean from1904) {
        this.choices = texts.choices(target);
        this.from1904 = from1904;
    }

    /**
     * The value of a cell; empty for a blank one.
     *
     * @param problems takes what is wrong with the cell itself
     */
    String read(Cell cell, Column column, List<Violation> problems) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.ERROR || type == CellType.FORMULA && raw != null && raw.startsWith("#")) {
            problems.add(gap("IMP-13", column));
            return raw == null ? "#" : raw;
        }
        if (type == CellType.FORMULA && raw == null) {
            problems.add(gap("IMP-14", column));
            return "=" + (cell.getFormula() == null ? "" : cell.getFormula());
        }
        return switch (type) {
            case EMPTY -> "";
            case NUMBER -> number(cell.asNumber(), column, problems);
            case FORMULA -> computed(raw, column, problems);
            default -> text(cell.getText(), column);
        };
    }

    private String computed(@Nullable String raw, Column column, List<Violation> problems) {
        String value = raw == null ? "" : raw;
        try {
            return number(new BigDecimal(value.strip()), column, problems);
        } catch (NumberFormatException e) {
            return text(value, column);
        }
    }

    private String number(BigDecimal number, Column column, List<Violation> problems) {
        if (column.type() == Type.DATE && number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return DAY_ZERO.plusDays(number.longValue() + (from1904 ? DAYS_TO_1904 : 0))
                    .toString();
        }
        if (column.type() == Type.TEXT && number.abs().compareTo(LOSSY) >= 0) {
            problems.add(gap("IMP-12", column));
        }
        return text(number.round(DIGITS).stripTrailingZeros().toPlainString(), column);
    }

    private String text(String typed, Column column) {
        String value = typed.replaceAll("[\\s\\u00a0\\u3000\\ufeff]+", " ").strip();
        if (column.type() == Type.DATE && value.matches("(19|20)\\d{6}")) {
            return value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
        }
        return column.type() == Type.CHOICE
                ? choices.getOrDefault(column.field(), Map.of()).getOrDefault(SheetTexts.plain(value), value)
                : value;
    }

    private static Violation gap(String rule, Column column) {
        return new Violation(rule, "", null, column.field(), Violation.Severity.BLOCKING, List.of());
    }
}
