package cn.wuye.referral.usecase;

import cn.wuye.inspection.TransferredFindings;
import cn.wuye.referral.model.ClueEvents.ClueMoved;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Outcome;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;
import java.util.UUID;

/** When the loop of a clue is closed that came from a finding, the inspecting side hears the outcome. */
@UseCase
public class AnswerFindings implements Reaction<ClueMoved> {
    private static final String FINDING = "finding:";

    private final TransferredFindings findings;

    public AnswerFindings(TransferredFindings findings) {
        this.findings = findings;
    }

    @Override
    public Class<ClueMoved> event() {
        return ClueMoved.class;
    }

    @Override
    public void on(ClueMoved moved) {
        String source = moved.source();
        Outcome.Kind outcome = moved.outcome();
        if (moved.status() == ClueStatus.CLOSED && source != null && source.startsWith(FINDING) && outcome != null) {
            findings.answered(
                    UUID.fromString(source.substring(FINDING.length())), moved.clue(), outcome.name(), moved.at());
        }
    }
}
