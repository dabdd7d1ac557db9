package cn.wuye.income.model;

import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a payment out of public income stands, and the table of its life. */
public enum PaymentStatus {
    /** Being prepared. */
    DRAFT,
    /** Asked for; the deciding body has it. */
    SUBMITTED,
    /** Decided: may be paid. */
    APPROVED,
    /** Life or property in danger: may be paid at once and is ratified afterwards. */
    EMERGENCY,
    /** Paid, and in the books. */
    PAID,
    /** Paid in an emergency, not ratified yet. */
    UNRATIFIED,
    /** Not ratified in time, or refused: a finding is open. */
    LAPSED,
    /** Refused. */
    REFUSED,
    /** Taken back. */
    WITHDRAWN;

    /** Actions that lead from one status to another. */
    public enum Action {
        SUBMIT,
        ACT,
        APPROVE,
        GRANT,
        REFUSE,
        PAY,
        PAY_FIRST,
        ENDORSE,
        RATIFY,
        LAPSE,
        WITHDRAW
    }

    /** Those who ask and pay: the company, or the owners' organisation where none serves. */
    public static final Set<Role> PAYERS = Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER);

    /** Those who decide: the committee; the community where there is none. */
    public static final Set<Role> DECIDERS = Set.of(Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER);

    private static final Set<Role> LAPSERS = Set.of(Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER, Role.SYSTEM);

    public static final Lifecycle<PaymentStatus, Action> LIFECYCLE = Lifecycle.of(
                    "payment", PaymentStatus.class, Action.class, DRAFT)
            .allow(Action.SUBMIT, SUBMITTED, PAYERS, DRAFT)
            .allow(Action.ACT, EMERGENCY, PAYERS, DRAFT)
            .allow(Action.APPROVE, SUBMITTED, DECIDERS, SUBMITTED)
            .allow(Action.GRANT, APPROVED, DECIDERS, SUBMITTED)
            .allow(Action.REFUSE, REFUSED, DECIDERS, SUBMITTED)
            .allow(Action.PAY, PAID, PAYERS, APPROVED)
            .allow(Action.PAY_FIRST, UNRATIFIED, PAYERS, EMERGENCY)
            .allow(Action.ENDORSE, UNRATIFIED, DECIDERS, UNRATIFIED)
            .allow(Action.ENDORSE, LAPSED, DECIDERS, LAPSED)
            .allow(Action.RATIFY, PAID, DECIDERS, UNRATIFIED, LAPSED)
            .allow(Action.LAPSE, LAPSED, LAPSERS, UNRATIFIED)
            .allow(Action.WITHDRAW, WITHDRAWN, PAYERS, DRAFT, SUBMITTED, APPROVED, EMERGENCY)
            .build();

    /** Whether it takes its share of the budget. */
    public boolean counts() {
        return this != DRAFT && this != REFUSED && this != WITHDRAWN;
    }

    /** Whether the money has left the account. */
    public boolean paid() {
        return this == PAID || this == UNRATIFIED || this == LAPSED;
    }
}
