package cn.wuye.redblack.model;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where an entry of a list stands, and the table of its life. */
public enum EntryStatus {
    /** Comes into question by its figures. */
    CANDIDATE,
    /** The company has been told that it may be on the black list, and why. */
    NOTIFIED,
    /** The company has answered. */
    ANSWERED,
    /** The county keeps it. */
    KEPT,
    /** The county dropped it. */
    DROPPED,
    /** On the list. */
    PUBLISHED,
    /** 申诉中: on the list, while the city decides on the appeal. */
    APPEALED,
    /** Taken off after an appeal that was won: a correction that stays visible. */
    REMOVED,
    /** Its time on the list is over. */
    ENDED;

    /** Actions that lead from one status to another. */
    public enum Action {
        NOTIFY,
        ANSWER,
        KEEP,
        DROP,
        PUBLISH,
        APPEAL,
        UPHOLD,
        OVERTURN,
        RECTIFY,
        EXPIRE
    }

    /** Within the days for it, and once. */
    public static final Guard IN_TIME = new Guard("in time", ListError.TOO_LATE);

    private static final Set<Role> COUNTY = Set.of(COUNTY_SUPERVISOR);
    private static final Set<Role> CITY = Set.of(CITY_SUPERVISOR);
    private static final Set<Role> COMPANY = Set.of(COMPANY_CLERK);
    private static final Set<Role> PLATFORM = Set.of(SYSTEM);

    public static final Lifecycle<EntryStatus, Action> LIFECYCLE = Lifecycle.of(
                    "listing", EntryStatus.class, Action.class, CANDIDATE)
            .allow(Action.NOTIFY, NOTIFIED, PLATFORM, CANDIDATE)
            .allow(Action.ANSWER, ANSWERED, COMPANY, NOTIFIED)
            .allow(Action.KEEP, KEPT, COUNTY, CANDIDATE, NOTIFIED, ANSWERED, DROPPED)
            .allow(Action.DROP, DROPPED, COUNTY, CANDIDATE, NOTIFIED, ANSWERED, KEPT)
            .allow(Action.PUBLISH, PUBLISHED, PLATFORM, KEPT)
            .allowIf(IN_TIME, Action.APPEAL, APPEALED, COMPANY, PUBLISHED)
            .allow(Action.UPHOLD, PUBLISHED, CITY, APPEALED)
            .allow(Action.OVERTURN, REMOVED, CITY, APPEALED)
            .allow(Action.RECTIFY, ENDED, COUNTY, PUBLISHED)
            .allow(Action.EXPIRE, ENDED, PLATFORM, PUBLISHED, APPEALED)
            .duty(NOTIFIED, new Duty("ANSWER", COMPANY_CLERK, "LIST-ANSWER-WD"))
            .duty(APPEALED, new Duty("DECIDE_APPEAL", CITY_SUPERVISOR, "LIST-APPEAL-WD"))
            .build();

    /** Whether people see it on the list. */
    public boolean shown() {
        return this == PUBLISHED || this == APPEALED;
    }
}
