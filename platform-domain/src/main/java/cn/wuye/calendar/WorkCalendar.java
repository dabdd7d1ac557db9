package cn.wuye.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days (rules §11): an override to WORK is one, an override to OFF is none, otherwise Monday to Friday.
 * The day a period starts on is not counted (Civil Code art. 201). A date in a year whose list has not been published
 * is provisional. Immutable.
 */
public final class WorkCalendar {

    /** What the yearly list says of a day. */
    public enum Kind {
        WORK,
        OFF
    }

    /**
     * A date computed from the calendar.
     *
     * @param skipped the days passed over because they are not working days
     * @param provisional whether a year without a published list was touched, so that the date may still move
     */
    public record Deadline(LocalDate date, boolean provisional, List<LocalDate> skipped) {}

    private final Map<LocalDate, Kind> overrides;
    private final Set<Integer> published;

    public WorkCalendar(Map<LocalDate, Kind> overrides, Set<Integer> published) {
        this.overrides = Map.copyOf(overrides);
        this.published = Set.copyOf(published);
    }

    public boolean isWorkingDay(LocalDate day) {
        Kind kind = overrides.get(day);
        if (kind != null) {
            return kind == Kind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public boolean isPublished(int year) {
        return published.contains(year);
    }

    /** The last day of a period of so many working days that starts on {@code from}. */
    public Deadline plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate day = from;
        List<LocalDate> skipped = new ArrayList<>();
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            } else {
                skipped.add(day);
            }
        }
        return new Deadline(day, touchesUnpublished(from, day), List.copyOf(skipped));
    }

    /** The last day of a period of calendar days; one that ends on a day off moves to the next working day (art. 203). */
    public Deadline plusDays(LocalDate from, int days) {
        LocalDate day = from.plusDays(days);
        List<LocalDate> skipped = new ArrayList<>();
        while (!isWorkingDay(day)) {
            skipped.add(day);
            day = day.plusDays(1);
        }
        return new Deadline(day, !isPublished(day.getYear()), List.copyOf(skipped));
    }

    /** How many working days lie after {@code from} up to and including {@code to}; zero if {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    private boolean touchesUnpublished(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!isPublished(year)) {
                return true;
            }
        }
        return false;
    }
}
