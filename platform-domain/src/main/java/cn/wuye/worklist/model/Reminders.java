package cn.wuye.worklist.model;

import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items of work whose people must be told something. */
public interface Reminders {

    /**
     * An item that someone must hear of.
     *
     * @param organisation the one organisation whose work it is, if it is one's only
     */
    record Item(
            UUID id,
            String stream,
            String capability,
            String duty,
            Role role,
            Place place,
            @Nullable UUID organisation,
            String title,
            LocalDate dueOn,
            @Nullable UUID assignee) {}

    /**
     * Open items that have used up most of their time, are not yet late and have not been reminded of: the next of
     * them, kept from other instances until the transaction ends.
     */
    List<Item> dueSoon(LocalDate today, int most);

    /** Open items that are late and not yet reported, in the same way. */
    List<Item> overdue(LocalDate today, int most);

    void warned(List<UUID> items, Instant at);

    void reported(List<UUID> items, Instant at);
}
