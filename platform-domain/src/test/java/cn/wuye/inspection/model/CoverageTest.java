package cn.wuye.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.inspection.model.Coverage.Standing;
import cn.wuye.inspection.model.Coverage.State;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), Set.of(2026, 2027));

    @ParameterizedTest(name = "{0}: {1} candidates, {2} drawn on {4}, {3} done: {5}, forecast {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-10-12, 0,  0,  0, -,          EMPTY,     0",
                "2026-10-12, 84, 0,  0, -,          TO_DRAW,   0",
                "2026-10-28, 84, 0,  0, -,          TO_DRAW,   0",
                "2026-10-29, 84, 0,  0, -,          LATE_DRAW, 0",
                "2026-10-29, 84, 8,  0, 2026-10-15, LATE_DRAW, 0",
                "2026-10-29, 84, 10, 0, 2026-10-15, ON_TRACK,  10",
                "2026-11-24, 84, 10, 1, 2026-10-15, BEHIND,    1",
                "2026-11-24, 84, 10, 5, 2026-10-15, ON_TRACK,  9",
                "2026-11-24, 84, 10, 9, 2026-10-15, REACHED,   10",
                "2026-12-31, 84, 10, 9, 2026-10-15, REACHED,   9",
                "2027-01-01, 84, 10, 8, 2026-10-15, MISSED,    8",
                "2027-01-01, 84, 0,  0, -,          MISSED,    0"
            })
    void isJudged(
            LocalDate today,
            int candidates,
            int drawn,
            int done,
            @Nullable LocalDate drawnOn,
            State state,
            int forecast) {
        Standing standing = new Coverage(new Quarter(2026, 4), candidates, drawn, done, drawnOn)
                .on(today, PlanMother.policy(), CALENDAR);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.forecast()).isEqualTo(forecast);
    }
}
