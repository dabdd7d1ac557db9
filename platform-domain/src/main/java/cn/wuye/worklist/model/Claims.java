package cn.wuye.worklist.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has claimed which item of work. */
public interface Claims {

    /**
     * An item of work as far as claiming is concerned.
     *
     * @param organisation the one organisation whose work it is, if it is one's only
     */
    record Item(
            UUID id,
            Role role,
            Place place,
            @Nullable UUID organisation,
            boolean done,
            @Nullable UUID assignee,
            @Nullable String assigneeName) {

        /** Whether it is the actor's kind of work. */
        public boolean isFor(Actor actor) {
            return actor.has(role) && actor.reaches(place) && (organisation == null || actor.isOf(organisation));
        }
    }

    /** Reads an item and keeps others from changing it until the transaction ends. */
    Optional<Item> lock(UUID id);

    void assign(UUID id, Actor to);

    void release(UUID id);
}
