package cn.wuye.filing.model;

import static cn.wuye.filing.model.FilingStatus.ACCEPTED;
import static cn.wuye.filing.model.FilingStatus.AMENDED;
import static cn.wuye.filing.model.FilingStatus.DRAFT;
import static cn.wuye.filing.model.FilingStatus.EXPIRED;
import static cn.wuye.filing.model.FilingStatus.FILED;
import static cn.wuye.filing.model.FilingStatus.LAPSED;
import static cn.wuye.filing.model.FilingStatus.LIFECYCLE;
import static cn.wuye.filing.model.FilingStatus.NOT_ACCEPTED;
import static cn.wuye.filing.model.FilingStatus.REJECTED;
import static cn.wuye.filing.model.FilingStatus.RETURNED;
import static cn.wuye.filing.model.FilingStatus.SUBMITTED;
import static cn.wuye.filing.model.FilingStatus.TERMINATED;
import static cn.wuye.filing.model.FilingStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.filing.model.FilingStatus.Action;
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
class FilingLifecycleTest {
    private static final Set<Role> FILER = Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
    private static final Set<Role> COUNTY = Set.of(Role.FILING_REVIEWER);

    private record Cell(FilingStatus to, Set<Role> roles) {}

    private static final Map<FilingStatus, Map<Action, Cell>> GRID = Map.of(
            DRAFT,
            Map.of(Action.SUBMIT, new Cell(SUBMITTED, FILER), Action.WITHDRAW, new Cell(WITHDRAWN, FILER)),
            SUBMITTED,
            Map.of(
                    Action.ACCEPT, new Cell(ACCEPTED, COUNTY),
                    Action.RETURN, new Cell(RETURNED, COUNTY),
                    Action.NOT_ACCEPT, new Cell(NOT_ACCEPTED, COUNTY),
                    Action.WITHDRAW, new Cell(WITHDRAWN, FILER)),
            RETURNED,
            Map.of(
                    Action.SUBMIT, new Cell(SUBMITTED, FILER),
                    Action.WITHDRAW, new Cell(WITHDRAWN, FILER),
                    Action.LAPSE, new Cell(LAPSED, Set.of(Role.SYSTEM))),
            ACCEPTED,
            Map.of(Action.FILE, new Cell(FILED, COUNTY), Action.REJECT, new Cell(REJECTED, COUNTY)),
            FILED,
            Map.of(
                    Action.TERMINATE,
                            new Cell(TERMINATED, Set.of(Role.COMPANY_CLERK, Role.OWNERS_MEMBER, Role.FILING_REVIEWER)),
                    Action.REPLACE, new Cell(AMENDED, Set.of(Role.SYSTEM)),
                    Action.EXPIRE, new Cell(EXPIRED, Set.of(Role.SYSTEM))));

    static Stream<Arguments> everyCell() {
        return Arrays.stream(FilingStatus.values())
                .flatMap(status -> Arrays.stream(Action.values())
                        .flatMap(action ->
                                Arrays.stream(Role.values()).map(role -> Arguments.of(status, action, role))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everyCell")
    void allowsExactlyWhatTheGridSays(FilingStatus status, Action action, Role role) {
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
