package cn.wuye.inspection.query;

import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens read of drawn tasks. */
public interface TaskQueries {

    /**
     * Filters; null leaves one out.
     *
     * @param inspector account of one of the two inspectors
     * @param overdue only open ones past their day
     */
    record Search(
            @Nullable String text,
            @Nullable TaskStatus status,
            @Nullable String division,
            @Nullable String quarter,
            @Nullable UUID plan,
            @Nullable UUID inspector,
            boolean overdue) {}

    /** A task in a list. */
    record TaskRow(
            UUID id,
            UUID plan,
            Quarter quarter,
            int number,
            UUID estate,
            String estateCode,
            String estateName,
            String address,
            String division,
            String placeName,
            @Nullable UUID company,
            @Nullable String companyName,
            UUID first,
            String firstName,
            UUID second,
            String secondName,
            LocalDate dueOn,
            TaskStatus status,
            boolean overdue,
            @Nullable UUID visit,
            @Nullable Instant doneAt,
            @Nullable String reason,
            long version) {
        public Place place() {
            return new Place(division, company, estate);
        }

        public boolean of(UUID account) {
            return first.equals(account) || second.equals(account);
        }
    }

    /** Tasks in the actor's reach. Sorts: due, estate, number. */
    Page<TaskRow> list(Actor actor, Search search, PageRequest page);

    void export(Actor actor, Search search, PageRequest order, Consumer<TaskRow> consumer);

    Optional<TaskRow> find(Actor actor, UUID id);
}
