package cn.wuye.shared.web;

import cn.wuye.shared.web.ExcelExport.Column;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs for Chinese) to the response, row by
 * row. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvExport {
    private CsvExport() {}

    /** Sends the file; parameters as in {@link ExcelExport#write}. */
    public static <T> void write(
            HttpServletResponse response, String name, List<Column<T>> columns, Consumer<Consumer<T>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", ExcelExport.attachment(name + ".csv"));
        write(response.getOutputStream(), columns, rows);
    }

    /** Writes the file to a stream. */
    public static <T> void write(OutputStream out, List<Column<T>> columns, Consumer<Consumer<T>> rows)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::heading).toList());
            rows.accept(item -> print(printer, columns, item));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void print(CSVPrinter printer, List<Column<T>> columns, T item) {
        try {
            for (Column<T> column : columns) {
                printer.print(cell(column.value().apply(item)));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Instant instant) {
            return Times.INSTANCE.minute(instant);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        String text = value.toString();
        return !(value instanceof Number) && ExcelExport.looksLikeFormula(text) ? "'" + text : text;
    }
}
