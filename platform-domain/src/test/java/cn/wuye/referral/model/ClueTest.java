package cn.wuye.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.inspection.Competent;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A clue from body to body until its loop is closed. */
class ClueTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Place PLACE = new Place("411602001001", UUID.randomUUID(), UUID.randomUUID());

    private final Actor street = actor(OrgKind.STREET_OFFICE, "411602001", Role.STREET_OFFICER);
    private final Actor market = actor(OrgKind.DEPARTMENT, "411602", Role.DEPARTMENT_OFFICER);
    private final Actor prices = actor(OrgKind.DEPARTMENT, "411602", Role.DEPARTMENT_OFFICER);
    private final Actor fire = actor(OrgKind.DEPARTMENT, "411602", Role.DEPARTMENT_OFFICER);
    private final Actor force = actor(OrgKind.TASK_FORCE, "4116", Role.TASK_FORCE_MEMBER);
    private final Body marketBody = body(Competent.SJ, market);
    private final Body pricesBody = body(Competent.FG, prices);
    private final Body fireBody = body(Competent.XF, fire);

    @Test
    void goesFromTransferToAClosedLoop() {
        Clue clue = clue(marketBody);
        assertThat(codes(clue)).containsExactly("RECEIVE");
        clue.receive(market, AT);
        assertThat(codes(clue)).containsExactly("ANSWER");
        clue.handle(null, market, AT);
        clue.answer(outcome(market, Outcome.Kind.ORDERED), market, AT);
        assertThat(codes(clue)).containsExactly("CONFIRM");
        clue.confirm(null, street, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.CLOSED);
        assertThat(clue.outcome()).extracting(Outcome::kind).isEqualTo(Outcome.Kind.ORDERED);
        assertThat(clue.duties()).isEmpty();
    }

    @Test
    void dutiesAreTheOrganisationsOwn() {
        Clue clue = clue(marketBody);
        Duty receive = clue.duties().get(0);
        assertThat(receive.organisation()).isEqualTo(market.organisation());
        assertThat(receive.role()).isEqualTo(Role.DEPARTMENT_OFFICER);
        clue.receive(market, AT);
        clue.answer(outcome(market, Outcome.Kind.RECTIFIED), market, AT);
        assertThat(clue.duties().get(0).organisation()).isEqualTo(street.organisation());
    }

    @Test
    void theOutcomeIsDueFromTheDayOfTheTransfer() {
        Clue clue = clue(marketBody);
        clue.receive(market, AT.plusSeconds(5 * 86_400));
        assertThat(clue.duties().get(0).since()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void declinedOnceItGoesAtOnceToTheNamedBody() {
        Clue clue = clue(marketBody);
        clue.decline(refusal(Competent.FG), pricesBody, 2, market, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.TRANSFERRED);
        assertThat(clue.body()).isEqualTo(pricesBody);
        assertThat(clue.declines()).isEqualTo(1);
        assertThat(clue.rounds()).hasSize(2);
        assertThat(clue.rounds().get(0).named()).isEqualTo(Competent.FG);
        assertRefused(ClueError.NOT_YOURS, () -> clue.receive(market, AT));
        clue.receive(prices, AT);
    }

    @Test
    void theSecondRefusalGoesToTheTaskForceWhoseDecisionBinds() {
        Clue clue = clue(marketBody);
        clue.decline(refusal(Competent.FG), pricesBody, 2, market, AT);
        clue.decline(refusal(Competent.XF), fireBody, 2, prices, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.WITH_TASK_FORCE);
        assertThat(clue.declines()).isEqualTo(2);
        assertThat(codes(clue)).containsExactly("DECIDE");
        clue.decide(marketBody, List.of(pricesBody), "按职责分工", force, AT);
        assertThat(clue.bound()).isTrue();
        assertRefused(ClueError.BOUND, () -> clue.decline(refusal(Competent.FG), pricesBody, 2, market, AT));
        assertThat(codes(clue)).containsExactly("RECEIVE", "PART");
    }

    @Test
    void namingWhoHadItAlreadyGoesToTheTaskForce() {
        Clue clue = clue(marketBody);
        clue.decline(refusal(Competent.FG), pricesBody, 9, market, AT);
        clue.decline(refusal(Competent.SJ), marketBody, 9, prices, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.WITH_TASK_FORCE);
    }

    @Test
    void namingABodyThatDoesNotExistGoesToTheTaskForce() {
        Clue clue = clue(marketBody);
        clue.decline(refusal(Competent.FG), null, 2, market, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.WITH_TASK_FORCE);
    }

    @Test
    void withNobodyThereItStartsWithTheTaskForce() {
        Clue clue = clue(null);
        assertThat(clue.status()).isEqualTo(ClueStatus.WITH_TASK_FORCE);
        clue.decide(fireBody, List.of(), "指定", force, AT);
        assertThat(clue.body()).isEqualTo(fireBody);
    }

    @Test
    void onceTakenOnItCannotBeDeclined() {
        Clue clue = clue(marketBody);
        clue.receive(market, AT);
        clue.handle(null, market, AT);
        assertThatThrownBy(() -> clue.decline(refusal(Competent.FG), pricesBody, 2, market, AT))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void theSenderSendsItBackAndASecondAnswerIsDue() {
        Clue clue = clue(marketBody);
        clue.receive(market, AT);
        clue.answer(outcome(market, Outcome.Kind.NO_VIOLATION), market, AT);
        assertRefused(ClueError.NOT_YOURS, () -> clue.sendBack("x", fire, AT));
        clue.sendBack("未到现场", street, AT);
        assertThat(clue.status()).isEqualTo(ClueStatus.HANDLING);
        assertThat(codes(clue)).containsExactly("REWORK");
    }

    @Test
    void whoeverAnsweredDoesNotConfirm() {
        Actor both = new Actor(
                market.accountId(),
                "",
                street.organisation(),
                OrgKind.STREET_OFFICE,
                "411602001",
                null,
                null,
                Set.of(Role.STREET_OFFICER));
        Clue clue = clue(marketBody);
        clue.receive(market, AT);
        clue.answer(outcome(market, Outcome.Kind.RECTIFIED), market, AT);
        assertRefused(ClueError.OWN_ANSWER, () -> clue.confirm(null, both, AT));
    }

    @Test
    void jointBodiesGiveTheirPartOnceAndCopiesNone() {
        Clue clue = Clue.transfer(
                UUID.randomUUID(),
                "1",
                subject(),
                sender(),
                marketBody,
                List.of(fireBody),
                List.of(pricesBody),
                street,
                AT);
        assertThat(codes(clue)).containsExactly("RECEIVE", "PART");
        clue.give("已现场检查", null, fire, AT);
        assertRefused(ClueError.PART_GIVEN, () -> clue.give("再次", null, fire, AT));
        assertRefused(ClueError.PART_GIVEN, () -> clue.give("抄送", null, prices, AT));
        assertRefused(ClueError.NOT_YOURS, () -> clue.give("他人", null, market, AT));
    }

    @Test
    void departmentsSeeOnlyWhatTheyHaveToDoWith() {
        Clue clue = clue(marketBody);
        assertThat(clue.visibleTo(market)).isTrue();
        assertThat(clue.visibleTo(fire)).isFalse();
        assertThat(clue.visibleTo(street)).isTrue();
        clue.decline(refusal(Competent.XF), fireBody, 2, market, AT);
        assertThat(clue.visibleTo(market)).isTrue();
        assertThat(clue.visibleTo(fire)).isTrue();
    }

    @Test
    void theSenderTakesBackOnlyWhatNobodyHasReceived() {
        Clue clue = clue(marketBody);
        clue.receive(market, AT);
        assertThatThrownBy(() -> clue.withdraw("误移送", street, AT)).isInstanceOf(DomainException.class);
        Clue other = clue(marketBody);
        other.withdraw("误移送", street, AT);
        assertThat(other.status().open()).isFalse();
    }

    @Test
    void everyPathEndsWithSomebodyOrClosed() {
        for (ClueStatus status : ClueStatus.values()) {
            assertThat(status.open())
                    .as(status + " is open exactly if somebody has a duty")
                    .isEqualTo(!ClueStatus.LIFECYCLE.duties(status).isEmpty());
        }
    }

    private Clue clue(@Nullable Body lead) {
        return Clue.transfer(UUID.randomUUID(), "1", subject(), sender(), lead, List.of(), List.of(), street, AT);
    }

    private static ClueSubject subject() {
        return new ClueSubject(
                java.util.Objects.requireNonNull(PLACE.estate()),
                "示例花园",
                PLACE,
                "I12",
                "收费",
                "收费高于政府指导价",
                null,
                null,
                false);
    }

    private ClueSubject.Sender sender() {
        return new ClueSubject.Sender(
                java.util.Objects.requireNonNull(street.organisation()), "示例街道", Role.STREET_OFFICER);
    }

    private static Refusal refusal(Competent named) {
        return new Refusal(named, "示例条例第一条", "不属本单位职责");
    }

    private static Outcome outcome(Actor by, Outcome.Kind kind) {
        return new Outcome(kind, "已处理", "示例文号", LocalDate.of(2026, 11, 24), by.accountId(), AT);
    }

    private static List<String> codes(Clue clue) {
        return clue.duties().stream().map(Duty::code).toList();
    }

    private static Body body(Competent competent, Actor actor) {
        return new Body(competent, java.util.Objects.requireNonNull(actor.organisation()), "示例" + competent);
    }

    private static Actor actor(OrgKind kind, String division, Role role) {
        return new Actor(UUID.randomUUID(), "示例", UUID.randomUUID(), kind, division, null, null, Set.of(role));
    }

    private static void assertRefused(ErrorKey error, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
