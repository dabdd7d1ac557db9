package cn.wuye.referral.model;

import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/**
 * Where a resident's report stands, and the table of its life. The resident acts through the tracking code; the
 * platform takes those steps.
 */
public enum ReportStatus {
    /** Waits for the street to sort it. */
    RECEIVED,
    /** It became a finding or a clue. */
    IN_HAND,
    /** Answered in public words; the resident may say whether it was fixed. */
    ANSWERED,
    /** The resident says that it was not fixed. */
    REOPENED,
    /** Done: the resident agreed or said nothing in time. */
    CLOSED,
    /** The same as an earlier report, which goes on for both. */
    MERGED;

    /** Actions that lead from one status to another. */
    public enum Action {
        TAKE_UP,
        ANSWER,
        PUT_RIGHT,
        MERGE,
        AGREE,
        REOPEN,
        LAPSE
    }

    private static final Set<Role> STREET = Set.of(STREET_OFFICER);
    private static final Set<Role> PLATFORM = Set.of(SYSTEM);

    public static final Lifecycle<ReportStatus, Action> LIFECYCLE = Lifecycle.of(
                    "report", ReportStatus.class, Action.class, RECEIVED)
            .allow(Action.TAKE_UP, IN_HAND, STREET, RECEIVED, REOPENED)
            .allow(Action.ANSWER, ANSWERED, STREET, RECEIVED, IN_HAND, REOPENED)
            .allow(Action.PUT_RIGHT, ANSWERED, PLATFORM, IN_HAND)
            .allow(Action.MERGE, MERGED, STREET, RECEIVED)
            .allow(Action.AGREE, CLOSED, PLATFORM, ANSWERED)
            .allow(Action.REOPEN, REOPENED, PLATFORM, ANSWERED)
            .allow(Action.LAPSE, CLOSED, PLATFORM, ANSWERED)
            .duty(RECEIVED, new Duty("TRIAGE", STREET_OFFICER, "RPT-TRIAGE-WD"))
            .duty(IN_HAND, new Duty("ANSWER", STREET_OFFICER, "RPT-ANSWER-WD"))
            .duty(REOPENED, new Duty("TRIAGE_AGAIN", STREET_OFFICER, "RPT-TRIAGE-WD"))
            .build();

    /** Whether the street has to do something about it. */
    public boolean open() {
        return this == RECEIVED || this == IN_HAND || this == REOPENED;
    }
}
