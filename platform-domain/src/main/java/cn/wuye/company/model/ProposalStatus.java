package cn.wuye.company.model;

import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.REGISTRAR;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import java.util.Set;

/** The life of a company's proposal to change its own contact data. */
public enum ProposalStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    /** What can be done to a proposal. */
    public enum Action {
        ACCEPT,
        REJECT,
        WITHDRAW
    }

    public static final Lifecycle<ProposalStatus, Action> LIFECYCLE = Lifecycle.of(
                    "proposal", ProposalStatus.class, Action.class, PROPOSED)
            .allow(Action.ACCEPT, ACCEPTED, Set.of(REGISTRAR), PROPOSED)
            .allow(Action.REJECT, REJECTED, Set.of(REGISTRAR), PROPOSED)
            .allow(Action.WITHDRAW, WITHDRAWN, Set.of(COMPANY_CLERK), PROPOSED)
            .duty(PROPOSED, new Duty("DECIDE", REGISTRAR, null))
            .build();
}
