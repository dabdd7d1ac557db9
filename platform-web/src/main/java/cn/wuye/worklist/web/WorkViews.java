package cn.wuye.worklist.web;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Parts;
import cn.wuye.worklist.model.WorkLinks;
import cn.wuye.worklist.query.WorklistQueries.DutyCount;
import cn.wuye.worklist.query.WorklistQueries.WorkRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes work items out for the desk. */
@Component
class WorkViews {

    /**
     * A row of the desk.
     *
     * @param url where it is worked on; null if there is no page
     * @param tone danger when late, warning when due soon
     * @param left how much time is left or how late it is, in words
     * @param claimable whether the actor may claim it now
     * @param mine whether the actor has claimed it
     */
    record WorkView(
            UUID id,
            String title,
            @Nullable String url,
            String capability,
            String duty,
            String role,
            String division,
            @Nullable String due,
            String tone,
            @Nullable String left,
            boolean provisional,
            @Nullable String assignee,
            boolean claimable,
            boolean mine) {}

    private final MessageSource messages;
    private final WorkLinks links;
    private final WorkCalendars calendars;

    WorkViews(MessageSource messages, WorkLinks links, WorkCalendars calendars) {
        this.messages = messages;
        this.links = links;
        this.calendars = calendars;
    }

    WorkView view(Actor actor, WorkRow row, LocalDate today, Locale locale) {
        boolean mine = actor.accountId().equals(row.assignee());
        return new WorkView(
                row.id(),
                row.title(),
                links.path(row.stream()).orElse(null),
                capability(row.capability(), locale),
                duty(row.capability(), row.duty(), locale),
                text("role." + row.role(), locale),
                row.divisionName(),
                row.dueOn() == null ? null : row.dueOn().toString(),
                tone(row, today),
                left(row, today, locale),
                row.provisional(),
                row.assignee() == null || mine ? null : row.assigneeName(),
                row.assignee() == null && actor.has(row.role()),
                mine);
    }

    private static String tone(WorkRow row, LocalDate today) {
        LocalDate due = row.dueOn();
        LocalDate warn = row.warnOn();
        if (due == null) {
            return "neutral";
        }
        if (due.isBefore(today)) {
            return "danger";
        }
        return warn != null && !warn.isAfter(today) ? "warning" : "neutral";
    }

    /** Working days, since that is what deadlines are given in. */
    private @Nullable String left(WorkRow row, LocalDate today, Locale locale) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return null;
        }
        if (due.equals(today)) {
            return text("desk.due.today", locale);
        }
        WorkCalendar calendar = calendars.current();
        return due.isBefore(today)
                ? text("desk.due.late", locale, calendar.workingDaysBetween(due, today))
                : text("desk.due.left", locale, calendar.workingDaysBetween(today, due));
    }

    List<Parts.Option> capabilities(List<DutyCount> duties, Locale locale) {
        return duties.stream()
                .map(DutyCount::capability)
                .distinct()
                .map(c -> new Parts.Option(c, capability(c, locale)))
                .toList();
    }

    List<Parts.Option> duties(List<DutyCount> duties, @Nullable String capability, Locale locale) {
        return duties.stream()
                .filter(d -> capability == null
                        || capability.isBlank()
                        || d.capability().equals(capability))
                .map(d -> new Parts.Option(
                        d.duty(), text("desk.duty.option", locale, duty(d.capability(), d.duty(), locale), d.open())))
                .toList();
    }

    List<ExcelExport.Column<WorkRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(text("desk.column.title", locale), 40, WorkRow::title),
                ExcelExport.column(text("desk.column.capability", locale), 14, r -> capability(r.capability(), locale)),
                ExcelExport.column(text("desk.column.duty", locale), 18, r -> duty(r.capability(), r.duty(), locale)),
                ExcelExport.column(text("desk.column.role", locale), 16, r -> text("role." + r.role(), locale)),
                ExcelExport.column(text("desk.column.division", locale), 24, WorkRow::divisionName),
                ExcelExport.column(text("desk.column.assignee", locale), 12, WorkRow::assigneeName),
                ExcelExport.column(text("desk.column.opened", locale), 18, WorkRow::openedAt),
                ExcelExport.column(text("desk.column.due", locale), 12, WorkRow::dueOn),
                ExcelExport.column(
                        text("desk.column.provisional", locale),
                        12,
                        r -> text(r.provisional() ? "desk.yes" : "desk.no", locale)));
    }

    private String capability(String capability, Locale locale) {
        return optional("capability." + capability, capability, locale);
    }

    private String duty(String capability, String duty, Locale locale) {
        return optional("duty." + capability + "." + duty, duty, locale);
    }

    private String optional(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
