package cn.wuye.filing.model;

import static cn.wuye.filing.model.FilingMother.CLERK;
import static cn.wuye.filing.model.FilingMother.NOW;
import static cn.wuye.filing.model.FilingMother.REVIEWER;
import static cn.wuye.filing.model.FilingMother.STREET;
import static cn.wuye.filing.model.FilingMother.accepted;
import static cn.wuye.filing.model.FilingMother.draft;
import static cn.wuye.filing.model.FilingMother.filed;
import static cn.wuye.filing.model.FilingMother.submitted;
import static cn.wuye.filing.model.FilingMother.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.filing.FilingEvents;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.StepTaken;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FilingTest {
    private static final List<Gap> GAPS = List.of(new Gap("M7", "缺少业主大会决定"), new Gap("income", "分配比例与合同不一致"));

    private static void refusedWith(ErrorKey error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @Test
    void everyStepIsRecorded() {
        Filing filing = filed();
        assertThat(filing.drainSteps())
                .extracting(StepTaken::action)
                .containsExactly("DRAFT", "SUBMIT", "ACCEPT", "FILE");
        assertThat(filing.drainSteps()).isEmpty();
    }

    @Test
    void savingWithoutAChangeLeavesNoTrace() {
        Filing filing = draft();
        filing.drainSteps();
        filing.edit(terms(), CLERK, NOW);
        assertThat(filing.drainSteps()).isEmpty();
    }

    @Test
    void cannotBeEditedOnceHandedIn() {
        refusedWith(FilingError.NOT_EDITABLE, () -> submitted().edit(ContractTerms.blank(), CLERK, NOW));
    }

    @Test
    void aReturnKeepsTheGapsUntilItIsHandedInAgain() {
        Filing filing = submitted();
        filing.sendBack(GAPS, null, 2, REVIEWER, NOW);
        assertThat(filing.gaps()).isEqualTo(GAPS);
        filing.submit(CLERK, NOW);
        assertThat(filing.gaps()).isEmpty();
        assertThat(filing.returns()).isEqualTo(1);
    }

    @Test
    void aReturnNeedsAGap() {
        refusedWith(FilingError.GAPS_REQUIRED, () -> submitted().sendBack(List.of(), null, 2, REVIEWER, NOW));
    }

    @Test
    void isReturnedAtMostTwice() {
        Filing filing = submitted();
        for (int i = 0; i < 2; i++) {
            filing.sendBack(GAPS, null, 2, REVIEWER, NOW);
            filing.submit(CLERK, NOW);
        }
        refusedWith(FilingError.NO_RETURNS_LEFT, () -> filing.sendBack(GAPS, null, 2, REVIEWER, NOW));
        assertThat(filing.status()).isEqualTo(FilingStatus.SUBMITTED);
    }

    @Test
    void streetGivesItsOpinionOnceInParallel() {
        Filing filing = submitted();
        assertThat(filing.duties()).extracting(Duty::code).contains("FORMAL_CHECK", "STREET_OPINION");
        filing.giveOpinion(Opinion.Stance.SUPPORT, null, STREET, NOW);
        assertThat(filing.duties()).extracting(Duty::code).containsExactly("FORMAL_CHECK");
        refusedWith(FilingError.OPINION_GIVEN, () -> filing.giveOpinion(Opinion.Stance.CONCERN, "价格偏高", STREET, NOW));
    }

    @Test
    void aConcernNeedsWords() {
        refusedWith(
                FilingError.REASON_REQUIRED, () -> submitted().giveOpinion(Opinion.Stance.CONCERN, " ", STREET, NOW));
    }

    @Test
    void isRejectedOnlyOnGroundsOfTheLaw() {
        refusedWith(
                FilingError.REASON_REQUIRED,
                () -> accepted().reject(Decision.Ground.WRONG_JURISDICTION, "不在本县", REVIEWER, NOW));
        refusedWith(
                FilingError.REASON_REQUIRED, () -> accepted().reject(Decision.Ground.FALSE_CONTENT, "", REVIEWER, NOW));
        Filing filing = accepted();
        filing.reject(Decision.Ground.FALSE_CONTENT, "合同印章系伪造", REVIEWER, NOW);
        assertThat(filing.status()).isEqualTo(FilingStatus.REJECTED);
    }

    @Test
    void anAmendmentNeedsAContractOnRecord() {
        refusedWith(
                FilingError.NOTHING_TO_FOLLOW,
                () -> Filing.draft(
                        new java.util.UUID(4, 4),
                        FilingKind.AMEND,
                        FilingMother.ESTATE,
                        "示例花园",
                        FilingMother.PLACE,
                        submitted(),
                        terms(),
                        CLERK,
                        NOW));
    }

    @Test
    void endsTheDayBeforeTheOwnersContractStarts() {
        Filing filing = filed();
        filing.endBefore(LocalDate.of(2027, 1, 1), Actor.system(), NOW);
        assertThat(filing.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(filing.status()).isEqualTo(FilingStatus.FILED);
        filing.expire(Actor.system(), NOW);
        assertThat(filing.drainEvents()).hasAtLeastOneElementOfType(FilingEvents.FilingEnded.class);
    }

    @Test
    void personalDataNeverEntersThePublicContent() {
        String content = filed().content().canonical();
        assertThat(content).contains("leadName=演示负责人").doesNotContain("13800000001", "13800000002", "演示经办人", "6222");
    }

    @Test
    void nothingOfADraftIsPublic() {
        assertThat(draft().content().canonical()).doesNotContain("示例物业服务有限公司");
    }
}
