package cn.wuye.filing.model;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendar.Deadline;
import cn.wuye.policy.Policy;
import java.time.LocalDate;

/**
 * The two clocks of conflict X1: 15 days by HN 49, after which a filing is amber, and 15 working days by T4, after
 * which it is late. Both numbers are parameters.
 *
 * @param amberAfter last day by the calendar-day clock
 * @param lateAfter last day by the working-day clock
 * @param provisional whether the later date may still move because a year's list is not published
 */
public record FilingClocks(LocalDate amberAfter, LocalDate lateAfter, boolean provisional) {

    /** How a day stands to the clocks. */
    public enum State {
        ON_TIME,
        AMBER,
        LATE
    }

    public static FilingClocks of(LocalDate signedOn, Policy policy, WorkCalendar calendar) {
        Deadline amber = calendar.plusDays(signedOn, policy.integer("FIL-FILE-DAYS"));
        Deadline late = calendar.plusWorkingDays(signedOn, policy.integer("FIL-FILE-WD"));
        return new FilingClocks(amber.date(), late.date(), late.provisional());
    }

    public State stateOn(LocalDate day) {
        if (day.isAfter(lateAfter)) {
            return State.LATE;
        }
        return day.isAfter(amberAfter) ? State.AMBER : State.ON_TIME;
    }
}
