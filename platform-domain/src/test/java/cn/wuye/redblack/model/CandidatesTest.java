package cn.wuye.redblack.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.policy.Policy;
import cn.wuye.redblack.model.Candidates.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIST-*: scores, shares of sources without data, who comes onto which list. */
class CandidatesTest {
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    static Policy policy() {
        Map<String, Policy.Value> values = new HashMap<>();
        Map.of(
                        "LIST-W-INSPECTION",
                        60,
                        "LIST-W-DISCLOSURE",
                        15,
                        "LIST-W-COMPLAINTS",
                        15,
                        "LIST-W-RESIDENTS",
                        10,
                        "LIST-COMPLAINT-POINTS",
                        20,
                        "LIST-RED-MIN",
                        90,
                        "LIST-RED-TOP-PCT",
                        10,
                        "LIST-BLACK-MAX",
                        60)
                .forEach((code, value) -> values.put(
                        code,
                        new Policy.Value(
                                code, Integer.toString(value), Policy.Status.PROPOSED, DAY.minusYears(1), "示例")));
        return new Policy(DAY, values);
    }

    static Figures figures(int number, int inspection, int complaints, boolean known, boolean twice) {
        return new Figures(
                new UUID(4, number),
                "示例小区%03d".formatted(number),
                "411602001001",
                new UUID(3, number),
                "示例企业" + number,
                500,
                1,
                inspection,
                3,
                0,
                0,
                twice,
                complaints,
                known,
                0,
                null,
                null);
    }

    @ParameterizedTest(name = "inspection {0}, {1} complaints known {2}: {3}")
    @CsvSource({
        "100, 0, true, 100",
        "100, 0, false, 100",
        "80, 0, false, 80",
        "80, 0, true, 84",
        "80, 5, true, 80",
        "80, 5, false, 80",
        "80, 100, true, 64",
        "59, 0, false, 59",
        "0, 100, true, 0"
    })
    void sourcesWithoutDataGiveTheirShareToTheOthers(int inspection, int complaints, boolean known, int score) {
        Scorecard card = Scorecard.of(figures(1, inspection, complaints, known, false), policy());
        assertThat(card.score()).isEqualTo(score);
        assertThat(card.parts()).hasSize(Scorecard.Source.values().length);
        assertThat(card.parts().stream().filter(p -> p.points() == null).map(Scorecard.Part::source))
                .contains(Scorecard.Source.DISCLOSURE, Scorecard.Source.RESIDENTS);
    }

    @Test
    void redAreTheBestTenPercentRoundedUp() {
        List<Figures> inspected = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            inspected.add(figures(i, 80 + i, 0, false, false));
        }
        List<Candidate> found = Candidates.of(inspected, policy());
        assertThat(found).allMatch(c -> c.side() == Side.RED).hasSize(3);
        assertThat(found.stream().map(c -> c.scorecard().score())).containsExactly(100, 99, 98);
    }

    @Test
    void nobodyIsRedBelowTheLimitOrWithSomethingOverdueOrPunished() {
        Figures good = figures(1, 95, 0, false, false);
        Figures low = figures(2, 89, 0, false, false);
        Figures late = new Figures(
                new UUID(4, 3), "示例", "411602001001", null, null, 10, 1, 99, 1, 1, 1, false, 0, false, 0, null, null);
        Figures punished = new Figures(
                new UUID(4, 4), "示例", "411602001001", null, null, 10, 1, 99, 1, 0, 0, false, 0, false, 1, null, null);
        assertThat(Candidates.of(List.of(late, punished, low), policy())).isEmpty();
        assertThat(Candidates.of(List.of(late, punished, low, good), policy()))
                .singleElement()
                .satisfies(c -> assertThat(c.figures()).isEqualTo(good));
    }

    @Test
    void blackIsWhoFallsBelowTheLimitOrIsOverdueTwice() {
        List<Candidate> found = Candidates.of(
                List.of(
                        figures(1, 60, 0, false, false),
                        figures(2, 59, 0, false, false),
                        figures(3, 98, 0, false, true),
                        figures(4, 40, 0, false, true)),
                policy());
        assertThat(found).allMatch(c -> c.side() == Side.BLACK);
        assertThat(found.stream().map(c -> c.reasons()))
                .containsExactly(
                        List.of(Reason.LOW_SCORE, Reason.OVERDUE_TWICE),
                        List.of(Reason.LOW_SCORE),
                        List.of(Reason.OVERDUE_TWICE));
    }

    @Test
    void whatIsNotDisclosedCountsAndRefusalBlackens() {
        Figures late = new Figures(
                new UUID(4, 9), "示例", "411602001001", null, null, 10, 1, 100, 0, 0, 0, false, 0, false, 0, 50, false);
        assertThat(Scorecard.of(late, policy()).score()).isEqualTo((60 * 100 + 15 * 50) / 75);
        Figures refused = new Figures(
                new UUID(4, 10), "示例", "411602001001", null, null, 10, 1, 100, 0, 0, 0, false, 0, false, 0, 0, true);
        assertThat(Candidates.of(List.of(refused), policy()))
                .singleElement()
                .satisfies(c -> assertThat(c.reasons()).containsExactly(Reason.REFUSED_DISCLOSURE));
    }
}
