package cn.wuye.identity.query;

import cn.wuye.identity.Department;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations as the system administrator sees them. Every method refuses others. */
public interface OrganisationQueries {

    /** Filters of the list; null and blank leave one out. */
    record OrganisationSearch(
            @Nullable String q,
            @Nullable OrgKind kind,
            @Nullable String division,
            @Nullable Boolean active) {}

    /**
     * A line of the list.
     *
     * @param members people who work there now
     */
    record OrganisationRow(
            UUID id, OrgKind kind, String name, String division, String divisionName, boolean active, long members) {}

    /** One organisation with what the edit form needs. */
    record OrganisationDetail(
            UUID id,
            long version,
            OrgKind kind,
            String name,
            String division,
            String divisionName,
            @Nullable UUID company,
            @Nullable UUID estate,
            @Nullable Department department,
            boolean active) {}

    /** Sorts: name, kind, division. */
    Page<OrganisationRow> list(Actor actor, OrganisationSearch search, PageRequest request);

    Optional<OrganisationDetail> find(Actor actor, UUID id);

    /** Active organisations whose name has the text, at most 50, for a choice. */
    List<OrganisationRow> choices(Actor actor, @Nullable String q);
}
