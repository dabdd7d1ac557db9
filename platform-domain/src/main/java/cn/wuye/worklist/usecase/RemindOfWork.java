package cn.wuye.worklist.usecase;

import cn.wuye.notice.Notices;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import cn.wuye.worklist.model.Escalation;
import cn.wuye.worklist.model.Reminders;
import cn.wuye.worklist.model.Reminders.Item;
import cn.wuye.worklist.model.WorkLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells people once when most of the time for a piece of work is used up, and once when it is late. Each call handles
 * one portion in a transaction of its own; call it until it returns zero.
 */
@UseCase
public class RemindOfWork {
    private static final int PORTION = 200;

    private final Reminders reminders;
    private final Notices notices;
    private final WorkLinks links;
    private final Clock clock;

    public RemindOfWork(Reminders reminders, Notices notices, WorkLinks links, Clock clock) {
        this.reminders = reminders;
        this.notices = notices;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Reminds whoever claimed the work, or else all whose work it is.
     *
     * @return how many items were handled
     */
    public int dueSoon() {
        List<Item> items = reminders.dueSoon(today(), PORTION);
        for (Item item : items) {
            UUID assignee = item.assignee();
            if (assignee != null) {
                notices.toAccount(assignee, "work.due-soon", arguments(item), link(item));
            } else {
                tell(item, "work.due-soon");
            }
        }
        reminders.warned(ids(items), clock.instant());
        return items.size();
    }

    /**
     * Tells all whose work it is, and the level above, that it is late.
     *
     * @return how many items were handled
     */
    public int overdue() {
        List<Item> items = reminders.overdue(today(), PORTION);
        for (Item item : items) {
            tell(item, "work.overdue");
            for (Role above : Escalation.above(item.role())) {
                notices.toRole(above, item.place(), "work.overdue-below", arguments(item), link(item));
            }
        }
        reminders.reported(ids(items), clock.instant());
        return items.size();
    }

    private void tell(Item item, String key) {
        UUID organisation = item.organisation();
        if (organisation != null) {
            notices.toOrganisation(organisation, item.role(), key, arguments(item), link(item));
        } else {
            notices.toRole(item.role(), item.place(), key, arguments(item), link(item));
        }
    }

    private static List<String> arguments(Item item) {
        return List.of(
                item.title(),
                "@duty." + item.capability() + "." + item.duty(),
                item.dueOn().toString(),
                "@role." + item.role());
    }

    private String link(Item item) {
        return links.path(item.stream()).orElse("/desk");
    }

    private static List<UUID> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
