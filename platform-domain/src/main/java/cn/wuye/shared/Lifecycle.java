package cn.wuye.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The one table of an aggregate's life: which action leads from which status to which, who may take it, under which
 * guard, and what must be done in a status by when. Aggregate verbs, buttons, REST links, worklist, overdue jobs and
 * the diagram in the documents all read it.
 *
 * @param <S> statuses
 * @param <A> actions
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    /** One row of the table. */
    public record Step<S, A>(A action, S from, S to, Set<Role> roles, Optional<Guard> guard) {}

    private final String name;
    private final Class<S> statuses;
    private final Class<A> actions;
    private final S initial;
    private final List<Step<S, A>> steps;
    private final Map<S, List<Duty>> duties;

    private Lifecycle(Builder<S, A> builder) {
        this.name = builder.name;
        this.statuses = builder.statuses;
        this.actions = builder.actions;
        this.initial = builder.initial;
        this.steps = List.copyOf(builder.steps);
        this.duties = new EnumMap<>(builder.duties);
    }

    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
            String name, Class<S> statuses, Class<A> actions, S initial) {
        return new Builder<>(name, statuses, actions, initial);
    }

    /** The capability or aggregate it belongs to; prefix of its message keys. */
    public String name() {
        return name;
    }

    public Class<S> statuses() {
        return statuses;
    }

    public Class<A> actions() {
        return actions;
    }

    public S initial() {
        return initial;
    }

    public List<Step<S, A>> steps() {
        return steps;
    }

    /**
     * The status that an action leads to.
     *
     * @throws DomainException ILLEGAL_TRANSITION if the table has no such step, FORBIDDEN if none of the actor's roles
     *     may take it, the guard's error if its condition does not hold
     */
    public S next(S status, A action, Actor actor, Predicate<Guard> holds) {
        Step<S, A> step = step(status, action)
                .orElseThrow(() -> new DomainException(SharedError.ILLEGAL_TRANSITION, action.name(), status.name()));
        if (!actor.hasAny(step.roles())) {
            throw DomainException.forbidden();
        }
        step.guard().filter(holds.negate()).ifPresent(guard -> {
            throw new DomainException(guard.error());
        });
        return step.to();
    }

    /** The row for an action in a status, if there is one. */
    public Optional<Step<S, A>> step(S status, A action) {
        return steps.stream()
                .filter(s -> s.from() == status && s.action() == action)
                .findFirst();
    }

    /** Steps that someone with these roles may take from a status, in the order of the table. */
    public List<Step<S, A>> stepsFrom(S status, Set<Role> roles) {
        return steps.stream()
                .filter(s -> s.from() == status && s.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** What must be done in a status. */
    public List<Duty> duties(S status) {
        return duties.getOrDefault(status, List.of());
    }

    /** Whether nothing leads out of a status. */
    public boolean isFinal(S status) {
        return steps.stream().noneMatch(s -> s.from() == status);
    }

    /** The table as a Mermaid state diagram with a table of duties: the text of {@code docs/lifecycles/<name>.md}. */
    public String toMarkdown() {
        StringBuilder out = new StringBuilder("# Lifecycle: " + name + "\n\n");
        out.append("Generated from the lifecycle table; the build fails when this file is stale.\n\n");
        out.append("```mermaid\nstateDiagram-v2\n    [*] --> ").append(initial).append('\n');
        for (Step<S, A> step : steps) {
            out.append("    ").append(step.from()).append(" --> ").append(step.to());
            out.append(": ").append(step.action());
            step.guard().ifPresent(g -> out.append(" [").append(g.name()).append(']'));
            out.append('\n');
        }
        Arrays.stream(statuses.getEnumConstants())
                .filter(this::isFinal)
                .forEach(s -> out.append("    ").append(s).append(" --> [*]\n"));
        out.append("```\n\n| Action | From | To | Who | Guard |\n| --- | --- | --- | --- | --- |\n");
        for (Step<S, A> step : steps) {
            out.append("| ").append(step.action()).append(" | ").append(step.from());
            out.append(" | ").append(step.to()).append(" | ");
            out.append(step.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
            out.append(" | ").append(step.guard().map(Guard::name).orElse("")).append(" |\n");
        }
        out.append("\n| Status | Duty | Whose | Working days |\n| --- | --- | --- | --- |\n");
        duties.forEach((status, list) -> list.forEach(duty -> out.append("| ")
                .append(status)
                .append(" | ")
                .append(duty.code())
                .append(" | ")
                .append(duty.role())
                .append(" | ")
                .append(duty.days() == null ? "–" : "`" + duty.days() + "`")
                .append(" |\n")));
        return out.toString();
    }

    /** Collects the rows of the table. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {
        private final String name;
        private final Class<S> statuses;
        private final Class<A> actions;
        private final S initial;
        private final List<Step<S, A>> steps = new ArrayList<>();
        private final Map<S, List<Duty>> duties;

        private Builder(String name, Class<S> statuses, Class<A> actions, S initial) {
            this.name = name;
            this.statuses = statuses;
            this.actions = actions;
            this.initial = initial;
            this.duties = new EnumMap<>(statuses);
        }

        /** Lets the roles lead from any of the statuses to {@code to}. */
        @SafeVarargs
        public final Builder<S, A> allow(A action, S to, Set<Role> roles, S... from) {
            for (S status : from) {
                steps.add(new Step<>(action, status, to, Set.copyOf(roles), Optional.empty()));
            }
            return this;
        }

        /** As {@link #allow}, under a guard. */
        @SafeVarargs
        public final Builder<S, A> allowIf(Guard guard, A action, S to, Set<Role> roles, S... from) {
            for (S status : from) {
                steps.add(new Step<>(action, status, to, Set.copyOf(roles), Optional.of(guard)));
            }
            return this;
        }

        /** Puts a duty on a status. */
        public Builder<S, A> duty(S status, Duty duty) {
            duties.computeIfAbsent(status, s -> new ArrayList<>()).add(duty);
            return this;
        }

        /** @throws IllegalStateException if a status is out of reach or an action has two targets in one status */
        public Lifecycle<S, A> build() {
            for (S status : statuses.getEnumConstants()) {
                if (status != initial && steps.stream().noneMatch(s -> s.to() == status)) {
                    throw new IllegalStateException(name + ": nothing leads to " + status);
                }
            }
            long distinct = steps.stream()
                    .map(s -> s.from().name() + s.action().name())
                    .distinct()
                    .count();
            if (distinct != steps.size()) {
                throw new IllegalStateException(name + ": an action has two targets in one status");
            }
            return new Lifecycle<>(this);
        }
    }
}
