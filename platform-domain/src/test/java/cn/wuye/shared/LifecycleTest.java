package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private enum Door {
        CLOSED,
        OPEN,
        LOCKED
    }

    private enum Turn {
        OPEN,
        CLOSE,
        LOCK
    }

    private static final Guard EMPTY = new Guard("empty", SharedError.STALE);

    private static final Lifecycle<Door, Turn> LIFE = Lifecycle.of("door", Door.class, Turn.class, Door.CLOSED)
            .allow(Turn.OPEN, Door.OPEN, Set.of(Role.COMPANY_CLERK), Door.CLOSED)
            .allow(Turn.CLOSE, Door.CLOSED, Set.of(Role.COMPANY_CLERK, Role.SYSTEM), Door.OPEN)
            .allowIf(EMPTY, Turn.LOCK, Door.LOCKED, Set.of(Role.FILING_REVIEWER), Door.CLOSED)
            .duty(Door.OPEN, new Duty("CLOSE_IT", Role.COMPANY_CLERK, "DOOR-WD"))
            .build();

    private static Actor actor(Role... roles) {
        return new Actor(new UUID(1, 1), "", null, OrgKind.COMPANY, "", null, null, Set.of(roles));
    }

    @Test
    void leadsFromStatusToStatus() {
        assertThat(LIFE.next(Door.CLOSED, Turn.OPEN, actor(Role.COMPANY_CLERK), g -> false))
                .isEqualTo(Door.OPEN);
    }

    @Test
    void refusesWhatTheTableDoesNotHave() {
        assertThatThrownBy(() -> LIFE.next(Door.LOCKED, Turn.OPEN, actor(Role.COMPANY_CLERK), g -> true))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.ILLEGAL_TRANSITION));
    }

    @Test
    void refusesWhoeverHasNoneOfTheRoles() {
        assertThatThrownBy(() -> LIFE.next(Door.CLOSED, Turn.OPEN, actor(Role.FILING_REVIEWER), g -> true))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.FORBIDDEN));
    }

    @Test
    void asksTheGuardLast() {
        Actor reviewer = actor(Role.FILING_REVIEWER);
        assertThat(LIFE.next(Door.CLOSED, Turn.LOCK, reviewer, EMPTY::equals)).isEqualTo(Door.LOCKED);
        assertThatThrownBy(() -> LIFE.next(Door.CLOSED, Turn.LOCK, reviewer, g -> false))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.STALE));
    }

    @Test
    void tellsStepsDutiesAndEnds() {
        assertThat(LIFE.stepsFrom(Door.CLOSED, Set.of(Role.FILING_REVIEWER)))
                .extracting(Lifecycle.Step::action)
                .containsExactly(Turn.LOCK);
        assertThat(LIFE.duties(Door.OPEN)).extracting(Duty::code).containsExactly("CLOSE_IT");
        assertThat(LIFE.duties(Door.LOCKED)).isEmpty();
        assertThat(LIFE.isFinal(Door.LOCKED)).isTrue();
        assertThat(LIFE.isFinal(Door.OPEN)).isFalse();
    }

    @Test
    void drawsEveryStepAndDuty() {
        assertThat(LIFE.toMarkdown())
                .contains(
                        "[*] --> CLOSED",
                        "CLOSED --> OPEN",
                        "LOCK",
                        "empty",
                        "| OPEN | CLOSE_IT | COMPANY_CLERK | `DOOR-WD` |");
    }

    @Test
    void refusesATableWithAnUnreachableStatusOrTwoTargets() {
        assertThatThrownBy(() -> Lifecycle.of("door", Door.class, Turn.class, Door.CLOSED)
                        .allow(Turn.OPEN, Door.OPEN, Set.of(Role.SYSTEM), Door.CLOSED)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LOCKED");
        assertThatThrownBy(() -> Lifecycle.of("door", Door.class, Turn.class, Door.CLOSED)
                        .allow(Turn.OPEN, Door.OPEN, Set.of(Role.SYSTEM), Door.CLOSED)
                        .allow(Turn.OPEN, Door.LOCKED, Set.of(Role.SYSTEM), Door.CLOSED)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two targets");
    }
}
