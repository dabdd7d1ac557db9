package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Column;
import cn.wuye.intake.usecase.UploadImport;
import cn.wuye.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of a register from an Excel file (.xlsx), row by row. The first sheet that has the headings counts;
 * columns are found by their heading in either language and may stand in any order.
 */
@Component
class SheetReader {
    /** Largest file, in bytes and as people read it. */
    static final long MAX_BYTES = 10L * 1024 * 1024;

    static final int MAX_MEGABYTES = 10;
    /** Most rows of a file. */
    static final int MAX_ROWS = 10_000;

    /** What a file of the largest size may unpack to; more is no register. */
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;

    /** A title may stand above the headings. */
    private static final int HEADING_WITHIN = 10;

    private static final int SHEETS = 10;

    private final SheetTexts texts;

    SheetReader(SheetTexts texts) {
        this.texts = texts;
    }

    /**
     * What a file says.
     *
     * @param ignored headings that the register has no column for
     */
    record Content(List<UploadImport.Row> rows, List<String> ignored) {}

    /** Columns of a sheet by position. */
    private record Heading(Map<Integer, Column> columns, List<String> ignored) {
        boolean has(String field) {
            return columns.values().stream().anyMatch(c -> c.field().equals(field));
        }
    }

    /** @throws SheetRefused with what is wrong with the file as a whole */
    Content read(byte[] file, ImportTarget target) throws SheetRefused {
        if (file.length == 0) {
            throw new SheetRefused("intake.file.empty");
        }
        if (file.length > MAX_BYTES) {
            throw new SheetRefused("intake.file.too-large", MAX_MEGABYTES);
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw new SheetRefused("intake.file.old");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file) || !isWorkbook(file)) {
            throw new SheetRefused("intake.file.other");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return content(book, target);
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException e) {
            throw new SheetRefused("intake.file.broken");
        }
    }

    /** Whether a packed file is a workbook; looks through it without keeping anything. */
    private static boolean isWorkbook(byte[] file) throws SheetRefused {
        boolean found = false;
        long unpacked = 0;
        byte[] buffer = new byte[65_536];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                found |= entry.getName().equalsIgnoreCase("xl/workbook.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MAX_UNPACKED) {
                            throw new SheetRefused("intake.file.unpacks", MAX_ROWS);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SheetRefused("intake.file.broken");
        }
        return found;
    }

    private Content content(ReadableWorkbook book, ImportTarget target) throws IOException, SheetRefused {
        Map<String, Column> names = texts.headings(target);
        List<Sheet> sheets = book.getSheets().limit(SHEETS).toList();
        for (Sheet sheet : sheets) {
            try (Stream<Row> stream = sheet.openStream()) {
                Iterator<Row> rows = stream.iterator();
                for (int i = 0; i < HEADING_WITHIN && rows.hasNext(); i++) {
                    Optional<Heading> heading = heading(rows.next(), names, target);
                    if (heading.isPresent()) {
                        return rows(rows, heading.get(), new CellReader(texts, target, book.isDate1904()));
                    }
                }
            }
        }
        throw new SheetRefused("intake.file.no-headings");
    }

    /** A row is the heading when two of its cells are headings, one of them a key of the register. */
    private Optional<Heading> heading(Row row, Map<String, Column> names, ImportTarget target) throws SheetRefused {
        Map<Integer, Column> columns = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : cell.getText().strip();
            Column column = names.get(SheetTexts.plain(text));
            if (column == null) {
                if (!text.isEmpty() && !texts.own(text)) {
                    ignored.add(text);
                }
            } else if (columns.containsValue(column)) {
                throw new SheetRefused("intake.file.twice", text);
            } else {
                columns.put(cell.getColumnIndex(), column);
            }
        }
        if (columns.size() < 2) {
            return Optional.empty();
        }
        Heading heading = new Heading(columns, ignored);
        if (target.keys().stream().noneMatch(heading::has)) {
            throw new SheetRefused("intake.file.no-key." + target.kind());
        }
        return Optional.of(heading);
    }

    private static Content rows(Iterator<Row> rows, Heading heading, CellReader cells) throws SheetRefused {
        List<UploadImport.Row> all = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Map<String, String> values = new LinkedHashMap<>();
            List<Violation> problems = new ArrayList<>();
            for (Cell cell : row) {
                Column column = cell == null ? null : heading.columns().get(cell.getColumnIndex());
                if (cell != null && column != null) {
                    String value = cells.read(cell, column, problems);
                    if (!value.isEmpty()) {
                        values.put(column.field(), value);
                    }
                }
            }
            if (values.isEmpty() && problems.isEmpty()) {
                continue;
            }
            if (all.size() == MAX_ROWS) {
                throw new SheetRefused("intake.file.too-long", MAX_ROWS);
            }
            all.add(new UploadImport.Row(row.getRowNum(), values, List.copyOf(problems)));
        }
        if (all.isEmpty()) {
            throw new SheetRefused("intake.file.no-rows");
        }
        return new Content(all, heading.ignored());
    }
}
