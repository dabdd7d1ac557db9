package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Column;
import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportBatch.Status;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.intake.model.ImportRow.Problem;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports and their rows as pages and spreadsheets show them. */
@Component
class ImportViews {
    private static final Map<Effect, String> TONES = Map.of(
            Effect.CREATE, "success", Effect.UPDATE, "info", Effect.UNCHANGED, "neutral", Effect.ERROR, "danger");
    private static final Map<Status, String> STATUS_TONES =
            Map.of(Status.PARSED, "warning", Status.ACCEPTED, "success", Status.DISCARDED, "neutral");

    private final SheetTexts texts;
    private final ErrorTexts errors;

    ImportViews(SheetTexts texts, ErrorTexts errors) {
        this.texts = texts;
        this.errors = errors;
    }

    /** An import in the list of the newest. */
    record BatchView(String url, String fileName, String at, String status, String tone, ImportBatch.Counts counts) {}

    /**
     * Something said about a cell.
     *
     * @param column heading; null when it concerns the whole row
     * @param value what the cell says; null when blank
     */
    record Note(@Nullable String column, @Nullable String value, String text, boolean blocks) {}

    /** A value that would change; blank as a dash. */
    record Difference(String column, String before, String after) {}

    record RowView(
            int line,
            String name,
            @Nullable String code,
            String effect,
            String tone,
            List<Note> notes,
            List<Difference> differences) {}

    BatchView batch(ImportBatch batch, String base) {
        return new BatchView(
                base + "/" + batch.id(),
                batch.fileName(),
                at(batch),
                batch.status().name(),
                tone(batch),
                batch.counts());
    }

    String tone(ImportBatch batch) {
        return STATUS_TONES.getOrDefault(batch.status(), "neutral");
    }

    String at(ImportBatch batch) {
        return Times.INSTANCE.minute(batch.uploadedAt());
    }

    /** Shows rows of a register in a language. */
    Function<ImportRow, RowView> rows(ImportTarget target, Locale locale) {
        Map<String, Column> columns = columns(target);
        Map<String, Integer> places = new HashMap<>();
        target.columns().forEach(c -> places.put(c.field(), places.size()));
        String code = target.keys().get(0);
        return row -> new RowView(
                row.line(),
                row.cells().getOrDefault(target.title(), ""),
                row.cells().get(code),
                row.effect().name(),
                TONES.getOrDefault(row.effect(), "neutral"),
                row.problems().stream()
                        .sorted(Comparator.comparingInt(p -> places.getOrDefault(p.field(), places.size())))
                        .map(p -> note(p, row, columns, locale))
                        .toList(),
                row.changes().stream()
                        .map(c -> new Difference(
                                heading(columns, c.field(), locale),
                                shown(columns, c.field(), c.before(), locale),
                                shown(columns, c.field(), c.after(), locale)))
                        .toList());
    }

    private Note note(Problem problem, ImportRow row, Map<String, Column> columns, Locale locale) {
        String field = problem.field();
        Column column = field == null ? null : columns.get(field);
        String value = field == null ? null : row.cells().get(field);
        return new Note(
                column == null ? null : texts.heading(column, locale),
                value == null || column == null ? null : texts.shown(column, value, locale),
                errors.violation(
                        new Violation(
                                problem.rule(),
                                "",
                                null,
                                field,
                                problem.blocks() ? Violation.Severity.BLOCKING : Violation.Severity.WARNING,
                                List.copyOf(problem.arguments())),
                        locale),
                problem.blocks());
    }

    /**
     * Columns of the spreadsheet of rows with errors: the line, the register's own columns as they were typed, so that
     * it can be corrected and uploaded, and what is wrong.
     */
    List<ExcelExport.Column<ImportRow>> sheet(ImportTarget target, Locale locale) {
        Function<ImportRow, RowView> view = rows(target, locale);
        List<ExcelExport.Column<ImportRow>> all = new ArrayList<>();
        all.add(ExcelExport.column(texts.text("intake.column.line", locale), 8, ImportRow::line));
        all.add(ExcelExport.column(
                texts.text("intake.column.reason", locale), 70, row -> reasons(view.apply(row), locale)));
        for (Column column : target.columns()) {
            all.add(ExcelExport.column(
                    texts.heading(column, locale),
                    22,
                    row -> texts.shown(column, row.cells().getOrDefault(column.field(), ""), locale)));
        }
        return all;
    }

    private String reasons(RowView row, Locale locale) {
        return row.notes().stream()
                .filter(Note::blocks)
                .map(n -> n.column() == null ? n.text() : texts.text("intake.reason", locale, n.column(), n.text()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Column> columns(ImportTarget target) {
        return target.columns().stream().collect(Collectors.toMap(Column::field, c -> c));
    }

    private String heading(Map<String, Column> columns, String field, Locale locale) {
        Column column = columns.get(field);
        return column == null ? field : texts.heading(column, locale);
    }

    private String shown(Map<String, Column> columns, String field, String value, Locale locale) {
        Column column = columns.get(field);
        return value.isEmpty() ? "—" : column == null ? value : texts.shown(column, value, locale);
    }
}
