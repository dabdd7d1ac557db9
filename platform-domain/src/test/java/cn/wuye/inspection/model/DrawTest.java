package cn.wuye.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.inspection.model.FrozenList.State;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Properties of freezing and drawing, over seeded random lists. */
class DrawTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final Policy POLICY = PlanMother.policy();

    private static FrozenList list(List<PlanCandidate> candidates, List<Inspector> inspectors) {
        return new Freeze(POLICY, QUARTER).list("411602-2026Q4-1", PlanMother.VALUE, candidates, inspectors);
    }

    private static FrozenList random(int count, long seed) {
        Random random = new Random(seed);
        List<Inspector> inspectors = new ArrayList<>();
        int companies = 1 + random.nextInt(20);
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            inspectors.add(PlanMother.inspector(
                    i,
                    random.ints(0, companies)
                            .distinct()
                            .limit(random.nextInt(companies > 2 ? 2 : 1))
                            .toArray()));
        }
        return list(PlanMother.candidates(count, companies, random), inspectors);
    }

    /** INS-P03: 10 % rounded up, for every number of candidates, however they spread over the layers. */
    @Test
    void theLeastShareIsReachedForEveryNumberOfCandidates() {
        Random random = new Random(1);
        for (int count = 1; count <= 10_000; count++) {
            int left = count;
            List<FrozenList.Layer> layers = new ArrayList<>();
            for (Stratum stratum : Stratum.values()) {
                int here = stratum == Stratum.UNRATED ? left : random.nextInt(left + 1);
                left -= here;
                layers.add(Freeze.layer(stratum, stratum.rate(POLICY), here, here));
            }
            int minimum = Freeze.share(10, count);
            int size =
                    new FrozenList("", PlanMother.VALUE, 10, minimum, layers, List.of(), List.of(), List.of()).size();
            assertThat(size * 10).as("%d of %d", size, count).isGreaterThanOrEqualTo(count);
            assertThat(size).isLessThanOrEqualTo(count);
        }
    }

    @Test
    void fourteenCandidatesGiveTwo() {
        assertThat(Freeze.share(10, 14)).isEqualTo(2);
        assertThat(Freeze.share(10, 10)).isEqualTo(1);
        assertThat(Freeze.share(10, 1)).isEqualTo(1);
        assertThat(Freeze.share(10, 0)).isZero();
    }

    @Test
    void drawsHoldWhateverTheList() {
        for (int seed = 1; seed <= 250; seed++) {
            FrozenList list = random(1 + new Random(seed).nextInt(400), seed);
            Draw draw = Draw.of(list, "03 08 12 19 25 31 + 07");
            Map<UUID, FrozenList.Estate> estates =
                    list.estates().stream().collect(Collectors.toMap(FrozenList.Estate::id, Function.identity()));
            assertThat(draw.drawn()).hasSize(list.size());
            if (list.count(State.NO_PAIR) == 0) {
                assertThat(draw.drawn().size() * 10).isGreaterThanOrEqualTo(estates.size());
            }
            assertThat(draw.drawn().stream().map(Draw.Drawn::estate)).doesNotHaveDuplicates();
            Map<UUID, Set<UUID>> recused = list.recused();
            for (Draw.Drawn drawn : draw.drawn()) {
                FrozenList.Estate estate = java.util.Objects.requireNonNull(estates.get(drawn.estate()));
                assertThat(estate.state().drawable()).isTrue();
                assertThat(drawn.first()).isNotEqualTo(drawn.second());
                assertThat(recused.getOrDefault(drawn.first(), Set.of())).doesNotContain(estate.company());
                assertThat(recused.getOrDefault(drawn.second(), Set.of())).doesNotContain(estate.company());
            }
            for (FrozenList.Layer layer : list.layers()) {
                assertThat(draw.drawn().stream()
                                .filter(d -> d.stratum() == layer.stratum())
                                .count())
                        .isGreaterThanOrEqualTo(layer.quota());
            }
        }
    }

    @Test
    void theSameValueGivesTheSameDrawAndAnotherValueAnother() {
        FrozenList list = random(300, 42);
        FrozenList again = FrozenList.parse(list.text());
        assertThat(again.text()).isEqualTo(list.text());
        assertThat(again.hash()).isEqualTo(list.hash());
        Draw draw = Draw.of(list, "03 08 12 19 25 31 + 07");
        assertThat(Draw.of(again, "03 08 12 19 25 31 + 07").text()).isEqualTo(draw.text());
        assertThat(Draw.parse(draw.text())).isEqualTo(draw);
        assertThat(Draw.of(list, "03 08 12 19 25 31 + 08").drawn()).isNotEqualTo(draw.drawn());
    }

    @Test
    void theOrderInWhichCandidatesComeDoesNotMatter() {
        List<PlanCandidate> candidates = new ArrayList<>(PlanMother.candidates(80, 9, new Random(3)));
        List<Inspector> inspectors = new ArrayList<>(
                IntStream.range(0, 5).mapToObj(PlanMother::inspector).toList());
        String text = list(candidates, inspectors).text();
        java.util.Collections.shuffle(candidates, new Random(4));
        java.util.Collections.shuffle(inspectors, new Random(5));
        assertThat(list(candidates, inspectors).text()).isEqualTo(text);
    }

    @Test
    void tasksSpreadEvenlyOverTheInspectors() {
        FrozenList list = list(
                PlanMother.candidates(400, 10, new Random(8)),
                IntStream.range(0, 6).mapToObj(PlanMother::inspector).toList());
        Map<UUID, Long> load = Draw.of(list, "x").drawn().stream()
                .flatMap(d -> java.util.stream.Stream.of(d.first(), d.second()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = load.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long least = load.values().stream().mapToLong(Long::longValue).min().orElse(0);
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    private static PlanCandidate candidate(int number, LocalDate last, int rounds) {
        return new PlanCandidate(
                new UUID(9, number),
                "ZK%04d".formatted(number),
                "示例小区" + number,
                PlanMother.company(1),
                "示例企业",
                5,
                last,
                rounds);
    }

    @Test
    void whatWasInspectedLatelyIsLeftOut() {
        List<Inspector> two = List.of(PlanMother.inspector(1), PlanMother.inspector(2));
        List<PlanCandidate> twenty = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            LocalDate last = i < 5 ? LocalDate.of(2026, 4, 1) : i < 10 ? LocalDate.of(2026, 3, 31) : null;
            twenty.add(candidate(i, last, i == 19 ? 4 : 0));
        }
        FrozenList list = list(twenty, two);
        assertThat(list.count(State.RECENT)).isEqualTo(5);
        assertThat(list.count(State.COMPANY_CAP)).isEqualTo(1);
        assertThat(list.count(State.LIFTED)).isZero();
    }

    /** INS-P07: rather an exclusion lifted than the share missed, the longest uninspected first. */
    @Test
    void exclusionsGiveWayToTheLeastShare() {
        List<Inspector> two = List.of(PlanMother.inspector(1), PlanMother.inspector(2));
        List<PlanCandidate> twenty = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            twenty.add(candidate(i, LocalDate.of(2026, 9, 30).minusDays(i), 0));
        }
        FrozenList list = list(twenty, two);
        assertThat(list.estates().stream()
                        .filter(e -> e.state() == State.LIFTED)
                        .map(FrozenList.Estate::code))
                .containsExactlyInAnyOrder("ZK0019", "ZK0018");
        assertThat(Draw.of(list, "x").drawn()).hasSize(2);
    }

    /** INS-P03: nobody judges a company in conflict, not even where the share is missed for it. */
    @Test
    void aConflictIsNeverLifted() {
        List<Inspector> two = List.of(PlanMother.inspector(1, 1), PlanMother.inspector(2));
        FrozenList list = list(List.of(candidate(1, null, 0)), two);
        assertThat(list.count(State.NO_PAIR)).isEqualTo(1);
        assertThat(list.size()).isZero();
        assertThat(Draw.of(list, "x").drawn()).isEmpty();
        assertThat(cn.wuye.shared.Rule.evaluate(
                        PlanRules.LIST, new PlanRules.ListCase(list, QUARTER, PlanMother.DAY), POLICY))
                .extracting(v -> v.rule())
                .containsExactly("INS-P03");
    }

    @Test
    void layersComeFromTheStars() {
        Set<Stratum> seen = new HashSet<>();
        for (Integer stars : new Integer[] {5, 4, 3, 2, 1, 0, null}) {
            seen.add(Stratum.of(stars));
        }
        assertThat(seen).containsExactlyInAnyOrder(Stratum.values());
    }
}
