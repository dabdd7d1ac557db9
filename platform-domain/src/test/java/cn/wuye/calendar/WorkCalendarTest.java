package cn.wuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.calendar.WorkCalendar.Deadline;
import cn.wuye.calendar.WorkCalendar.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted by the State Council's own lists of 2016 to 2026. */
class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = published();

    private static WorkCalendar published() {
        Map<LocalDate, Kind> overrides = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of("../db/reference/workdays.csv"))) {
            in.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                LocalDate day = LocalDate.parse(cells[0]);
                overrides.put(day, Kind.valueOf(cells[1]));
                years.add(day.getYear());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkCalendar(overrides, years);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-25, 15, 2026-10-22", // Mid-Autumn, National Day, make-up Saturday 10-10
        "2026-09-24, 1, 2026-09-28",
        "2026-09-19, 1, 2026-09-20", // Sunday 09-20 is a make-up day
        "2026-02-13, 1, 2026-02-14", // Saturday before the Spring Festival is worked
        "2026-02-14, 1, 2026-02-24", // then nine days off
        "2026-02-13, 6, 2026-02-28", // and Saturday 02-28 is worked again
        "2025-01-26, 1, 2025-01-27", // Sunday 01-26 is worked, the festival starts on 01-28
        "2025-01-27, 1, 2025-02-05",
        "2025-12-31, 1, 2026-01-04", // across the year: Sunday 01-04 is worked
        "2026-11-24, 15, 2026-12-15",
        "2026-11-24, 0, 2026-11-24",
        "2026-10-01, 1, 2026-10-08"
    })
    void countsWorkingDays(String from, int days, String date) {
        Deadline deadline = CALENDAR.plusWorkingDays(day(from), days);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void namesTheDaysPassedOver() {
        assertThat(CALENDAR.plusWorkingDays(day("2026-02-14"), 1).skipped())
                .containsExactlyElementsOf(
                        day("2026-02-15").datesUntil(day("2026-02-24")).toList());
    }

    @Test
    void aDateInAYearWithoutAListIsProvisional() {
        Deadline deadline = CALENDAR.plusWorkingDays(day("2026-12-25"), 10);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.date()).isEqualTo("2027-01-08"); // Monday to Friday for want of the list
        assertThat(CALENDAR.plusWorkingDays(day("2026-12-25"), 4).provisional()).isFalse();
    }

    @Test
    void aCalendarPeriodThatEndsOnADayOffMovesOn() {
        assertThat(CALENDAR.plusDays(day("2026-09-20"), 15).date()).isEqualTo("2026-10-08");
        assertThat(CALENDAR.plusDays(day("2026-11-24"), 15).date()).isEqualTo("2026-12-09");
    }

    @Test
    void countsBackWhatItCountedForward() {
        LocalDate from = day("2025-01-01");
        for (int i = 0; i < 400; i++) {
            LocalDate start = from.plusDays(i);
            for (int days : new int[] {1, 5, 15}) {
                LocalDate end = CALENDAR.plusWorkingDays(start, days).date();
                assertThat(CALENDAR.workingDaysBetween(start, end)).isEqualTo(days);
                assertThat(CALENDAR.isWorkingDay(end)).isTrue();
            }
        }
        assertThat(CALENDAR.workingDaysBetween(from, from)).isZero();
    }

    @Test
    void refusesNegativeDays() {
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(day("2026-01-01"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
