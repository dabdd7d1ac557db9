package cn.wuye.referral.model;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a clue stands, and the table of its life (D1). */
public enum ClueStatus {
    /** On its way to the competent body, which has not received it yet. */
    TRANSFERRED,
    /** Received; whether the body is competent is still open. */
    RECEIVED,
    /** The body has taken it on and handles it. */
    HANDLING,
    /** The outcome is with the sender, who confirms it or sends it back. */
    ANSWERED,
    /** Nobody took it on: the task force names the body that must. */
    WITH_TASK_FORCE,
    /** The sender has confirmed the outcome. That is not to say that the matter is put right: see the outcome. */
    CLOSED,
    /** Taken back by the sender before anybody received it. */
    WITHDRAWN;

    /** Actions that lead from one status to another. */
    public enum Action {
        RECEIVE,
        BEGIN,
        ANSWER,
        /** Not ours: it goes at once to the body that was named. */
        DECLINE,
        /** Not ours, for the last time, or nobody there: it goes to the task force. */
        ESCALATE,
        DECIDE,
        CONFIRM,
        SEND_BACK,
        WITHDRAW
    }

    /** The body was named by the task force, whose decision binds. */
    public static final Guard NOT_BOUND = new Guard("not bound by the task force", ClueError.BOUND);

    /** Whoever answered does not confirm. */
    public static final Guard NOT_OWN_ANSWER = new Guard("not one's own answer", ClueError.OWN_ANSWER);

    /** Who may transfer clues. */
    public static final Set<Role> SENDERS =
            Set.of(STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER);

    /** Who receives them: departments, the county bureau, street offices. */
    public static final Set<Role> RECEIVERS = Set.of(DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER);

    /** Who sees every clue of the territory; others see those that their organisation has to do with. */
    public static final Set<Role> WATCHERS = SENDERS;

    public static final Lifecycle<ClueStatus, Action> LIFECYCLE = Lifecycle.of(
                    "clue", ClueStatus.class, Action.class, TRANSFERRED)
            .allow(Action.RECEIVE, RECEIVED, RECEIVERS, TRANSFERRED)
            .allow(Action.BEGIN, HANDLING, RECEIVERS, RECEIVED)
            .allow(Action.ANSWER, ANSWERED, RECEIVERS, RECEIVED, HANDLING)
            .allowIf(NOT_BOUND, Action.DECLINE, TRANSFERRED, RECEIVERS, TRANSFERRED, RECEIVED)
            .allowIf(NOT_BOUND, Action.ESCALATE, WITH_TASK_FORCE, RECEIVERS, TRANSFERRED, RECEIVED)
            .allow(Action.DECIDE, TRANSFERRED, Set.of(TASK_FORCE_MEMBER), WITH_TASK_FORCE)
            .allowIf(NOT_OWN_ANSWER, Action.CONFIRM, CLOSED, SENDERS, ANSWERED)
            .allow(Action.SEND_BACK, HANDLING, SENDERS, ANSWERED)
            .allow(Action.WITHDRAW, WITHDRAWN, SENDERS, TRANSFERRED, WITH_TASK_FORCE)
            .duty(TRANSFERRED, new Duty("RECEIVE", DEPARTMENT_OFFICER, "REF-RECEIVE-WD"))
            .duty(RECEIVED, new Duty("ANSWER", DEPARTMENT_OFFICER, "REF-OUTCOME-WD"))
            .duty(HANDLING, new Duty("ANSWER", DEPARTMENT_OFFICER, "REF-OUTCOME-WD"))
            .duty(ANSWERED, new Duty("CONFIRM", STREET_OFFICER, "REF-CONFIRM-WD"))
            .duty(WITH_TASK_FORCE, new Duty("DECIDE", TASK_FORCE_MEMBER, "REF-DECIDE-WD"))
            .build();

    /** Whether its loop is still to be closed. */
    public boolean open() {
        return this != CLOSED && this != WITHDRAWN;
    }

    /** Whether the competent body has it. */
    public boolean withBody() {
        return this == TRANSFERRED || this == RECEIVED || this == HANDLING;
    }
}
