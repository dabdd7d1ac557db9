package cn.wuye.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with an organisation, a territory and roles. Every use case takes one and every screen query is
 * scoped by one.
 *
 * @param accountId the person's account, or nil for the public and the platform itself
 * @param name display name
 * @param organisation id of the organisation
 * @param kind kind of the organisation; null for the public
 * @param division code of the territory (city 4, county 6, street 9, community 12 digits); every place below it is
 *     inside; empty means nowhere
 * @param company own company, for company staff
 * @param estate own estate, for members of an owners' organisation
 * @param roles what the person may do
 */
public record Actor(
        UUID accountId,
        String name,
        @Nullable UUID organisation,
        @Nullable OrgKind kind,
        String division,
        @Nullable UUID company,
        @Nullable UUID estate,
        Set<Role> roles) {

    private static final UUID NIL = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A visitor who has not signed in. Sees what is public and owns nothing. */
    public static Actor visitor() {
        return new Actor(NIL, "", null, null, "", null, null, Set.of());
    }

    /** The platform itself, when a job acts because time ran out. */
    public static Actor system() {
        return new Actor(NIL, "", null, null, "4116", null, null, Set.of(Role.SYSTEM));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    public boolean signedIn() {
        return !accountId.equals(NIL);
    }

    /** Whether a place lies in the actor's territory. */
    public boolean covers(String divisionCode) {
        return !division.isEmpty() && divisionCode.startsWith(division);
    }

    /**
     * Whether a thing at a place concerns the actor: authorities by territory, companies by ownership, owners'
     * organisations by their estate.
     */
    public boolean reaches(Place place) {
        if (has(Role.SYSTEM)) {
            return true;
        }
        if (kind == null || kind == OrgKind.PLATFORM) {
            return false;
        }
        return switch (kind) {
            case COMPANY -> company != null && company.equals(place.company());
            case OWNERS_BODY -> estate != null && estate.equals(place.estate());
            default -> covers(place.division());
        };
    }

    /** Whether the actor is a member of the organisation. */
    public boolean isOf(@Nullable UUID other) {
        return organisation != null && organisation.equals(other);
    }

    /** @throws DomainException FORBIDDEN without the role, NOT_FOUND outside the territory */
    public void require(Role role, Place place) {
        if (!has(role)) {
            throw DomainException.forbidden();
        }
        if (!reaches(place)) {
            throw DomainException.notFound();
        }
    }

    /** @throws DomainException FORBIDDEN without any of the roles */
    public void require(Role... any) {
        if (!hasAny(Set.of(any))) {
            throw DomainException.forbidden();
        }
    }

    /** The public name of the actor in the timeline: kind and territory or company, never the person. */
    public String publicName() {
        if (has(Role.SYSTEM)) {
            return "SYSTEM";
        }
        if (kind == null) {
            return "PUBLIC";
        }
        return switch (kind) {
            case COMPANY -> "COMPANY/" + company;
            case OWNERS_BODY -> "OWNERS_BODY/" + estate;
            default -> kind + "/" + division;
        };
    }
}
