package cn.wuye.owners.model;

import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a decision of the owners stands, and the table of its life. The platform counts; nobody enters a result. */
public enum ResolutionStatus {
    /** Being prepared. */
    DRAFT,
    /** Notice posted, voting under way. */
    POSTED,
    /** Counted and passed: in force. */
    PASSED,
    /** Counted and not passed. */
    FAILED,
    /** What it allowed has been used. */
    USED_UP,
    /** Annulled, or withdrawn before the count. */
    ANNULLED;

    /** Actions that lead from one status to another. */
    public enum Action {
        POST,
        PASS,
        FAIL,
        PUBLISH,
        USE,
        USE_UP,
        RELEASE,
        ANNUL
    }

    /** Those who organise votes: the committee; where there is none, the community or the street (HN 24, 25). */
    public static final Set<Role> ORGANISERS = Set.of(Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER, Role.STREET_OFFICER);

    private static final Set<Role> USERS =
            Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER, Role.STREET_OFFICER, Role.SYSTEM);

    public static final Lifecycle<ResolutionStatus, Action> LIFECYCLE = Lifecycle.of(
                    "resolution", ResolutionStatus.class, Action.class, DRAFT)
            .allow(Action.POST, POSTED, ORGANISERS, DRAFT)
            .allow(Action.PASS, PASSED, ORGANISERS, POSTED)
            .allow(Action.FAIL, FAILED, ORGANISERS, POSTED)
            .allow(Action.PUBLISH, PASSED, ORGANISERS, PASSED)
            .allow(Action.PUBLISH, FAILED, ORGANISERS, FAILED)
            .allow(Action.PUBLISH, USED_UP, ORGANISERS, USED_UP)
            .allow(Action.USE, PASSED, USERS, PASSED)
            .allow(Action.USE_UP, USED_UP, USERS, PASSED)
            .allow(Action.RELEASE, PASSED, USERS, PASSED, USED_UP)
            .allow(Action.ANNUL, ANNULLED, ORGANISERS, DRAFT, POSTED, PASSED)
            .build();

    /** Whether residents see it: posted on the notice board and everything after it. */
    public boolean posted() {
        return this != DRAFT;
    }
}
