package cn.wuye.inspection.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads visits, each actor those within reach; companies and owners only signed ones. */
public interface VisitQueries {

    /** An estate to visit. */
    record EstateChoice(UUID id, String code, String name, String place) {}

    /** Visits of a status. */
    record StatusCount(String status, long count) {}

    Page<VisitRow> list(Actor actor, VisitSearch search, PageRequest page);

    void export(Actor actor, VisitSearch search, PageRequest order, Consumer<VisitRow> consumer);

    List<StatusCount> counts(Actor actor);

    Optional<VisitDetail> find(Actor actor, UUID id);

    /** The actor's visits that are not signed yet, newest first. */
    List<VisitDetail> unfinished(Actor actor);

    /** Estates within reach whose name or code contains the text, by name. */
    List<EstateChoice> estates(Actor actor, String text, int limit);

    /** Signed visits of an estate, newest first, for its public page. */
    List<VisitRow> ofEstate(UUID estate, int limit);

    /** A visit if it is signed, for anybody. */
    Optional<VisitRow> signed(UUID id);
}
