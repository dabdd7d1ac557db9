package cn.wuye.income.model;

import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a yearly budget stands, and the table of its life. */
public enum BudgetStatus {
    /** Being prepared. */
    DRAFT,
    /** Adopted by a resolution of the owners: in force. */
    ADOPTED,
    /** Replaced by a later one of the same year. */
    SUPERSEDED;

    /** Actions that lead from one status to another. */
    public enum Action {
        ADOPT,
        SUPERSEDE
    }

    /** Those who prepare a budget. */
    public static final Set<Role> PLANNERS = Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER);

    /** Those who put it into force once the owners have voted. */
    public static final Set<Role> ADOPTERS = Set.of(Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER);

    public static final Lifecycle<BudgetStatus, Action> LIFECYCLE = Lifecycle.of(
                    "budget", BudgetStatus.class, Action.class, DRAFT)
            .allow(Action.ADOPT, ADOPTED, ADOPTERS, DRAFT)
            .allow(Action.SUPERSEDE, SUPERSEDED, ADOPTERS, ADOPTED)
            .duty(DRAFT, new cn.wuye.shared.Duty("ADOPT", Role.OWNERS_MEMBER, null))
            .build();
}
