package cn.wuye.filing.model;

import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a filing stands, and the table of its life. */
public enum FilingStatus {
    /** Being written; only the filer sees it. */
    DRAFT,
    /** With the county for the formal check; the street gives its opinion in parallel. */
    SUBMITTED,
    /** Back with the filer, with one list of all gaps. */
    RETURNED,
    /** Complete; the county reviews it. */
    ACCEPTED,
    /** Not a matter for this authority. */
    NOT_ACCEPTED,
    /** On record; the contract is public. */
    FILED,
    /** False or invalid. */
    REJECTED,
    /** Replaced by an amendment. */
    AMENDED,
    /** The term ran out. */
    EXPIRED,
    /** Ended before its term. */
    TERMINATED,
    /** Withdrawn by the filer. */
    WITHDRAWN,
    /** Not corrected in time. */
    LAPSED;

    /** What residents see: fewer words than staff need. */
    public enum PublicStatus {
        IN_FORCE,
        ENDED,
        NOT_PUBLIC
    }

    /** Actions that lead from one status to another. */
    public enum Action {
        SUBMIT,
        WITHDRAW,
        ACCEPT,
        RETURN,
        NOT_ACCEPT,
        FILE,
        REJECT,
        TERMINATE,
        LAPSE,
        REPLACE,
        EXPIRE
    }

    /** A filing is returned at most as often as FIL-MAX-RETURNS says. */
    public static final Guard RETURNS_LEFT = new Guard("returns left", FilingError.NO_RETURNS_LEFT);

    private static final Set<Role> FILER = Set.of(COMPANY_CLERK, OWNERS_MEMBER);
    private static final Set<Role> REVIEWER = Set.of(FILING_REVIEWER);
    private static final Set<Role> PLATFORM = Set.of(SYSTEM);

    /** The street's opinion; asked for while the county checks and reviews. */
    public static final Duty STREET_OPINION = new Duty("STREET_OPINION", STREET_OFFICER, "FIL-OPINION-WD");

    public static final Lifecycle<FilingStatus, Action> LIFECYCLE = Lifecycle.of(
                    "filing", FilingStatus.class, Action.class, DRAFT)
            .allow(Action.SUBMIT, SUBMITTED, FILER, DRAFT, RETURNED)
            .allow(Action.WITHDRAW, WITHDRAWN, FILER, DRAFT, SUBMITTED, RETURNED)
            .allow(Action.ACCEPT, ACCEPTED, REVIEWER, SUBMITTED)
            .allowIf(RETURNS_LEFT, Action.RETURN, RETURNED, REVIEWER, SUBMITTED)
            .allow(Action.NOT_ACCEPT, NOT_ACCEPTED, REVIEWER, SUBMITTED)
            .allow(Action.FILE, FILED, REVIEWER, ACCEPTED)
            .allow(Action.REJECT, REJECTED, REVIEWER, ACCEPTED)
            .allow(Action.TERMINATE, TERMINATED, Set.of(COMPANY_CLERK, OWNERS_MEMBER, FILING_REVIEWER), FILED)
            .allow(Action.LAPSE, LAPSED, PLATFORM, RETURNED)
            .allow(Action.REPLACE, AMENDED, PLATFORM, FILED)
            .allow(Action.EXPIRE, EXPIRED, PLATFORM, FILED)
            .duty(SUBMITTED, new Duty("FORMAL_CHECK", FILING_REVIEWER, "FIL-CHECK-WD"))
            .duty(SUBMITTED, STREET_OPINION)
            .duty(RETURNED, new Duty("CORRECT", COMPANY_CLERK, "FIL-CORRECT-WD"))
            .duty(ACCEPTED, new Duty("REVIEW", FILING_REVIEWER, "FIL-REVIEW-WD"))
            .duty(ACCEPTED, STREET_OPINION)
            .build();

    public PublicStatus publicStatus() {
        return switch (this) {
            case FILED -> PublicStatus.IN_FORCE;
            case AMENDED, EXPIRED, TERMINATED -> PublicStatus.ENDED;
            default -> PublicStatus.NOT_PUBLIC;
        };
    }

    /** Whether the filer may still change the contract's data. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the authorities work on it. */
    public boolean pending() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
