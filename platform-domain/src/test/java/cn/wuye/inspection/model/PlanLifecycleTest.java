package cn.wuye.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.inspection.model.PlanStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grids of plans and tasks, written down a second time as plain data, and what their verbs refuse. */
class PlanLifecycleTest {
    private static final Map<PlanStatus, Map<Action, PlanStatus>> PLANS = Map.of(
            PlanStatus.DRAFT, Map.of(Action.PUBLISH, PlanStatus.PUBLISHED, Action.CANCEL, PlanStatus.CANCELLED),
            PlanStatus.PUBLISHED, Map.of(Action.DRAW, PlanStatus.DRAWN, Action.CANCEL, PlanStatus.CANCELLED),
            PlanStatus.DRAWN, Map.of(Action.CANCEL, PlanStatus.CANCELLED));

    static Stream<Arguments> plans() {
        return Arrays.stream(PlanStatus.values())
                .flatMap(s -> Arrays.stream(Action.values())
                        .flatMap(a -> Arrays.stream(Role.values()).map(r -> Arguments.of(s, a, r))));
    }

    private static Actor holding(Role role) {
        return new Actor(new UUID(0, 1), "", null, OrgKind.COUNTY_BUREAU, "411602", null, null, Set.of(role));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("plans")
    void plansMoveExactlyAsTheGridSays(PlanStatus status, Action action, Role role) {
        PlanStatus to = PLANS.getOrDefault(status, Map.of()).get(action);
        if (to != null && role == Role.COUNTY_SUPERVISOR) {
            assertThat(PlanStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isEqualTo(to);
        } else {
            assertThatThrownBy(() -> PlanStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.error())
                                    .isEqualTo(to == null ? SharedError.ILLEGAL_TRANSITION : SharedError.FORBIDDEN));
        }
    }

    static Stream<Arguments> tasks() {
        return Arrays.stream(TaskStatus.values())
                .flatMap(s -> Arrays.stream(TaskStatus.Action.values())
                        .flatMap(a -> Arrays.stream(Role.values()).map(r -> Arguments.of(s, a, r))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("tasks")
    void tasksMoveExactlyAsTheGridSays(TaskStatus status, TaskStatus.Action action, Role role) {
        Role may = action == TaskStatus.Action.COMPLETE ? Role.SYSTEM : Role.COUNTY_SUPERVISOR;
        if (status == TaskStatus.OPEN && role == may) {
            assertThat(TaskStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isEqualTo(action == TaskStatus.Action.COMPLETE ? TaskStatus.DONE : TaskStatus.CANCELLED);
        } else {
            assertThatThrownBy(() -> TaskStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isInstanceOf(DomainException.class);
        }
    }

    private static Plan drawn() {
        Plan plan =
                Plan.open(new UUID(1, 1), "411602", "川汇区", new Quarter(2026, 4), 1, PlanMother.COUNTY, PlanMother.AT);
        plan.publish(
                new Freeze(PlanMother.policy(), plan.quarter())
                        .list(
                                plan.name(),
                                PlanMother.VALUE,
                                PlanMother.candidates(30, 4, new Random(2)),
                                IntStream.range(0, 3)
                                        .mapToObj(PlanMother::inspector)
                                        .toList()),
                PlanMother.COUNTY,
                PlanMother.AT);
        assertThat(plan.duties())
                .singleElement()
                .satisfies(d -> assertThat(d.until()).isEqualTo(PlanMother.VALUE.on()));
        plan.draw("03 08 12 19 25 31 + 07", "示例", PlanMother.COUNTY, PlanMother.AT);
        return plan;
    }

    @Test
    void aDrawIsCancelledWithAReasonAndBeforeAnyTaskIsDone() {
        Plan plan = drawn();
        assertThat(plan.drainEvents()).singleElement().isInstanceOf(PlanEvents.PlanDrawn.class);
        assertThatThrownBy(() -> plan.cancel(" ", 0, PlanMother.COUNTY, PlanMother.AT))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(PlanError.PLAN_REASON_REQUIRED));
        assertThatThrownBy(() -> plan.cancel("示例", 1, PlanMother.COUNTY, PlanMother.AT))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(PlanError.DRAW_IN_USE));
        plan.cancel("示例", 0, PlanMother.COUNTY, PlanMother.AT);
        assertThat(plan.status()).isEqualTo(PlanStatus.CANCELLED);
        assertThat(plan.drainEvents()).singleElement().isInstanceOf(PlanEvents.DrawCancelled.class);
        assertThat(plan.content().canonical()).contains("reason=示例", "value=03 08 12 19 25 31 + 07");
    }

    private static DrawnTask task() {
        return DrawnTask.set(
                new UUID(2, 1),
                new UUID(1, 1),
                1,
                new UUID(9, 1),
                "示例小区",
                new Place("411602001001", PlanMother.company(1), new UUID(9, 1)),
                new UUID(6, 1),
                new UUID(6, 2),
                new Quarter(2026, 4).end(),
                PlanMother.COUNTY,
                PlanMother.AT);
    }

    @Test
    void nobodyInConflictOrAlreadyThereTakesOver() {
        DrawnTask task = task();
        UUID gone = new UUID(6, 1);
        for (Inspector unfit : List.of(PlanMother.inspector(2), PlanMother.inspector(3, 1))) {
            assertThatThrownBy(() -> task.replace(gone, unfit, "示例", PlanMother.COUNTY, PlanMother.AT))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.error()).isEqualTo(PlanError.NOT_ELIGIBLE));
        }
        task.replace(gone, PlanMother.inspector(3, 2), "示例", PlanMother.COUNTY, PlanMother.AT);
        assertThat(task.inspectors()).containsExactlyInAnyOrder(new UUID(6, 2), new UUID(6, 3));
    }

    @Test
    void oneWhoIsGoneFromTheRegisterDoesNotTakeOver() {
        Inspector left = PlanMother.inspector(3);
        left.set(false, "示例", PlanMother.COUNTY, PlanMother.AT);
        assertThatThrownBy(() -> task().replace(new UUID(6, 1), left, "示例", PlanMother.COUNTY, PlanMother.AT))
                .isInstanceOf(DomainException.class);
    }
}
