package cn.wuye.identity.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as the system administrator sees them. Every method refuses others. */
public interface AccountQueries {

    /** States by which accounts can be filtered; text {@code account.state.<state>}. */
    enum AccountState {
        ACTIVE,
        LOCKED,
        DISABLED
    }

    /** Filters of the list; null and blank leave one out. */
    record AccountSearch(
            @Nullable String q,
            @Nullable UUID organisation,
            @Nullable Role role,
            @Nullable AccountState state) {}

    /**
     * A line of the list; phone and e-mail are whole, the page masks them.
     *
     * @param roles roles approved now
     */
    record AccountRow(
            UUID id,
            String login,
            String name,
            UUID organisation,
            String organisationName,
            List<Role> roles,
            AccountState state,
            @Nullable Instant lastSignIn) {}

    /** One account. Its personal data are whole, the page masks them. */
    record AccountDetail(
            UUID id,
            long version,
            String login,
            String name,
            @Nullable String phone,
            @Nullable String email,
            UUID organisation,
            String organisationName,
            OrgKind kind,
            @Nullable String post,
            boolean enabled,
            @Nullable Instant lockedUntil,
            boolean mustChange,
            Instant passwordChangedAt,
            boolean secondFactor,
            @Nullable Instant lastSignIn) {}

    /** What happened to an account, newest first. */
    record HistoryRow(
            Instant at,
            String actorName,
            String action,
            @Nullable String remark) {}

    /** Sorts: name, login, organisation. */
    Page<AccountRow> list(Actor actor, AccountSearch search, PageRequest request);

    Optional<AccountDetail> find(Actor actor, UUID id);

    /** The last 50 steps of an account. */
    List<HistoryRow> history(Actor actor, UUID id);
}
