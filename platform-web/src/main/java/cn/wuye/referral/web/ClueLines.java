package cn.wuye.referral.web;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Clues as lists and spreadsheets show them. */
@Component
class ClueLines {

    /**
     * A clue in the list.
     *
     * @param body name of the organisation it is with; null with the task force
     * @param receivable whether the actor may receive it now
     */
    record Line(
            UUID id,
            String number,
            String estate,
            String place,
            String item,
            String itemName,
            ClueStatus status,
            boolean urgent,
            @Nullable String body,
            @Nullable String competent,
            boolean bound,
            String sender,
            int declines,
            @Nullable String outcome,
            String transferred,
            @Nullable String due,
            String tone,
            @Nullable String left,
            boolean provisional,
            boolean receivable,
            long version) {}

    private final MessageSource messages;
    private final WorkCalendars calendars;

    ClueLines(MessageSource messages, WorkCalendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    Line line(Actor actor, ClueRow row, LocalDate today, Locale locale) {
        return new Line(
                row.id(),
                row.number(),
                row.estateName(),
                row.placeName(),
                row.item(),
                row.itemName(),
                row.status(),
                row.urgent(),
                row.organisationName(),
                competent(row.competent(), locale),
                row.bound(),
                row.senderName(),
                row.declines(),
                row.outcome() == null ? null : text("outcome." + row.outcome(), locale),
                Times.INSTANCE.minute(row.transferredAt()),
                row.dueOn() == null ? null : row.dueOn().toString(),
                tone(row.dueOn(), today),
                left(row.dueOn(), today, locale),
                row.provisional(),
                row.status() == ClueStatus.TRANSFERRED
                        && actor.hasAny(ClueStatus.RECEIVERS)
                        && actor.isOf(row.organisation()),
                row.version());
    }

    @Nullable
    String competent(@Nullable Competent competent, Locale locale) {
        return competent == null ? null : text("competent." + competent, locale);
    }

    /** How near a deadline is: danger once it is past, warning on its last working day, else neutral. */
    String tone(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return "neutral";
        }
        if (due.isBefore(today)) {
            return "danger";
        }
        return calendars.current().workingDaysBetween(today, due) <= 1 ? "warning" : "neutral";
    }

    @Nullable
    String left(@Nullable LocalDate due, LocalDate today, Locale locale) {
        if (due == null) {
            return null;
        }
        if (due.equals(today)) {
            return text("referrals.due.today", locale);
        }
        WorkCalendar calendar = calendars.current();
        return due.isBefore(today)
                ? text("referrals.due.late", locale, calendar.workingDaysBetween(due, today))
                : text("referrals.due.left", locale, calendar.workingDaysBetween(today, due));
    }

    List<ExcelExport.Column<ClueRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(text("referrals.column.number", locale), 28, ClueRow::number),
                ExcelExport.column(text("referrals.column.estate", locale), 28, ClueRow::estateName),
                ExcelExport.column(text("referrals.column.code", locale), 16, ClueRow::estateCode),
                ExcelExport.column(text("referrals.column.place", locale), 26, ClueRow::placeName),
                ExcelExport.column(text("referrals.column.company", locale), 34, ClueRow::companyName),
                ExcelExport.column(text("referrals.column.item", locale), 40, r -> r.item() + " " + r.itemName()),
                ExcelExport.column(
                        text("referrals.column.urgent", locale),
                        8,
                        r -> text(r.urgent() ? "referrals.yes" : "referrals.no", locale)),
                ExcelExport.column(
                        text("referrals.column.status", locale), 16, r -> text("clue.status." + r.status(), locale)),
                ExcelExport.column(text("referrals.column.sender", locale), 28, ClueRow::senderName),
                ExcelExport.column(
                        text("referrals.column.competent", locale), 16, r -> competent(r.competent(), locale)),
                ExcelExport.column(text("referrals.column.body", locale), 28, ClueRow::organisationName),
                ExcelExport.column(text("referrals.column.declines", locale), 10, ClueRow::declines),
                ExcelExport.column(text("referrals.column.transferred", locale), 18, ClueRow::transferredAt),
                ExcelExport.column(text("referrals.column.received", locale), 18, ClueRow::receivedAt),
                ExcelExport.column(text("referrals.column.answered", locale), 18, ClueRow::answeredAt),
                ExcelExport.column(text("referrals.column.closed", locale), 18, ClueRow::closedAt),
                ExcelExport.column(
                        text("referrals.column.outcome", locale),
                        22,
                        r -> r.outcome() == null ? null : text("outcome." + r.outcome(), locale)),
                ExcelExport.column(text("referrals.column.due", locale), 12, ClueRow::dueOn),
                ExcelExport.column(
                        text("referrals.column.overdue", locale),
                        8,
                        r -> text(r.overdue() ? "referrals.yes" : "referrals.no", locale)));
    }

    @Nullable
    String minute(@Nullable Instant at) {
        return at == null ? null : Times.INSTANCE.minute(at);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
