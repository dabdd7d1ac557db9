package cn.wuye.referral.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.referral.model.Reports;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Set;
import java.util.UUID;

/** Photos of a report: the platform attaches them for the resident, the authorities of the territory see them. */
@UseCase
public class ReportEvidence implements EvidencePolicy {
    /** What a resident shows. */
    public static final String PHOTO = "PHOTO";

    /** Who sees reports. */
    public static final Set<Role> READERS = Set.of(
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.COUNTY_SUPERVISOR,
            Role.CITY_SUPERVISOR,
            Role.TASK_FORCE_MEMBER);

    private final Reports reports;

    public ReportEvidence(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String capability() {
        return "report";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return actor.hasAny(READERS)
                && reports.find(id).filter(r -> actor.reaches(r.place())).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return actor.has(Role.SYSTEM) && kind.equals(PHOTO);
    }
}
