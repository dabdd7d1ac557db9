package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Choice;
import cn.wuye.intake.ImportTarget.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a spreadsheet: its headings and choices, in the language of the user and in either language. */
@Component
class SheetTexts {
    /** Columns that the spreadsheet of rows with errors has beside those of the register. */
    static final List<String> OWN = List.of("intake.column.line", "intake.column.reason");

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("是", "true"),
            Map.entry("有", "true"),
            Map.entry("yes", "true"),
            Map.entry("y", "true"),
            Map.entry("√", "true"),
            Map.entry("1", "true"),
            Map.entry("否", "false"),
            Map.entry("无", "false"),
            Map.entry("no", "false"),
            Map.entry("n", "false"),
            Map.entry("0", "false"));

    private final MessageSource messages;

    SheetTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** A heading or choice as it is compared: without blanks, marks of requirement and capitals. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000*＊]", "").toLowerCase(Locale.ROOT);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String heading(Column column, Locale locale) {
        return text(column.heading(), locale);
    }

    /** The columns of a register by their headings in every language. */
    Map<String, Column> headings(ImportTarget target) {
        Map<String, Column> all = new HashMap<>();
        for (Column column : target.columns()) {
            for (Locale language : LANGUAGES) {
                all.put(plain(heading(column, language)), column);
            }
        }
        return all;
    }

    /** Whether a heading is one that the spreadsheet of rows with errors adds. */
    boolean own(String heading) {
        return OWN.stream()
                .anyMatch(key ->
                        LANGUAGES.stream().anyMatch(l -> plain(text(key, l)).equals(plain(heading))));
    }

    /** For each column with choices the value of each word. */
    Map<String, Map<String, String>> choices(ImportTarget target) {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Column column : target.columns()) {
            Map<String, String> words = new HashMap<>();
            if (column.choices().stream()
                    .allMatch(c -> c.value().equals("true") || c.value().equals("false"))) {
                words.putAll(YES_NO);
            }
            for (Choice choice : column.choices()) {
                words.put(plain(choice.value()), choice.value());
                LANGUAGES.forEach(l -> words.put(plain(word(choice, l)), choice.value()));
            }
            all.put(column.field(), words);
        }
        return all;
    }

    String word(Choice choice, Locale locale) {
        return choice.key() ? text(choice.text(), locale) : choice.text();
    }

    /** A value as people read it: the word of a choice, anything else as it is. */
    String shown(Column column, String value, Locale locale) {
        return column.choices().stream()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .map(c -> word(c, locale))
                .orElse(value);
    }
}
