package cn.wuye.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing with an identity and a history. Its verbs record the steps taken and the events raised; when the transaction
 * commits, each step becomes a timeline row of the aggregate's stream, its duties become work items, and reactions
 * run.
 */
public abstract class AggregateRoot {

    /** Named unlike its accessor, which never returns null: null tells that the aggregate was not saved yet. */
    private @Nullable Long revision;

    private final transient List<StepTaken> steps = new ArrayList<>();
    private final transient List<Event> events = new ArrayList<>();

    /** Name of the aggregate's timeline, as in {@code filing:0190…}. */
    public abstract String stream();

    /** Short human name for worklist and notices. */
    public abstract String title();

    /** Where it lies and whom it concerns. */
    public abstract Place place();

    /** What its hash is taken over. */
    public abstract Content content();

    /** What must be done now; empty for aggregates without a lifecycle. */
    public List<Duty> duties() {
        return List.of();
    }

    /** Counts the changes; a form or an If-Match header carries it back. Zero before the first save. */
    public long version() {
        return revision == null ? 0 : revision;
    }

    /** @throws DomainException STALE if someone changed it since {@code expected} was read */
    public void expectVersion(@Nullable Long expected) {
        if (expected != null && expected != version()) {
            throw DomainException.stale();
        }
    }

    protected void took(
            String action,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable String remark,
            Actor by,
            Instant at) {
        steps.add(new StepTaken(
                action, from == null ? null : from.name(), to == null ? null : to.name(), remark, by, at));
    }

    /** Records a step whose row carries a content of its own. */
    protected void took(String action, Content content, @Nullable String remark, Actor by, Instant at) {
        steps.add(new StepTaken(action, null, null, remark, by, at, content));
    }

    protected void raise(Event event) {
        events.add(event);
    }

    /** Hands out the recorded steps and forgets them. */
    public List<StepTaken> drainSteps() {
        List<StepTaken> drained = List.copyOf(steps);
        steps.clear();
        return drained;
    }

    /** Hands out the raised events and forgets them. */
    public List<Event> drainEvents() {
        List<Event> drained = List.copyOf(events);
        events.clear();
        return drained;
    }
}
