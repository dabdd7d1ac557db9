package cn.wuye.inspection.query;

import cn.wuye.inspection.model.Conflict;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens read of the inspectors' register. */
public interface InspectorQueries {

    /** Filters; null leaves one out. */
    record Search(
            @Nullable String text,
            @Nullable Boolean active,
            @Nullable LocalDate expiresBefore) {}

    /**
     * An inspector.
     *
     * @param conflicts how many companies he or she must not judge
     * @param openTasks tasks still to do
     */
    record InspectorRow(
            UUID id,
            UUID account,
            String name,
            String county,
            String countyName,
            String certificate,
            LocalDate validUntil,
            boolean active,
            int conflicts,
            int openTasks,
            int doneTasks,
            long version) {}

    /** Inspectors in the actor's reach. Sorts: name, valid, certificate. */
    Page<InspectorRow> list(Actor actor, Search search, PageRequest page);

    void export(Actor actor, Search search, PageRequest order, Consumer<InspectorRow> consumer);

    Optional<InspectorRow> find(Actor actor, UUID id);

    List<Conflict> conflicts(UUID inspector);

    /** Ids of inspectors who must not judge a company. */
    Set<UUID> barredFrom(UUID company);

    /** Accounts that are in the register of a county. */
    List<UUID> registered(String county);
}
