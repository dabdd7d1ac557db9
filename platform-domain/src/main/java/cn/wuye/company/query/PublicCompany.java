package cn.wuye.company.query;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a company: no person and no phone.
 *
 * @param estates how many estates it serves now
 * @param households in these estates
 */
public record PublicCompany(
        UUID id,
        String uscc,
        String name,
        String division,
        String divisionName,
        String address,
        long registeredCapitalFen,
        @Nullable LocalDate establishedOn,
        boolean partyOrganisation,
        boolean active,
        @Nullable Integer stars,
        int estates,
        long households) {}
