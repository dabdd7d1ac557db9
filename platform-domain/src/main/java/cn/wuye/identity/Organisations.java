package cn.wuye.identity;

import cn.wuye.shared.OrgKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds organisations. */
public interface Organisations {

    /**
     * What others may know of an organisation.
     *
     * @param division its territory
     * @param company the company of the register it is, if it is one
     * @param estate the estate it acts for, if it is an owners' organisation
     * @param department which department (D3–D10) it is, if it is one
     */
    record OrganisationFacts(
            UUID id,
            OrgKind kind,
            String name,
            String division,
            @Nullable UUID company,
            @Nullable UUID estate,
            @Nullable Department department,
            boolean active) {}

    Optional<OrganisationFacts> find(UUID id);

    /** Names by id; unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** The organisation of a company of the register. */
    Optional<OrganisationFacts> ofCompany(UUID company);

    /** Active organisations of a kind whose territory is the division or lies above it, the nearest first. */
    List<OrganisationFacts> responsible(OrgKind kind, String division);

    /** Active departments of one kind whose territory is the division or lies above it, the nearest first. */
    List<OrganisationFacts> departments(Department department, String division);

    /** Name of an organisation; empty text if there is none. */
    default String name(@Nullable UUID id) {
        return id == null ? "" : find(id).map(OrganisationFacts::name).orElse("");
    }
}
