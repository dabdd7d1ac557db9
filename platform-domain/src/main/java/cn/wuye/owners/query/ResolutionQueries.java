package cn.wuye.owners.query;

import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.owners.model.UsedAmount;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the register of resolutions, each actor what is within reach. */
public interface ResolutionQueries {

    /** Resolutions of a status. */
    record StatusCount(String status, long count) {}

    Page<ResolutionRow> list(Actor actor, ResolutionSearch search, PageRequest page);

    void export(Actor actor, ResolutionSearch search, PageRequest order, Consumer<ResolutionRow> consumer);

    List<StatusCount> counts(Actor actor);

    Optional<ResolutionRow> find(Actor actor, UUID id);

    /** What has been taken of it, first to last. */
    List<UsedAmount> uses(UUID resolution);

    /** Passed resolutions of an estate that still allow something, latest first. */
    List<Allowed> open(UUID estate);

    /** Posted resolutions of an estate for its public page, latest first. */
    List<ResolutionRow> ofEstate(UUID estate, int limit);

    /** A resolution that anybody may see. */
    Optional<ResolutionRow> posted(UUID id);
}
