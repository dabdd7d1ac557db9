package cn.wuye.identity.model;

import cn.wuye.identity.IdentityError;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a role grant stands. */
public enum GrantStatus {
    REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    REVOKED;

    /** Steps of a role grant. */
    public enum Action {
        APPROVE,
        REJECT,
        WITHDRAW,
        REVOKE
    }

    /** Whoever decides neither asked for the role nor receives it. */
    private static final Guard OTHER_PERSON = new Guard("another person", IdentityError.SELF_APPROVAL);

    public static final Lifecycle<GrantStatus, Action> LIFECYCLE = Lifecycle.of(
                    "grant", GrantStatus.class, Action.class, REQUESTED)
            .allowIf(OTHER_PERSON, Action.APPROVE, APPROVED, Set.of(Role.SECURITY_ADMIN), REQUESTED)
            .allowIf(OTHER_PERSON, Action.REJECT, REJECTED, Set.of(Role.SECURITY_ADMIN), REQUESTED)
            .allow(Action.WITHDRAW, WITHDRAWN, Set.of(Role.SYSTEM_ADMIN), REQUESTED)
            .allow(Action.REVOKE, REVOKED, Set.of(Role.SYSTEM_ADMIN), APPROVED)
            .build();
}
