package cn.wuye.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.shared.Quarter;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of plans holds where it should and breaks where it should. */
class PlanRulesTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);

    private static FrozenList list(int candidates, int inspectors, FrozenList.Value value) {
        return new Freeze(PlanMother.policy(), QUARTER)
                .list(
                        "411602-2026Q4-1",
                        value,
                        PlanMother.candidates(candidates, 5, new Random(1)),
                        IntStream.range(0, inspectors)
                                .mapToObj(PlanMother::inspector)
                                .toList());
    }

    private static FrozenList.Value value(PublicValue kind, String on) {
        return new FrozenList.Value(kind, "示例", LocalDate.parse(on), "示例");
    }

    private static List<String> broken(FrozenList list) {
        return Rule.evaluate(PlanRules.LIST, new PlanRules.ListCase(list, QUARTER, PlanMother.DAY), PlanMother.policy())
                .stream()
                .filter(Violation::blocks)
                .map(Violation::rule)
                .toList();
    }

    @Test
    void aGoodListBreaksNothing() {
        assertThat(broken(list(30, 3, PlanMother.VALUE))).isEmpty();
    }

    @Test
    void thereMustBeCandidates() {
        assertThat(broken(list(0, 3, PlanMother.VALUE))).containsExactly("INS-P01");
    }

    @Test
    void thereMustBeTwoInspectors() {
        assertThat(broken(list(30, 1, PlanMother.VALUE))).containsExactly("INS-P02");
    }

    @Test
    void theValueMustBeToCome() {
        assertThat(broken(list(30, 3, value(PublicValue.OTHER, "2026-10-12")))).containsExactly("INS-P04");
        assertThat(broken(list(30, 3, value(PublicValue.OTHER, "2026-10-13")))).isEmpty();
    }

    @Test
    void theValueMustComeWithinTheQuarter() {
        assertThat(broken(list(30, 3, value(PublicValue.OTHER, "2027-01-01")))).containsExactly("INS-P05");
        assertThat(broken(list(30, 3, value(PublicValue.OTHER, "2026-12-31")))).isEmpty();
    }

    @Test
    void aLotteryIsDrawnOnItsDays() {
        assertThat(broken(list(30, 3, value(PublicValue.SSQ, "2026-10-14")))).containsExactly("INS-P06");
        assertThat(broken(list(30, 3, value(PublicValue.DLT, "2026-10-14")))).isEmpty();
    }

    @Test
    void aValueIsEnteredOnItsDay() {
        FrozenList list = list(30, 3, PlanMother.VALUE);
        assertThat(entered(list, "1 2 3 4 5 6 7", "2026-10-14")).containsExactly("INS-P08");
        assertThat(entered(list, "1 2 3 4 5 6 7", "2026-10-15")).isEmpty();
        assertThat(entered(list, "1 2 3", "2026-10-15")).containsExactly("INS-P09");
    }

    private static List<String> entered(FrozenList list, String value, String day) {
        return Rule.evaluate(
                        PlanRules.VALUE,
                        new PlanRules.ValueCase(list, value, LocalDate.parse(day)),
                        PlanMother.policy())
                .stream()
                .map(Violation::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SSQ, 3 8 12 19 25 31 + 7, 03 08 12 19 25 31 + 07",
        "SSQ, 31 25 19 12 8 3 7, 03 08 12 19 25 31 + 07",
        "SSQ, 03、08、12、19、25、31＋07, 03 08 12 19 25 31 + 07",
        "DLT, 05 03 02 35 01 + 12 02, 01 02 03 05 35 + 02 12",
        "OTHER, '  上证指数   3100.12 ', 上证指数 3100.12"
    })
    void valuesHaveOneWayOfWriting(PublicValue kind, String typed, String canonical) {
        assertThat(kind.canonical(typed)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "SSQ, 3 3 12 19 25 31 + 7",
        "SSQ, 3 8 12 19 25 34 + 7",
        "SSQ, 3 8 12 19 25 31 + 17",
        "SSQ, 0 8 12 19 25 31 + 7",
        "SSQ, 3 8 12 19 25 31",
        "SSQ, 3 8 12 19 25 31 blue 7",
        "DLT, 01 02 03 05 36 + 02 12",
        "OTHER, '   '"
    })
    void whatIsNoValueIsRefused(PublicValue kind, String typed) {
        assertThat(kind.canonical(typed)).isEmpty();
    }
}
