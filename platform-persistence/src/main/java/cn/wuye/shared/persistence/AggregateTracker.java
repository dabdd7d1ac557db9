package cn.wuye.shared.persistence;

import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Event;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.StepTaken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Before a transaction commits, turns the steps that its aggregates took into timeline rows and work items and runs
 * the reactions to their events, until nothing new happens. No use case can forget it.
 */
@Component
class AggregateTracker {
    private final TimelineWriter timeline;
    private final WorkItems workItems;
    private final ObjectProvider<Reaction<?>> reactions;

    AggregateTracker(TimelineWriter timeline, WorkItems workItems, ObjectProvider<Reaction<?>> reactions) {
        this.timeline = timeline;
        this.workItems = workItems;
        this.reactions = reactions;
    }

    void track(AggregateRoot aggregate) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return; // read outside a transaction: nothing it does can be saved
        }
        Tracked tracked = (Tracked) TransactionSynchronizationManager.getResource(this);
        if (tracked == null) {
            tracked = new Tracked();
            TransactionSynchronizationManager.bindResource(this, tracked);
            TransactionSynchronizationManager.registerSynchronization(tracked);
        }
        tracked.aggregates.add(aggregate);
    }

    private final class Tracked implements TransactionSynchronization {
        private final Set<AggregateRoot> aggregates = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public void beforeCommit(boolean readOnly) {
            boolean busy = true;
            while (busy) {
                busy = false;
                for (AggregateRoot aggregate : new ArrayList<>(aggregates)) {
                    List<StepTaken> steps = aggregate.drainSteps();
                    if (!steps.isEmpty()) {
                        busy = true;
                        timeline.append(aggregate, steps);
                        workItems.sync(aggregate, steps);
                    }
                    for (Event event : aggregate.drainEvents()) {
                        busy = true;
                        dispatch(event);
                    }
                }
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AggregateTracker.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AggregateTracker.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AggregateTracker.this);
        }
    }

    private void dispatch(Event event) {
        reactions.orderedStream().filter(r -> r.event().isInstance(event)).forEach(r -> react(r, event));
    }

    private static <E extends Event> void react(Reaction<E> reaction, Event event) {
        reaction.on(reaction.event().cast(event));
    }
}
