package cn.wuye.income.model;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a revenue source stands. */
public enum SourceStatus {
    /** Its contract runs. */
    ACTIVE,
    /** Its contract runs out soon: to be renewed, let anew or given up. */
    EXPIRING,
    /** Its contract has run out or was ended. */
    ENDED;

    /** Actions that lead from one status to another. */
    public enum Action {
        REMIND,
        END
    }

    static final Set<Role> KEEPERS = Set.of(Role.COMPANY_CLERK);

    public static final Lifecycle<SourceStatus, Action> LIFECYCLE = Lifecycle.of(
                    "income-source", SourceStatus.class, Action.class, ACTIVE)
            .allow(Action.REMIND, EXPIRING, Set.of(Role.SYSTEM), ACTIVE)
            .allow(Action.END, ENDED, Set.of(Role.COMPANY_CLERK, Role.SYSTEM), ACTIVE, EXPIRING)
            .duty(EXPIRING, new Duty("RENEW", Role.COMPANY_CLERK, null))
            .build();
}
