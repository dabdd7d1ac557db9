package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Choice;
import cn.wuye.intake.ImportTarget.Column;
import cn.wuye.intake.ImportTarget.Community;
import cn.wuye.intake.ImportTarget.Type;
import cn.wuye.shared.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the empty spreadsheet of a register: the sheet to fill in with drop-down lists, how to fill it in with an
 * example, and the codes of the communities.
 */
@Component
class SheetWriter {
    private static final int HEADING = 0;
    private static final String REQUIRED = "FBE9E7";
    private static final String OPTIONAL = "E8EEF4";
    private static final double[] NOTE_WIDTHS = {22, 12, 60, 44};
    private static final double[] COMMUNITY_WIDTHS = {18, 16, 30, 40};

    private final SheetTexts texts;
    private final MessageSource messages;

    SheetWriter(SheetTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    void template(OutputStream out, ImportTarget target, Actor actor, Locale locale) throws IOException {
        try (Workbook book = new Workbook(out, "Wuye", "1.0")) {
            Worksheet data = book.newWorksheet(texts.text("intake.sheet.data", locale));
            Worksheet notes = book.newWorksheet(texts.text("intake.sheet.notes", locale));
            notes(notes, target, locale);
            List<Community> communities = target.communities(actor);
            if (!communities.isEmpty()) {
                communities(book.newWorksheet(texts.text("intake.sheet.communities", locale)), communities, locale);
            }
            data(data, book.newWorksheet(texts.text("intake.sheet.choices", locale)), target.columns(), locale);
        }
    }

    private void data(Worksheet data, Worksheet lists, List<Column> columns, Locale locale) {
        int list = 0;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            String heading = texts.heading(column, locale);
            data.width(c, Math.max(14, heading.length() * 2.2 + 4));
            if (column.type() == Type.DATE) {
                data.style(c).format("yyyy-mm-dd").set();
            } else if (column.type() != Type.NUMBER) {
                data.style(c).format("@").set(); // keeps leading zeros and the digits of long codes
            }
            data.value(HEADING, c, column.required() ? heading + " *" : heading);
            data.style(HEADING, c)
                    .bold()
                    .fillColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            if (!column.choices().isEmpty()) {
                choices(data, c, lists, list, heading, column.choices(), locale);
                list++;
            }
        }
        data.freezePane(0, 1);
    }

    private void choices(
            Worksheet data, int c, Worksheet lists, int list, String heading, List<Choice> choices, Locale locale) {
        lists.width(list, 24);
        lists.value(HEADING, list, heading);
        lists.style(HEADING, list).bold().fillColor(OPTIONAL).set();
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i + 1, list, texts.word(choices.get(i), locale));
        }
        data.range(1, c, SheetReader.MAX_ROWS, c)
                .validateWithList(lists.range(1, list, choices.size(), list))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(heading)
                .error(texts.text("rule.FORM-CHOICE", locale));
    }

    private void notes(Worksheet sheet, ImportTarget target, Locale locale) {
        head(
                sheet,
                NOTE_WIDTHS,
                locale,
                "intake.note.column",
                "intake.note.needed",
                "intake.note.how",
                "intake.note.example");
        int row = 1;
        for (Column column : target.columns()) {
            sheet.value(row, 0, texts.heading(column, locale));
            sheet.value(
                    row, 1, texts.text(column.required() ? "intake.note.required" : "intake.note.optional", locale));
            sheet.value(row, 2, how(target, column, locale));
            sheet.style(row, 2).wrapText(true).set();
            sheet.value(row, 3, texts.shown(column, column.example(), locale));
            row++;
        }
        for (String key : List.of(
                "intake.note.blank." + target.kind(), "intake.note.key." + target.kind(), "intake.note.limit")) {
            row++;
            sheet.value(row, 0, texts.text(key, locale, SheetReader.MAX_ROWS));
        }
    }

    /** What is special about a column, else what its type says. */
    private String how(ImportTarget target, Column column, Locale locale) {
        String special = messages.getMessage("intake.how." + target.kind() + "." + column.field(), null, null, locale);
        return special == null ? texts.text("intake.how." + column.type(), locale) : special;
    }

    private void communities(Worksheet sheet, List<Community> communities, Locale locale) {
        head(
                sheet,
                COMMUNITY_WIDTHS,
                locale,
                "estate.column.divisionCode",
                "estate.field.county",
                "estate.field.street",
                "estate.field.division");
        int row = 1;
        for (Community community : communities) {
            sheet.value(row, 0, community.code());
            sheet.value(row, 1, community.county());
            sheet.value(row, 2, community.street());
            sheet.value(row, 3, community.name());
            row++;
        }
    }

    private void head(Worksheet sheet, double[] widths, Locale locale, String... keys) {
        for (int c = 0; c < keys.length; c++) {
            sheet.width(c, widths[c]);
            sheet.value(HEADING, c, texts.text(keys[c], locale));
            sheet.style(HEADING, c).bold().fillColor(OPTIONAL).set();
        }
        sheet.freezePane(0, 1);
    }
}
