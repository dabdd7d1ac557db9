package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Enters into the supervision ledger what was not put right in time, one portion a call (W3). */
@UseCase
public class MarkOverdueFindings {
    private static final int PORTION = 100;

    private final FindingRecords findings;
    private final Clock clock;

    public MarkOverdueFindings(FindingRecords findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /** @return how many; call again until none is */
    public int handle() {
        List<UUID> late = findings.late(clock.instant(), PORTION);
        late.forEach(id -> findings.find(id).ifPresent(finding -> finding.overdue(clock.instant())));
        return late.size();
    }
}
