package cn.wuye.filing.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingError;
import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.Material;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Materials of a filing: the filer changes them while it may be edited, the authorities read them once handed in. */
@UseCase
public class FilingEvidence implements EvidencePolicy {
    private static final Set<Role> AUTHORITIES =
            Set.of(Role.CITY_SUPERVISOR, Role.FILING_REVIEWER, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER);

    private final Filings filings;

    public FilingEvidence(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String capability() {
        return "filing";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return isFiler(actor) && reached(actor, id).isPresent()
                || actor.hasAny(AUTHORITIES)
                        && reached(actor, id)
                                .filter(f -> f.firstSubmittedAt() != null)
                                .isPresent();
    }

    /** @throws DomainException NOT_EDITABLE to the filer of one that is being decided or on record */
    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        boolean known = Arrays.stream(Material.values())
                .anyMatch(m -> m.uploaded() && m.name().equals(kind));
        Optional<Filing> filing = known && isFiler(actor) ? reached(actor, id) : Optional.empty();
        if (filing.isPresent() && !filing.get().status().editable()) {
            throw new DomainException(FilingError.NOT_EDITABLE);
        }
        return filing.isPresent();
    }

    private Optional<Filing> reached(Actor actor, UUID id) {
        return filings.find(id).filter(f -> actor.reaches(f.place()));
    }

    private static boolean isFiler(Actor actor) {
        return actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER);
    }
}
