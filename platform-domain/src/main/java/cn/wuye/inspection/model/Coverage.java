package cn.wuye.inspection.model;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the inspection of a quarter has come in a county (T4: at least FIL-INSPECT-PCT of the projects).
 *
 * @param candidates projects with a filing in force, as frozen or, before, as they are
 * @param drawn tasks that were set and not cancelled
 * @param done tasks whose visit is on record
 * @param drawnOn day of the draw
 */
public record Coverage(
        Quarter quarter,
        int candidates,
        int drawn,
        int done,
        @Nullable LocalDate drawnOn) {
    private static final int WHOLE = 100;

    /** How it stands; text {@code coverage.state.<state>}. */
    public enum State {
        /** Nothing to inspect. */
        EMPTY,
        /** Not drawn yet, and still time to. */
        TO_DRAW,
        /** Not drawn though it is late. */
        LATE_DRAW,
        /** Will be reached at the present pace. */
        ON_TRACK,
        /** Will not be reached at the present pace. */
        BEHIND,
        /** Reached. */
        REACHED,
        /** The quarter is over and it was not reached. */
        MISSED;

        /** Whether somebody must be told. */
        public boolean alarms() {
            return this == LATE_DRAW || this == BEHIND || this == MISSED;
        }
    }

    /**
     * What a day says of it.
     *
     * @param minimum visits that must be made
     * @param forecast visits that will have been made by the end of the quarter
     */
    public record Standing(State state, int minimum, int forecast) {}

    /** Judges it on a day. The pace counts from the draw, in working days. */
    public Standing on(LocalDate today, Policy policy, WorkCalendar calendar) {
        int minimum = Freeze.share(policy.integer(Freeze.PERCENT), candidates);
        if (minimum == 0) {
            return new Standing(State.EMPTY, 0, done);
        }
        if (done >= minimum) {
            return new Standing(State.REACHED, minimum, Math.max(done, forecast(today, calendar)));
        }
        if (today.isAfter(quarter.end())) {
            return new Standing(State.MISSED, minimum, done);
        }
        if (drawnOn == null || drawn < minimum) {
            int past = calendar.workingDaysBetween(quarter.start().minusDays(1), today);
            boolean late = past > policy.integer("INS-DRAW-BY-WD");
            return new Standing(late ? State.LATE_DRAW : State.TO_DRAW, minimum, done);
        }
        int forecast = forecast(today, calendar);
        int whole = calendar.workingDaysBetween(drawnOn, quarter.end());
        int past = calendar.workingDaysBetween(drawnOn, today);
        boolean tooEarly = past * WHOLE < whole * policy.integer("INS-ALARM-PCT");
        return new Standing(
                forecast >= minimum || tooEarly ? State.ON_TRACK : State.BEHIND, minimum, tooEarly ? drawn : forecast);
    }

    private int forecast(LocalDate today, WorkCalendar calendar) {
        if (drawnOn == null || !today.isAfter(drawnOn) || today.isAfter(quarter.end())) {
            return done;
        }
        int past = Math.max(1, calendar.workingDaysBetween(drawnOn, today));
        int left = calendar.workingDaysBetween(today, quarter.end());
        return Math.min(drawn, done + done * left / past);
    }
}
