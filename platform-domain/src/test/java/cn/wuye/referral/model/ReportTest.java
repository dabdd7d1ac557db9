package cn.wuye.referral.model;

import static cn.wuye.referral.model.ReportStatus.ANSWERED;
import static cn.wuye.referral.model.ReportStatus.CLOSED;
import static cn.wuye.referral.model.ReportStatus.IN_HAND;
import static cn.wuye.referral.model.ReportStatus.LIFECYCLE;
import static cn.wuye.referral.model.ReportStatus.MERGED;
import static cn.wuye.referral.model.ReportStatus.RECEIVED;
import static cn.wuye.referral.model.ReportStatus.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.policy.Policy;
import cn.wuye.referral.model.ReportRules.Draft;
import cn.wuye.referral.model.ReportRules.ReplyCase;
import cn.wuye.referral.model.ReportStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grid of a report's life written down a second time, its rules, and its tracking code. */
class ReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<Role> STREET = Set.of(Role.STREET_OFFICER);
    private static final Set<Role> PLATFORM = Set.of(Role.SYSTEM);

    private record Cell(ReportStatus to, Set<Role> roles) {}

    private static final Map<ReportStatus, Map<Action, Cell>> GRID = Map.of(
            RECEIVED,
            Map.of(
                    Action.TAKE_UP, new Cell(IN_HAND, STREET),
                    Action.ANSWER, new Cell(ANSWERED, STREET),
                    Action.MERGE, new Cell(MERGED, STREET)),
            IN_HAND,
            Map.of(Action.ANSWER, new Cell(ANSWERED, STREET), Action.PUT_RIGHT, new Cell(ANSWERED, PLATFORM)),
            REOPENED,
            Map.of(Action.TAKE_UP, new Cell(IN_HAND, STREET), Action.ANSWER, new Cell(ANSWERED, STREET)),
            ANSWERED,
            Map.of(
                    Action.AGREE, new Cell(CLOSED, PLATFORM),
                    Action.REOPEN, new Cell(REOPENED, PLATFORM),
                    Action.LAPSE, new Cell(CLOSED, PLATFORM)));

    static Stream<Arguments> everyCell() {
        return Arrays.stream(ReportStatus.values())
                .flatMap(status -> Arrays.stream(Action.values())
                        .flatMap(action ->
                                Arrays.stream(Role.values()).map(role -> Arguments.of(status, action, role))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everyCell")
    void allowsExactlyWhatTheGridSays(ReportStatus status, Action action, Role role) {
        Actor actor = new Actor(new UUID(0, 1), "", null, OrgKind.STREET_OFFICE, "411602", null, null, Set.of(role));
        Cell cell = GRID.getOrDefault(status, Map.of()).get(action);
        if (cell == null) {
            assertThatThrownBy(() -> LIFECYCLE.next(status, action, actor, g -> true))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.error()).isEqualTo(SharedError.ILLEGAL_TRANSITION));
        } else if (cell.roles().contains(role)) {
            assertThat(LIFECYCLE.next(status, action, actor, g -> true)).isEqualTo(cell.to());
        } else {
            assertThatThrownBy(() -> LIFECYCLE.next(status, action, actor, g -> true))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.FORBIDDEN));
        }
    }

    @Test
    void everyRuleIsBrokenByItsCaseAlone() {
        Map<String, List<Violation>> found = Map.of(
                "RPT-01", file(new Draft(false, null, "电梯经常停在楼层之间", 0)),
                "RPT-02", file(new Draft(true, ReportKind.C06, "太短", 0)),
                "RPT-03", file(new Draft(true, ReportKind.C06, "电梯经常停在楼层之间", 7)),
                "RPT-04", answer(new ReplyCase(null, " ", null)),
                "RPT-05", answer(new ReplyCase(Reply.Kind.NOT_OURS, "不属职责", " ")));
        found.forEach((rule, gaps) ->
                assertThat(gaps).as(rule).isNotEmpty().allMatch(v -> v.rule().equals(rule)));
        assertThat(found.keySet())
                .isEqualTo(new TreeSet<>(
                        new ReportRules().rules().stream().map(Rule::id).toList()));
        assertThat(file(new Draft(true, ReportKind.C06, "电梯经常停在楼层之间", 6))).isEmpty();
        assertThat(answer(new ReplyCase(Reply.Kind.FIXED, "已修复", null))).isEmpty();
    }

    @Test
    void codesHaveNoLookAlikesAndForgiveHowTheyAreTyped() {
        Set<String> drawn = new HashSet<>();
        IntStream.range(0, 2_000).forEach(i -> drawn.add(TrackingCode.draw().text()));
        assertThat(drawn).hasSize(2_000).allMatch(code -> code.matches("[2-9A-HJ-KM-NP-Z]{8}"));
        assertThat(TrackingCode.typed(" abcd-2345 ")).isEqualTo(new TrackingCode("ABCD2345"));
    }

    private static List<Violation> file(Draft draft) {
        return Rule.evaluate(ReportRules.FILE, draft, policy());
    }

    private static List<Violation> answer(ReplyCase c) {
        return Rule.evaluate(ReportRules.ANSWER, c, policy());
    }

    private static Policy policy() {
        return new Policy(
                TODAY,
                Map.of(
                        "RPT-TEXT-MIN", value("RPT-TEXT-MIN", "10"),
                        "RPT-MAX-PHOTOS", value("RPT-MAX-PHOTOS", "6")));
    }

    private static Policy.Value value(String code, String text) {
        return new Policy.Value(code, text, Policy.Status.PROPOSED, TODAY, "");
    }
}
