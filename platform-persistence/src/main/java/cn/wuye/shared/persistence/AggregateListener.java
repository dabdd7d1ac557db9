package cn.wuye.shared.persistence;

import cn.wuye.shared.AggregateRoot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** JPA entity listener named in {@code META-INF/orm.xml}: shows each touched aggregate to the tracker. */
@Component
public class AggregateListener {
    private final ObjectProvider<AggregateTracker> tracker;

    AggregateListener(ObjectProvider<AggregateTracker> tracker) {
        this.tracker = tracker;
    }

    void touched(Object entity) {
        if (entity instanceof AggregateRoot aggregate) {
            tracker.getObject().track(aggregate);
        }
    }
}
