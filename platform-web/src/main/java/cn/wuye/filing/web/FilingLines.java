package cn.wuye.filing.web;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes filings out for lists and exports. */
@Component
class FilingLines {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /**
     * A filing in a list.
     *
     * @param tone danger when overdue, warning when a working day or less is left
     * @param left how much time is left or how late it is, in words
     */
    record Line(
            UUID id,
            String url,
            String estate,
            String place,
            @Nullable String company,
            @Nullable String number,
            String kind,
            FilingStatus status,
            @Nullable String signed,
            @Nullable String submitted,
            @Nullable String due,
            String tone,
            @Nullable String left,
            boolean provisional,
            int returns) {}

    /**
     * A contract of the public register.
     *
     * @param term first and last day
     * @param price yuan per m² and month
     */
    record Entry(
            UUID id,
            @Nullable String number,
            String estate,
            String estateUrl,
            String place,
            @Nullable String company,
            String kind,
            String status,
            String term,
            @Nullable String price,
            @Nullable String grade,
            @Nullable String filed) {}

    private final MessageSource messages;
    private final WorkCalendars calendars;

    FilingLines(MessageSource messages, WorkCalendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    Line line(Actor actor, FilingRow row, LocalDate today, Locale locale) {
        boolean review = actor.has(Role.FILING_REVIEWER) && row.status().pending();
        return new Line(
                row.id(),
                "/filings/" + row.id() + (review ? "/review" : ""),
                row.estateName(),
                row.placeName(),
                row.companyName(),
                row.number(),
                text("filing.kind." + row.kind(), locale),
                row.status(),
                row.signedOn() == null ? null : row.signedOn().toString(),
                time(row.submittedAt()),
                row.dueOn() == null ? null : row.dueOn().toString(),
                tone(row, today),
                left(row, today, locale),
                row.provisional(),
                row.returns());
    }

    Entry entry(FilingRow row, Locale locale) {
        return new Entry(
                row.id(),
                row.number(),
                row.estateName(),
                "/estates/" + row.estateCode(),
                row.placeName(),
                row.companyName(),
                text("filing.kind." + row.kind(), locale),
                row.status().publicStatus().name(),
                term(row, locale),
                price(row.residentialPrice()),
                row.grade() == null ? null : text("filings.grade", locale, row.grade()),
                day(row.decidedAt()));
    }

    /** First and last day; open-ended contracts say so. */
    String term(FilingRow row, Locale locale) {
        return row.endsOn() == null
                ? text("filings.term.open", locale, String.valueOf(row.startsOn()))
                : text(
                        "filings.term",
                        locale,
                        String.valueOf(row.startsOn()),
                        row.endsOn().toString());
    }

    private static boolean late(FilingRow row, LocalDate today) {
        return row.dueOn() != null && row.dueOn().isBefore(today);
    }

    /** How near the deadline is: danger once it is past, warning on its last working day, else neutral. */
    String tone(FilingRow row, LocalDate today) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return "neutral";
        }
        if (late(row, today)) {
            return "danger";
        }
        return calendars.current().workingDaysBetween(today, due) <= 1 ? "warning" : "neutral";
    }

    private @Nullable String left(FilingRow row, LocalDate today, Locale locale) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return null;
        }
        if (due.equals(today)) {
            return text("filings.due.today", locale);
        }
        WorkCalendar calendar = calendars.current();
        return due.isBefore(today)
                ? text("filings.due.late", locale, calendar.workingDaysBetween(due, today))
                : text("filings.due.left", locale, calendar.workingDaysBetween(today, due));
    }

    List<ExcelExport.Column<FilingRow>> columns(LocalDate today, Locale locale) {
        return List.of(
                ExcelExport.column(text("filings.column.number", locale), 30, FilingRow::number),
                ExcelExport.column(text("filings.column.estate", locale), 30, FilingRow::estateName),
                ExcelExport.column(text("filings.column.code", locale), 16, FilingRow::estateCode),
                ExcelExport.column(text("filings.column.place", locale), 28, FilingRow::placeName),
                ExcelExport.column(text("filings.column.company", locale), 36, FilingRow::companyName),
                ExcelExport.column(
                        text("filings.column.kind", locale), 18, r -> text("filing.kind." + r.kind(), locale)),
                ExcelExport.column(
                        text("filings.column.status", locale), 14, r -> text("filing.status." + r.status(), locale)),
                ExcelExport.column(text("filings.column.signed", locale), 12, FilingRow::signedOn),
                ExcelExport.column(text("filings.column.starts", locale), 12, FilingRow::startsOn),
                ExcelExport.column(text("filings.column.ends", locale), 12, FilingRow::endsOn),
                ExcelExport.column(text("filings.column.price", locale), 16, r -> yuan(r.residentialPrice())),
                ExcelExport.column(text("filings.column.grade", locale), 10, FilingRow::grade),
                ExcelExport.column(text("filings.column.submitted", locale), 18, FilingRow::submittedAt),
                ExcelExport.column(text("filings.column.decided", locale), 18, FilingRow::decidedAt),
                ExcelExport.column(text("filings.column.due", locale), 12, FilingRow::dueOn),
                ExcelExport.column(
                        text("filings.column.overdue", locale),
                        10,
                        r -> text(late(r, today) ? "filings.yes" : "filings.no", locale)),
                ExcelExport.column(text("filings.column.returns", locale), 10, FilingRow::returns));
    }

    static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }

    static @Nullable String price(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static @Nullable String day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZONE).toString();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Times.INSTANCE.minute(at);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
