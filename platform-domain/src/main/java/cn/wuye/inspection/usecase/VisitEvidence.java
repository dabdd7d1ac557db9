package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.model.Visits;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Photos of a visit: its inspectors take them while it is open, both sides see them once it is signed. */
@UseCase
public class VisitEvidence implements EvidencePolicy {
    /** Who sees visits and findings. */
    public static final Set<Role> READERS = Set.of(
            Role.CITY_SUPERVISOR,
            Role.COUNTY_SUPERVISOR,
            Role.INSPECTOR,
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.COMPANY_CLERK,
            Role.OWNERS_MEMBER,
            Role.TASK_FORCE_MEMBER);

    private final Visits visits;

    public VisitEvidence(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String capability() {
        return "visit";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return actor.hasAny(READERS)
                && reached(actor, id)
                        .filter(v -> v.status() == VisitStatus.SIGNED
                                || !actor.has(Role.COMPANY_CLERK) && !actor.has(Role.OWNERS_MEMBER))
                        .isPresent();
    }

    /** @throws DomainException NOT_OPEN to its inspectors when the record is complete */
    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        Optional<Visit> visit = reached(actor, id)
                .filter(v -> actor.accountId().equals(v.inspector())
                        || actor.accountId().equals(v.second()))
                .filter(v -> v.items().contains(kind));
        if (visit.isPresent() && visit.get().status() != VisitStatus.OPEN) {
            throw new DomainException(InspectionError.NOT_OPEN);
        }
        return visit.isPresent();
    }

    private Optional<Visit> reached(Actor actor, UUID id) {
        return visits.find(id).filter(v -> actor.reaches(v.place()));
    }
}
