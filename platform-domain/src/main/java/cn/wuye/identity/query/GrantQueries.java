package cn.wuye.identity.query;

import cn.wuye.identity.model.GrantStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Role grants as the system and the security administrator see them. Every method refuses others. */
public interface GrantQueries {

    /** Filters of the list; null and blank leave one out. */
    record GrantSearch(
            @Nullable String q,
            @Nullable Role role,
            @Nullable GrantStatus status) {}

    /** A grant with the names around it. */
    record GrantRow(
            UUID id,
            long version,
            UUID account,
            String login,
            String name,
            String organisationName,
            Role role,
            GrantStatus status,
            String reason,
            UUID requestedBy,
            String requesterName,
            Instant requestedAt,
            @Nullable String deciderName,
            @Nullable Instant decidedAt,
            @Nullable String comment) {}

    /** Sorts: requested, name, role. */
    Page<GrantRow> list(Actor actor, GrantSearch search, PageRequest request);

    Optional<GrantRow> find(Actor actor, UUID id);

    /** All grants of an account, newest first. */
    List<GrantRow> ofAccount(Actor actor, UUID account);
}
