package cn.wuye.income.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bank statement as a table of texts, as CSV and Excel files give it, and how its columns are read. */
public record BankTable(List<String> headings, List<List<String>> rows) {
    private static final int HEADING_WITHIN = 20;
    private static final int LEAST_HEADINGS = 3;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})(?:\\D.*)?");
    private static final int SHOWN = 5;

    /** What a column says; the order is that of {@link Mapping}. */
    public enum Column {
        DAY("交易日期", "记账日期", "入账日期", "日期", "交易时间", "date"),
        IN("收入金额", "贷方发生额", "贷方金额", "收入", "贷方", "转入", "credit"),
        OUT("支出金额", "借方发生额", "借方金额", "支出", "借方", "转出", "debit"),
        AMOUNT("交易金额", "发生额", "金额", "amount"),
        PARTY("对方户名", "对方名称", "对方单位", "户名", "counterparty", "name"),
        TEXT("摘要", "用途", "附言", "备注", "remittance", "description"),
        REFERENCE("交易流水号", "流水号", "凭证号", "交易号", "reference");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        private int in(List<String> headings) {
            for (String name : names) {
                for (int i = 0; i < headings.size(); i++) {
                    if (headings.get(i).toLowerCase(Locale.ROOT).contains(name)) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    /** Position of each column, -1 where the file has none; in the order of {@link Column}. */
    public record Mapping(List<Integer> positions) {
        public Mapping {
            positions = List.copyOf(positions);
        }

        public int of(Column column) {
            return positions.get(column.ordinal());
        }

        /** Whether there is a day, and an amount in one column or in two. */
        public boolean complete() {
            return of(Column.DAY) >= 0 && (of(Column.AMOUNT) >= 0 || of(Column.IN) >= 0 || of(Column.OUT) >= 0);
        }
    }

    /** A row that could not be read, counted from 1 below the headings. */
    public record Bad(int row, Column column, String value) {}

    /** What a file says. */
    public record Parsed(List<BankLine> lines, List<Bad> bad) {}

    /** Finds the headings: the first row of which three cells or more are known words. Null if there is none. */
    public static @Nullable BankTable of(List<List<String>> all) {
        for (int i = 0; i < Math.min(HEADING_WITHIN, all.size()); i++) {
            List<String> row = all.get(i).stream().map(String::strip).toList();
            long known =
                    Arrays.stream(Column.values()).filter(c -> c.in(row) >= 0).count();
            if (known >= LEAST_HEADINGS) {
                return new BankTable(row, all.subList(i + 1, all.size()));
            }
        }
        return null;
    }

    /** The mapping that the headings suggest. */
    public Mapping guess() {
        List<Integer> positions = new ArrayList<>();
        for (Column column : Column.values()) {
            positions.add(column.in(headings));
        }
        boolean two = positions.get(Column.IN.ordinal()) >= 0 || positions.get(Column.OUT.ordinal()) >= 0;
        if (two) {
            positions.set(Column.AMOUNT.ordinal(), -1);
        }
        return new Mapping(positions);
    }

    /** The first rows, to look at. */
    public List<List<String>> preview() {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    /** Reads the rows; those without a day and an amount, as sums and blank lines, are passed over. */
    public Parsed read(Mapping mapping) {
        List<BankLine> lines = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String dayText = cell(row, mapping.of(Column.DAY));
            if (dayText.isEmpty() || !Character.isDigit(dayText.charAt(0))) {
                continue;
            }
            LocalDate day = day(dayText);
            Long fen = amount(row, mapping);
            if (day == null) {
                bad.add(new Bad(i + 1, Column.DAY, dayText));
            } else if (fen == null) {
                bad.add(new Bad(i + 1, Column.AMOUNT, amountText(row, mapping)));
            } else if (fen != 0) {
                lines.add(new BankLine(
                        day,
                        fen,
                        cell(row, mapping.of(Column.PARTY)),
                        cell(row, mapping.of(Column.TEXT)),
                        cell(row, mapping.of(Column.REFERENCE))));
            }
        }
        return new Parsed(lines, bad);
    }

    private static String amountText(List<String> row, Mapping mapping) {
        return (cell(row, mapping.of(Column.AMOUNT)) + " " + cell(row, mapping.of(Column.IN)) + " "
                        + cell(row, mapping.of(Column.OUT)))
                .strip();
    }

    /** Fen; null if it is no amount. */
    private static @Nullable Long amount(List<String> row, Mapping mapping) {
        if (mapping.of(Column.AMOUNT) >= 0) {
            return fen(cell(row, mapping.of(Column.AMOUNT)));
        }
        Long in = fen(cell(row, mapping.of(Column.IN)));
        Long out = fen(cell(row, mapping.of(Column.OUT)));
        return in == null || out == null ? null : in - Math.abs(out);
    }

    private static @Nullable Long fen(String text) {
        String plain = text.replaceAll("[,，¥￥\\s+]", "");
        if (plain.isEmpty() || plain.equals("-") || plain.equals("--")) {
            return 0L;
        }
        try {
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        Matcher parts = DAY.matcher(text);
        try {
            return parts.matches()
                    ? LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String cell(List<String> row, int position) {
        return position < 0 || position >= row.size() ? "" : row.get(position).strip();
    }
}
