package cn.wuye.worklist.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Open work that an actor may see: of the own roles within the own territory, company or estate; city supervisors see
 * all of the city.
 */
public interface WorklistQueries {

    /** Which part of the work. */
    enum View {
        /** Claimed by the actor. */
        MINE,
        /** All that is open. */
        OPEN,
        /** Most of its time is used up. */
        DUE_SOON,
        /** Late. */
        OVERDUE
    }

    /**
     * Filters; null and blank leave a filter out.
     *
     * @param division code of a county, street or community below which the work lies
     * @param text part of the title
     */
    record WorkSearch(
            View view,
            @Nullable String capability,
            @Nullable String duty,
            @Nullable String division,
            @Nullable String text) {

        public static WorkSearch of(View view) {
            return new WorkSearch(view, null, null, null, null);
        }
    }

    /**
     * An item of work.
     *
     * @param warnOn from when on it is due soon
     * @param provisional whether the deadline may still move
     */
    record WorkRow(
            UUID id,
            String stream,
            String capability,
            String duty,
            Role role,
            String divisionCode,
            String divisionName,
            String title,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            Instant openedAt,
            @Nullable LocalDate warnOn,
            @Nullable LocalDate dueOn,
            boolean provisional) {}

    /** Exact numbers of each view. */
    record WorkCounts(long mine, long open, long dueSoon, long overdue) {
        public long of(View view) {
            return switch (view) {
                case MINE -> mine;
                case OPEN -> open;
                case DUE_SOON -> dueSoon;
                case OVERDUE -> overdue;
            };
        }
    }

    /** How many open items a duty has. */
    record DutyCount(String capability, String duty, long open) {}

    /** Sorts: due (default), opened, title. */
    Page<WorkRow> page(Actor actor, WorkSearch search, LocalDate today, PageRequest request);

    /** All rows in order, for exports. */
    void forEach(Actor actor, WorkSearch search, LocalDate today, PageRequest request, Consumer<WorkRow> row);

    /** Numbers of all views under the search's other filters. */
    WorkCounts count(Actor actor, WorkSearch search, LocalDate today);

    /** The duties that have open items, for the filters. */
    List<DutyCount> duties(Actor actor);

    /** Open items that the actor can do, counted up to {@code limit}. */
    long doable(Actor actor, int limit);
}
