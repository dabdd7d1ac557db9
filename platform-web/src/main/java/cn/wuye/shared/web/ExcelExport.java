package cn.wuye.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Writes a list as an Excel file to the response, row by row, so that its length costs no memory. Numbers and dates
 * keep their type; text is always text, also where it looks like a formula.
 */
public final class ExcelExport {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FLUSH_EVERY = 1_000;
    /** Excel's own limit is 1,048,576 rows; what is longer goes on in a further sheet. */
    private static final int ROWS_PER_SHEET = 1_000_000;

    /**
     * A column.
     *
     * @param width in characters
     * @param value text, number, {@link LocalDate}, {@link Instant} or {@link LocalDateTime}; null leaves the cell empty
     */
    public record Column<T>(String heading, int width, Function<? super T, ? extends @Nullable Object> value) {}

    private ExcelExport() {}

    public static <T> Column<T> column(
            String heading, int width, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(heading, width, value);
    }

    /**
     * Sends the file.
     *
     * @param name file name without extension, also the name of the sheet
     * @param rows hands each row to the consumer it is given
     */
    public static <T> void write(
            HttpServletResponse response, String name, List<Column<T>> columns, Consumer<Consumer<T>> rows)
            throws IOException {
        attach(response, name);
        write(response.getOutputStream(), name, columns, rows);
    }

    /** Announces an Excel file that is to be kept under a name (without extension). */
    public static void attach(HttpServletResponse response, String name) {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", attachment(name + ".xlsx"));
    }

    /** Writes the file to a stream. */
    public static <T> void write(OutputStream out, String name, List<Column<T>> columns, Consumer<Consumer<T>> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "Wuye", "1.0")) {
            Sheets<T> sheets = new Sheets<>(book, name, columns);
            rows.accept(sheets::row);
            sheets.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Whether a spreadsheet might run the text as a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }

    private static final class Sheets<T> {
        private final Workbook book;
        private final String name;
        private final List<Column<T>> columns;
        private Worksheet sheet;
        private int number = 1;
        private int row;

        Sheets(Workbook book, String name, List<Column<T>> columns) {
            this.book = book;
            this.name = name;
            this.columns = columns;
            this.sheet = begin();
        }

        private Worksheet begin() {
            Worksheet fresh = book.newWorksheet(number == 1 ? name : name + " " + number);
            for (int c = 0; c < columns.size(); c++) {
                Column<T> column = columns.get(c);
                fresh.width(c, column.width());
                fresh.value(0, c, column.heading());
            }
            fresh.range(0, 0, 0, Math.max(0, columns.size() - 1))
                    .style()
                    .bold()
                    .fillColor("E8EEF4")
                    .set();
            fresh.freezePane(0, 1);
            row = 1;
            return fresh;
        }

        void row(T item) {
            try {
                if (row > ROWS_PER_SHEET) {
                    sheet.finish();
                    number++;
                    sheet = begin();
                }
                for (int c = 0; c < columns.size(); c++) {
                    cell(c, columns.get(c).value().apply(item));
                }
                row++;
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void cell(int c, @Nullable Object value) {
            if (value == null) {
                return;
            }
            if (value instanceof LocalDate date) {
                sheet.value(row, c, date);
                format(c, "yyyy-mm-dd");
            } else if (value instanceof Instant instant) {
                sheet.value(row, c, LocalDateTime.ofInstant(instant, ZONE));
                format(c, "yyyy-mm-dd hh:mm");
            } else if (value instanceof LocalDateTime time) {
                sheet.value(row, c, time);
                format(c, "yyyy-mm-dd hh:mm");
            } else if (value instanceof BigDecimal decimal) {
                sheet.value(row, c, decimal);
                format(c, decimal.scale() > 0 ? "#,##0." + "0".repeat(decimal.scale()) : "#,##0");
            } else if (value instanceof Number whole) {
                sheet.value(row, c, whole);
            } else {
                String text = value.toString();
                sheet.value(row, c, text);
                if (looksLikeFormula(text)) {
                    format(c, "@");
                }
            }
        }

        private void format(int c, String format) {
            sheet.style(row, c).format(format).set();
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
