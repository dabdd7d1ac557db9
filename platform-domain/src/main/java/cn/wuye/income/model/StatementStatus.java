package cn.wuye.income.model;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.SYSTEM;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import java.util.Set;

/** Where a quarterly statement stands, and the table of its life (T7). */
public enum StatementStatus {
    /** Filled from the books; the company adds notes and explanations. */
    DRAFT,
    /** Handed in: the committee looks at it, where there is none the community's party organisation. */
    SUBMITTED,
    /** The committee objects to lines; the company answers and hands it in again. */
    OBJECTED,
    /** The committee confirms; the community's party organisation has yet to sign. */
    CONFIRMED,
    /** Public; it does not change any more. */
    PUBLISHED,
    /** Public still, but a later edition counts. */
    SUPERSEDED;

    /** Actions that lead from one status to another. */
    public enum Action {
        SUBMIT,
        OBJECT,
        CONFIRM,
        SIGN,
        SUPERSEDE
    }

    /** Where owners have a committee, it confirms before the party organisation signs. */
    public static final Guard NO_COMMITTEE = new Guard("no committee", StatementError.COMMITTEE_FIRST);

    public static final Lifecycle<StatementStatus, Action> LIFECYCLE = Lifecycle.of(
                    "income-statement", StatementStatus.class, Action.class, DRAFT)
            .allow(Action.SUBMIT, SUBMITTED, Set.of(COMPANY_CLERK), DRAFT, OBJECTED)
            .allow(Action.CONFIRM, CONFIRMED, Set.of(OWNERS_MEMBER), SUBMITTED)
            .allow(Action.OBJECT, OBJECTED, Set.of(OWNERS_MEMBER, COMMUNITY_MANAGER), SUBMITTED)
            .allow(Action.SIGN, PUBLISHED, Set.of(COMMUNITY_MANAGER), CONFIRMED)
            .allowIf(NO_COMMITTEE, Action.SIGN, PUBLISHED, Set.of(COMMUNITY_MANAGER), SUBMITTED)
            .allow(Action.SUPERSEDE, SUPERSEDED, Set.of(SYSTEM), PUBLISHED)
            .duty(OBJECTED, new Duty("ANSWER_OBJECTION", COMPANY_CLERK, "INC-OBJECTION-WD"))
            .duty(CONFIRMED, new Duty("SIGN", COMMUNITY_MANAGER, "INC-SIGN-WD"))
            .build();

    /** Whether the company may still change it. */
    public boolean editable() {
        return this == DRAFT || this == OBJECTED;
    }

    /** Whether everybody may read it. */
    public boolean open() {
        return this == PUBLISHED || this == SUPERSEDED;
    }
}
