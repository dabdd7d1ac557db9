package cn.wuye.referral.model;

import static cn.wuye.referral.model.ClueStatus.ANSWERED;
import static cn.wuye.referral.model.ClueStatus.CLOSED;
import static cn.wuye.referral.model.ClueStatus.HANDLING;
import static cn.wuye.referral.model.ClueStatus.LIFECYCLE;
import static cn.wuye.referral.model.ClueStatus.RECEIVED;
import static cn.wuye.referral.model.ClueStatus.TRANSFERRED;
import static cn.wuye.referral.model.ClueStatus.WITHDRAWN;
import static cn.wuye.referral.model.ClueStatus.WITH_TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.referral.model.ClueStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole grid of status × action × role, written down a second time as plain data. */
class ClueLifecycleTest {
    private static final Set<Role> SENDER = Set.of(
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.INSPECTOR,
            Role.COUNTY_SUPERVISOR,
            Role.CITY_SUPERVISOR,
            Role.TASK_FORCE_MEMBER);
    private static final Set<Role> BODY = Set.of(Role.DEPARTMENT_OFFICER, Role.COUNTY_SUPERVISOR, Role.STREET_OFFICER);

    private record Cell(ClueStatus to, Set<Role> roles) {}

    private static final Map<ClueStatus, Map<Action, Cell>> GRID = Map.of(
            TRANSFERRED,
            Map.of(
                    Action.RECEIVE, new Cell(RECEIVED, BODY),
                    Action.DECLINE, new Cell(TRANSFERRED, BODY),
                    Action.ESCALATE, new Cell(WITH_TASK_FORCE, BODY),
                    Action.WITHDRAW, new Cell(WITHDRAWN, SENDER)),
            RECEIVED,
            Map.of(
                    Action.BEGIN, new Cell(HANDLING, BODY),
                    Action.ANSWER, new Cell(ANSWERED, BODY),
                    Action.DECLINE, new Cell(TRANSFERRED, BODY),
                    Action.ESCALATE, new Cell(WITH_TASK_FORCE, BODY)),
            HANDLING,
            Map.of(Action.ANSWER, new Cell(ANSWERED, BODY)),
            ANSWERED,
            Map.of(Action.CONFIRM, new Cell(CLOSED, SENDER), Action.SEND_BACK, new Cell(HANDLING, SENDER)),
            WITH_TASK_FORCE,
            Map.of(
                    Action.DECIDE, new Cell(TRANSFERRED, Set.of(Role.TASK_FORCE_MEMBER)),
                    Action.WITHDRAW, new Cell(WITHDRAWN, SENDER)));

    static Stream<Arguments> everyCell() {
        return Arrays.stream(ClueStatus.values())
                .flatMap(status -> Arrays.stream(Action.values())
                        .flatMap(action ->
                                Arrays.stream(Role.values()).map(role -> Arguments.of(status, action, role))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everyCell")
    void allowsExactlyWhatTheGridSays(ClueStatus status, Action action, Role role) {
        Actor actor = new Actor(new UUID(0, 1), "", null, OrgKind.COUNTY_BUREAU, "411602", null, null, Set.of(role));
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
}
