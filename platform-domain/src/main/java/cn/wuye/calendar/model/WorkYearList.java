package cn.wuye.calendar.model;

import cn.wuye.calendar.WorkCalendar.Kind;
import cn.wuye.shared.Violation;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days off and the make-up working days of one year, read from a sheet with its errors.
 *
 * @param year the year meant
 * @param days the readable days in order
 * @param errors every error of every row at once; the field is {@code line <n>}
 */
public record WorkYearList(int year, List<Day> days, List<Violation> errors) {
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu[-][/][.]M[-][/][.]d")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> OFF = Set.of("OFF", "休", "放假", "休息");
    private static final Set<String> WORK = Set.of("WORK", "班", "上班", "补班");
    private static final int LONGEST_NAME = 40;

    /** One day that differs from the week. */
    public record Day(LocalDate date, Kind kind, String name) {}

    /** A row as typed, with its line in the file. */
    public record Row(int line, String date, String kind, String name) {}

    /** Reads the rows of a sheet. */
    public static WorkYearList read(int year, List<Row> rows) {
        List<Violation> errors = new ArrayList<>();
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (Row row : rows) {
            Optional<LocalDate> date = date(row.date());
            Optional<Kind> kind = kind(row.kind());
            if (date.isEmpty()) {
                errors.add(error(row, "CAL-DATE", row.date()));
            } else if (date.get().getYear() != year) {
                errors.add(error(row, "CAL-YEAR", row.date(), Integer.toString(year)));
            } else if (days.containsKey(date.get())) {
                errors.add(error(row, "CAL-TWICE", row.date()));
            }
            if (kind.isEmpty()) {
                errors.add(error(row, "CAL-KIND", row.kind()));
            } else if (date.isPresent() && kind.get() == Kind.WORK && !weekend(date.get())) {
                errors.add(error(row, "CAL-WORK-ON-WEEKDAY", row.date()));
            }
            String name = row.name().strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                errors.add(error(row, "CAL-NAME", row.name()));
            }
            if (date.isPresent() && kind.isPresent()) {
                days.putIfAbsent(date.get(), new Day(date.get(), kind.get(), name));
            }
        }
        if (rows.isEmpty()) {
            errors.add(new Violation("CAL-EMPTY", "", null, "file", Violation.Severity.BLOCKING, List.of()));
        } else if (errors.isEmpty() && days.values().stream().noneMatch(d -> d.kind() == Kind.OFF)) {
            errors.add(new Violation("CAL-NO-HOLIDAY", "", null, "file", Violation.Severity.BLOCKING, List.of()));
        }
        return new WorkYearList(year, List.copyOf(days.values()), List.copyOf(errors));
    }

    public long off() {
        return days.stream().filter(d -> d.kind() == Kind.OFF).count();
    }

    public long work() {
        return days.size() - off();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Kind> kind(String text) {
        String kind = text.strip().toUpperCase(Locale.ROOT);
        return OFF.contains(kind)
                ? Optional.of(Kind.OFF)
                : WORK.contains(kind) ? Optional.of(Kind.WORK) : Optional.empty();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Violation error(Row row, String rule, String... arguments) {
        List<Object> all = new ArrayList<>();
        all.add(Integer.toString(row.line()));
        all.addAll(List.of(arguments));
        return new Violation(rule, "", null, "file", Violation.Severity.BLOCKING, all);
    }
}
