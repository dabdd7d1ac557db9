package cn.wuye.owners.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.model.Resolutions;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Files of a resolution: notice and its posting before it is posted, ballots before the count, the posted result after
 * it. Ballots name owners, so the company does not see them.
 */
@UseCase
public class ResolutionEvidence implements EvidencePolicy {
    public static final String NOTICE = "NOTICE";
    public static final String BALLOTS = "BALLOTS";
    public static final String RESULT = "RESULT";

    private static final Set<Role> READERS = Set.of(
            Role.OWNERS_MEMBER,
            Role.COMMUNITY_MANAGER,
            Role.STREET_OFFICER,
            Role.COUNTY_SUPERVISOR,
            Role.CITY_SUPERVISOR);

    private final Resolutions resolutions;

    public ResolutionEvidence(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    static int files(EvidenceLookup evidence, UUID resolution, String kind) {
        return (int) evidence.of("resolution:" + resolution).stream()
                .filter(file -> file.kind().equals(kind))
                .count();
    }

    @Override
    public String capability() {
        return "resolution";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return (actor.hasAny(READERS) || actor.has(Role.COMPANY_CLERK) && !kind.equals(BALLOTS))
                && reached(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return actor.hasAny(ResolutionStatus.ORGANISERS)
                && reached(actor, id).filter(r -> now(r, kind)).isPresent();
    }

    private static boolean now(Resolution resolution, String kind) {
        return switch (resolution.status()) {
            case DRAFT -> kind.equals(NOTICE);
            case POSTED -> kind.equals(BALLOTS);
            case PASSED, FAILED, USED_UP -> kind.equals(RESULT);
            default -> false;
        };
    }

    private Optional<Resolution> reached(Actor actor, UUID id) {
        return resolutions.find(id).filter(r -> actor.reaches(r.place()));
    }
}
