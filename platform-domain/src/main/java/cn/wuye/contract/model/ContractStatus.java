package cn.wuye.contract.model;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Whether a known contract has been filed. */
public enum ContractStatus {
    /** Known, not handed in for filing. */
    OPEN,
    /** Handed in. */
    FILED,
    /** Turned out not to be a contract that must be filed. */
    DISMISSED;

    /** Actions on a known contract. */
    public enum Action {
        FILE,
        REOPEN,
        DISMISS
    }

    public static final Lifecycle<ContractStatus, Action> LIFECYCLE = Lifecycle.of(
                    "contract", ContractStatus.class, Action.class, OPEN)
            .allow(Action.FILE, FILED, Set.of(Role.SYSTEM), OPEN)
            .allow(Action.REOPEN, OPEN, Set.of(Role.SYSTEM), FILED)
            .allow(Action.DISMISS, DISMISSED, Set.of(Role.FILING_REVIEWER), OPEN)
            .duty(OPEN, new Duty("FILE_CONTRACT", Role.COMPANY_CLERK, "FIL-FILE-WD"))
            .build();
}
