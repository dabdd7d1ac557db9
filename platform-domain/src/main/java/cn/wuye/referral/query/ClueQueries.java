package cn.wuye.referral.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What screens and interfaces read of clues: those of the territory for watchers, otherwise the organisation's own. */
public interface ClueQueries {

    /** How many clues a status has. */
    record StatusCount(String status, long count) {}

    /** Sorts: transferred (default), due, estate, status. */
    Page<ClueRow> list(Actor actor, ClueSearch search, PageRequest page);

    /** Streams the same list without paging. */
    void export(Actor actor, ClueSearch search, PageRequest order, Consumer<ClueRow> consumer);

    /** Numbers of the statuses under the search's other filters. */
    List<StatusCount> counts(Actor actor, ClueSearch search);

    Optional<ClueDetail> find(Actor actor, UUID id);
}
