package cn.wuye.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Writes and reads spreadsheets for tests. */
final class Sheets {
    private Sheets() {}

    /** A formula as a cell. */
    record Formula(String text) {}

    /** Rows of text, numbers, dates and formulas; null leaves a cell empty. */
    static byte[] write(List<? extends List<? extends @Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("示例");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    cell(sheet, r, c, rows.get(r).get(c));
                }
            }
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int r, int c, @Nullable Object value) {
        if (value instanceof Formula formula) {
            sheet.formula(r, c, formula.text());
        } else if (value instanceof LocalDate date) {
            sheet.value(r, c, date);
            sheet.style(r, c).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(r, c, number);
        } else if (value != null) {
            sheet.value(r, c, value.toString());
        }
    }

    /** The texts of a sheet. */
    static List<List<String>> read(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> all = new ArrayList<>();
            for (Row row : book.getSheet(sheet).orElseThrow().read()) {
                List<String> texts = new ArrayList<>();
                for (Cell cell : row) {
                    texts.add(cell == null ? "" : cell.getText());
                }
                all.add(texts);
            }
            return all;
        }
    }
}
