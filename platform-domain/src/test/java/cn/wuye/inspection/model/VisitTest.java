package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.InspectionMother.CLERK;
import static cn.wuye.inspection.model.InspectionMother.INSPECTOR;
import static cn.wuye.inspection.model.InspectionMother.NOW;
import static cn.wuye.inspection.model.InspectionMother.SECOND;
import static cn.wuye.inspection.model.InspectionMother.STREET;
import static cn.wuye.inspection.model.InspectionMother.finding;
import static cn.wuye.inspection.model.InspectionMother.inspection;
import static cn.wuye.inspection.model.InspectionMother.pass;
import static cn.wuye.inspection.model.InspectionMother.patrol;
import static cn.wuye.inspection.model.InspectionMother.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.inspection.InspectionEvents.InspectionCompleted;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.policy.Policy;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Rule;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a visit, item by item and out of order. */
class VisitTest {
    private static final Representation SIGNED = new Representation(Stance.SIGNED, "示例代表", null);

    @Test
    void keepsTheLaterOfTwoAnswersWhicheverComesFirst() {
        Visit visit = patrol("I23");
        assertThat(visit.answer("I23", finding(20, Severity.A), STREET, NOW)).isTrue();
        assertThat(visit.answer("I23", pass(10), STREET, NOW)).isFalse();
        assertThat(visit.answers().get("I23")).isEqualTo(finding(20, Severity.A));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isTheSameRecordHoweverOftenAndInWhateverOrderAnswersArrive(long seed) {
        Random random = new Random(seed);
        record Sent(String item, Answer answer) {}
        List<Sent> sent = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            sent.add(new Sent("I2" + random.nextInt(5), random.nextBoolean() ? pass(i) : finding(i, Severity.B)));
        }
        Visit inOrder = patrol("I20", "I21", "I22", "I23", "I24");
        sent.forEach(s -> inOrder.answer(s.item(), s.answer(), STREET, NOW));
        List<Sent> again = new ArrayList<>(sent);
        again.addAll(sent);
        Collections.shuffle(again, random);
        Visit anyhow = patrol("I20", "I21", "I22", "I23", "I24");
        again.forEach(s -> anyhow.answer(s.item(), s.answer(), STREET, NOW));
        assertThat(anyhow.answers()).isEqualTo(inOrder.answers());
    }

    @Test
    void takesNothingNewOnceItIsCompleteButAnOldAnswerTwice() {
        Visit visit = patrol("I23");
        visit.answer("I23", pass(1), STREET, NOW);
        visit.complete(SIGNED, 0, STREET, NOW);
        assertThat(visit.status()).isEqualTo(VisitStatus.SIGNED);
        assertThat(visit.answer("I23", pass(1), STREET, NOW)).isFalse();
        refused(() -> visit.answer("I23", pass(2), STREET, NOW), InspectionError.NOT_OPEN);
    }

    @Test
    void ofAnInspectionIsSignedByBothInspectors() {
        Visit visit = inspection("I23");
        visit.answer("I23", finding(1, Severity.A), INSPECTOR, NOW);
        visit.complete(SIGNED, 15, INSPECTOR, NOW);
        assertThat(visit.status()).isEqualTo(VisitStatus.COMPLETED);
        assertThat(visit.drainEvents()).isEmpty();
        refused(() -> visit.sign(null, INSPECTOR, NOW), InspectionError.SAME_INSPECTOR);
        visit.sign(null, SECOND, NOW);
        assertThat(visit.status()).isEqualTo(VisitStatus.SIGNED);
        assertThat(visit.drainEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        InspectionCompleted.class, e -> assertThat(e.score()).isEqualTo(85));
    }

    @Test
    void goesBackToBeMended() {
        Visit visit = inspection("I23");
        visit.answer("I23", pass(1), INSPECTOR, NOW);
        visit.complete(SIGNED, 0, INSPECTOR, NOW);
        refused(() -> visit.reopen(" ", SECOND, NOW), InspectionError.REASON_REQUIRED);
        visit.reopen("请补充", SECOND, NOW);
        assertThat(visit.status()).isEqualTo(VisitStatus.OPEN);
        assertThat(visit.score()).isNull();
    }

    @Test
    void needsTwoInspectorsUnlessItIsAPatrol() {
        refused(() -> visit(VisitKind.SPECIAL, INSPECTOR, null, "I23"), InspectionError.SECOND_INSPECTOR);
        refused(() -> visit(VisitKind.JOINT, INSPECTOR, INSPECTOR, "I23"), InspectionError.SAME_INSPECTOR);
        refused(() -> visit(VisitKind.SPECIAL, STREET, SECOND, "I23"), SharedError.FORBIDDEN);
        refused(() -> visit(VisitKind.PATROL, CLERK, null, "I23"), SharedError.FORBIDDEN);
    }

    @Test
    void isFilledInByItsInspectorsOnly() {
        Visit visit = patrol("I23");
        refused(() -> visit.answer("I23", pass(1), INSPECTOR, NOW), InspectionError.NOT_YOUR_VISIT);
        refused(() -> visit.answer("I24", pass(1), STREET, NOW), InspectionError.NOT_ON_CHECKLIST);
    }

    @Test
    void saysWhyNobodyOfTheCompanySigned() {
        Visit visit = patrol("I23");
        visit.answer("I23", pass(1), STREET, NOW);
        refused(
                () -> visit.complete(new Representation(Stance.REFUSED, null, " "), 0, STREET, NOW),
                InspectionError.REASON_REQUIRED);
        visit.complete(new Representation(Stance.ABSENT, null, "夜间巡查"), 0, STREET, NOW);
        assertThat(visit.status()).isEqualTo(VisitStatus.SIGNED);
    }

    @Test
    void neverScoresBelowZero() {
        Visit visit = patrol("I23");
        visit.answer("I23", pass(1), STREET, NOW);
        visit.complete(SIGNED, 140, STREET, NOW);
        assertThat(visit.score()).isZero();
    }

    @Test
    void INS01_demandsAnAnswerToEveryItem() {
        assertThat(gaps(Map.of("I23", pass(1)), Set.of())).containsExactly("INS-01 I24");
        assertThat(gaps(Map.of("I23", pass(1), "I24", pass(1)), Set.of())).isEmpty();
    }

    @Test
    void INS02_demandsAPhotoOfAGraveFinding() {
        Map<String, Answer> answers = Map.of("I23", finding(1, Severity.A), "I24", finding(1, Severity.C));
        assertThat(gaps(answers, Set.of())).containsExactly("INS-02 I23");
        assertThat(gaps(answers, Set.of("I23"))).isEmpty();
    }

    private static List<String> gaps(Map<String, Answer> answers, Set<String> photographed) {
        return Rule.evaluate(
                        List.of(InspectionRules.COMPLETE, InspectionRules.PHOTO),
                        new InspectionRules.Record(List.of("I23", "I24"), answers, photographed),
                        new Policy(LocalDate.of(2026, 11, 24), Map.of()))
                .stream()
                .map(v -> v.rule() + " " + v.field())
                .toList();
    }

    @Test
    void INS03_INS04_demandPhotosOfBothSidesButForAMinorReCheck() {
        Policy policy = new Policy(LocalDate.of(2026, 11, 24), Map.of());
        assertThat(rules(InspectionRules.PROOF.violations(new InspectionRules.Step(Severity.D, 0), policy)))
                .containsExactly("INS-03");
        assertThat(InspectionRules.PROOF.violations(new InspectionRules.Step(Severity.D, 1), policy))
                .isEmpty();
        assertThat(rules(InspectionRules.ON_THE_SPOT.violations(new InspectionRules.Step(Severity.C, 0), policy)))
                .containsExactly("INS-04");
        assertThat(InspectionRules.ON_THE_SPOT.violations(new InspectionRules.Step(Severity.D, 0), policy))
                .isEmpty();
    }

    private static List<String> rules(List<Violation> violations) {
        return violations.stream().map(Violation::rule).toList();
    }

    private static void refused(ThrowingCallable step, ErrorKey error) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
