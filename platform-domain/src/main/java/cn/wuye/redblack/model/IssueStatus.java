package cn.wuye.redblack.model;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where the list of a county's quarter stands, and the table of its life. */
public enum IssueStatus {
    /** Computed; the county looks at it. */
    CANDIDATES,
    /** Companies on the black side have been told and may answer. */
    PRENOTICE,
    /** The county keeps or drops each candidate. */
    COUNTY_REVIEW,
    /** With the city. */
    CITY_REVIEW,
    /** Confirmed; the red side is public for objections. */
    PUBLICITY,
    /** Public; nothing of it changes any more. */
    PUBLISHED;

    /** Actions that lead from one status to another. */
    public enum Action {
        NOTIFY,
        REVIEW,
        SUBMIT,
        RETURN,
        CONFIRM,
        PUBLISH
    }

    /** Every company told has answered, or its time is over. */
    public static final Guard ANSWERED = new Guard("answers in", ListError.ANSWERS_OPEN);
    /** Each candidate is kept or dropped. */
    public static final Guard DECIDED = new Guard("all decided", ListError.NOT_ALL_DECIDED);
    /** The days of publicity are over. */
    public static final Guard SHOWN = new Guard("publicity over", ListError.PUBLICITY_RUNNING);

    private static final Set<Role> COUNTY = Set.of(COUNTY_SUPERVISOR);
    private static final Set<Role> CITY = Set.of(CITY_SUPERVISOR);

    public static final Lifecycle<IssueStatus, Action> LIFECYCLE = Lifecycle.of(
                    "list", IssueStatus.class, Action.class, CANDIDATES)
            .allow(Action.NOTIFY, PRENOTICE, COUNTY, CANDIDATES)
            .allowIf(ANSWERED, Action.REVIEW, COUNTY_REVIEW, Set.of(COUNTY_SUPERVISOR, SYSTEM), PRENOTICE)
            .allowIf(DECIDED, Action.SUBMIT, CITY_REVIEW, COUNTY, COUNTY_REVIEW)
            .allow(Action.RETURN, COUNTY_REVIEW, CITY, CITY_REVIEW)
            .allow(Action.CONFIRM, PUBLICITY, CITY, CITY_REVIEW)
            .allowIf(SHOWN, Action.PUBLISH, PUBLISHED, Set.of(CITY_SUPERVISOR, SYSTEM), PUBLICITY)
            .duty(CANDIDATES, new Duty("NOTIFY", COUNTY_SUPERVISOR, "LIST-REVIEW-WD"))
            .duty(COUNTY_REVIEW, new Duty("REVIEW", COUNTY_SUPERVISOR, "LIST-REVIEW-WD"))
            .duty(CITY_REVIEW, new Duty("CONFIRM", CITY_SUPERVISOR, "LIST-CONFIRM-WD"))
            .build();
}
