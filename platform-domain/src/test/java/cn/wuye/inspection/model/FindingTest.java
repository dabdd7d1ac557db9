package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.InspectionMother.CLERK;
import static cn.wuye.inspection.model.InspectionMother.COMMUNITY;
import static cn.wuye.inspection.model.InspectionMother.INSPECTOR;
import static cn.wuye.inspection.model.InspectionMother.NOW;
import static cn.wuye.inspection.model.InspectionMother.STREET;
import static cn.wuye.inspection.model.InspectionMother.SUPERVISOR;
import static cn.wuye.inspection.model.InspectionMother.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Finding.Side;
import cn.wuye.inspection.model.FindingStatus.Action;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A finding from order to strike-off, and every way that does not lead there. */
class FindingTest {

    @Test
    void isStruckOffByTheReCheckAndNeverByTheCompanysWord() {
        Finding finding = raised(Severity.B, 7, Side.STREET);
        finding.answer("已整改", CLERK, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.ANSWERED);
        refused(() -> finding.pass(null, CLERK, NOW), SharedError.FORBIDDEN);
        refused(() -> finding.strikeOff(null, SUPERVISOR, NOW), SharedError.ILLEGAL_TRANSITION);
        finding.pass("已复查", STREET, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.STRUCK_OFF);
    }

    @Test
    void isOrderedAnewWhenTheReCheckFails() {
        Finding finding = raised(Severity.C, 15, Side.STREET);
        finding.answer("已整改", CLERK, NOW);
        Instant later = NOW.plus(Duration.ofDays(3));
        finding.fail("仍未整改", STREET, later);
        assertThat(finding.status()).isEqualTo(FindingStatus.ORDERED);
        assertThat(finding.dueAt()).isEqualTo(Deadlines.due(later, 15));
        finding.answer("再次整改", CLERK, later);
        finding.pass(null, STREET, later);
        assertThat(finding.status()).isEqualTo(FindingStatus.STRUCK_OFF);
        assertThat(finding.rounds()).isEqualTo(2);
    }

    @Test
    void entersTheLedgerWhenLateAndIsStruckOffByTheCountyOnly() {
        Finding finding = raised(Severity.B, 7, Side.STREET);
        finding.overdue(NOW.plus(Duration.ofDays(9)));
        assertThat(finding.status()).isEqualTo(FindingStatus.OVERDUE);
        assertThat(finding.duties()).extracting(Duty::code).containsExactly("RECTIFY", "PRESS_OVERDUE");
        finding.answer("已整改", CLERK, NOW);
        finding.pass(null, STREET, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.IN_ORDER);
        refused(() -> finding.strikeOff(null, STREET, NOW), InspectionError.LEDGER);
        finding.strikeOff("已核对", SUPERVISOR, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.STRUCK_OFF);
    }

    @Test
    void staysInTheLedgerWhenItIsLateAgain() {
        Finding finding = raised(Severity.B, 7, Side.STREET);
        finding.overdue(NOW);
        finding.answer("已整改", CLERK, NOW);
        finding.fail("未整改", STREET, NOW);
        finding.overdue(NOW);
        assertThat(finding.content().canonical()).contains("overdueTimes=2");
    }

    @Test
    void givesMoreTimeOnceAndNeverWhereLifeIsInDanger() {
        Finding finding = raised(Severity.C, 15, Side.STREET);
        Instant before = finding.dueAt();
        refused(() -> finding.extend(16, 15, "示例", STREET, NOW), InspectionError.EXTENSION_TOO_LONG);
        refused(() -> finding.extend(0, 15, "示例", STREET, NOW), InspectionError.EXTENSION_TOO_LONG);
        refused(() -> finding.extend(5, 15, " ", STREET, NOW), InspectionError.REASON_REQUIRED);
        finding.extend(15, 15, "材料未到", STREET, NOW);
        assertThat(Duration.between(before, finding.dueAt())).isEqualTo(Duration.ofDays(15));
        refused(() -> finding.extend(1, 15, "再延", STREET, NOW), InspectionError.NO_EXTENSION);
        refused(
                () -> raised(Severity.A, 0, Side.STREET).extend(1, 15, "示例", STREET, NOW),
                InspectionError.NO_EXTENSION);
    }

    @Test
    void isReCheckedByTheSideThatFoundIt() {
        Finding finding = raised(Severity.B, 7, Side.COUNTY);
        finding.answer("已整改", CLERK, NOW);
        refused(() -> finding.pass(null, STREET, NOW), InspectionError.OTHER_SIDE);
        finding.pass(null, INSPECTOR, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.STRUCK_OFF);
    }

    @Test
    void isAnsweredByTheCommunityOnlyWhereNoCompanyServes() {
        Finding served = raised(Severity.B, 7, Side.STREET);
        refused(() -> served.answer("已整改", COMMUNITY, NOW), SharedError.FORBIDDEN);
    }

    @Test
    void goesOnBesideItsClue() {
        Finding finding = raised(Severity.A, 0, Side.STREET);
        UUID clue = UUID.randomUUID();
        finding.transferred(clue, STREET, NOW);
        refused(() -> finding.transferred(UUID.randomUUID(), STREET, NOW), InspectionError.ALREADY_TRANSFERRED);
        finding.clueAnswered(UUID.randomUUID(), "PUNISHED", NOW);
        assertThat(finding.clueOpen()).isTrue();
        finding.clueAnswered(clue, "PUNISHED", NOW);
        assertThat(finding.clueOpen()).isFalse();
        assertThat(finding.status()).isEqualTo(FindingStatus.ORDERED);
        finding.answer("已整改", CLERK, NOW);
        finding.pass(null, STREET, NOW);
        refused(() -> finding.transferred(clue, STREET, NOW), SharedError.ILLEGAL_TRANSITION);
    }

    @ParameterizedTest
    @CsvSource({
        "0,  2026-11-25T02:00:00Z, 2026-11-25",
        "3,  2026-11-27T16:00:00Z, 2026-11-27",
        "7,  2026-12-01T16:00:00Z, 2026-12-01",
        "15, 2026-12-09T16:00:00Z, 2026-12-09"
    })
    void isDueAtTheEndOfItsLastDayOrWithin24Hours(int days, Instant due, LocalDate lastDay) {
        Finding finding = raised(Severity.B, days, Side.STREET);
        assertThat(finding.dueAt()).isEqualTo(due);
        assertThat(finding.duties()).extracting(Duty::until).containsExactly(lastDay);
    }

    static Stream<Arguments> grid() {
        return Arrays.stream(FindingStatus.values())
                .flatMap(status -> Arrays.stream(Action.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("grid")
    void leadsNowhereThatTheTableDoesNotSay(FindingStatus status, Action action) {
        boolean allowed = switch (action) {
            case ANSWER -> status == FindingStatus.ORDERED || status == FindingStatus.OVERDUE;
            case EXTEND, OVERDUE -> status == FindingStatus.ORDERED;
            case PASS, FAIL -> status == FindingStatus.ANSWERED;
            case STRIKE_OFF -> status == FindingStatus.IN_ORDER;
            case WITHDRAW ->
                List.of(FindingStatus.ORDERED, FindingStatus.OVERDUE, FindingStatus.ANSWERED)
                        .contains(status);
        };
        assertThat(FindingStatus.LIFECYCLE.step(status, action).isPresent()).isEqualTo(allowed);
    }

    @Test
    void isWithdrawnByTheCountyWithAReason() {
        Finding finding = raised(Severity.D, 3, Side.STREET);
        refused(() -> finding.withdraw("", SUPERVISOR, NOW), InspectionError.REASON_REQUIRED);
        refused(() -> finding.withdraw("误判", STREET, NOW), SharedError.FORBIDDEN);
        finding.withdraw("误判", SUPERVISOR, NOW);
        assertThat(finding.status()).isEqualTo(FindingStatus.WITHDRAWN);
        refused(() -> finding.overdue(NOW), SharedError.ILLEGAL_TRANSITION);
    }

    private static void refused(ThrowingCallable step, ErrorKey error) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
