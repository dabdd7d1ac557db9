package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.UUID;

/** Photos of a finding: what was found, what the company shows, what the re-check saw, each by its own side. */
@UseCase
public class FindingEvidence implements EvidencePolicy {
    private final FindingRecords findings;

    public FindingEvidence(FindingRecords findings) {
        this.findings = findings;
    }

    @Override
    public String capability() {
        return "finding";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return actor.hasAny(VisitEvidence.READERS) && reached(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return reached(actor, id).filter(f -> mayChange(actor, f, kind)).isPresent();
    }

    private static boolean mayChange(Actor actor, Finding finding, String kind) {
        if (kind.equals(RaiseFindings.BEFORE)) {
            return finding.rounds() == 0 && inspects(actor);
        }
        if (kind.equals(RectifyFinding.after(finding.rounds() + 1))) {
            return (finding.status() == FindingStatus.ORDERED || finding.status() == FindingStatus.OVERDUE)
                    && (actor.has(Role.COMPANY_CLERK)
                            || finding.place().company() == null
                                    && (actor.has(Role.OWNERS_MEMBER) || actor.has(Role.COMMUNITY_MANAGER)));
        }
        return kind.equals(RectifyFinding.recheck(finding.rounds()))
                && finding.status() == FindingStatus.ANSWERED
                && inspects(actor);
    }

    private static boolean inspects(Actor actor) {
        return actor.has(Role.INSPECTOR) || actor.has(Role.STREET_OFFICER) || actor.has(Role.COMMUNITY_MANAGER);
    }

    private Optional<Finding> reached(Actor actor, UUID id) {
        return findings.find(id).filter(f -> actor.reaches(f.place()));
    }
}
