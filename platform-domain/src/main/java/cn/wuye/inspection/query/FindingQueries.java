package cn.wuye.inspection.query;

import cn.wuye.inspection.Severity;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads findings, each actor those within reach. */
public interface FindingQueries {

    /** Findings of a status. */
    record StatusCount(String status, long count) {}

    /**
     * Findings of a year by severity, for public pages.
     *
     * @param closed struck off
     * @param overdue open and late, or in the ledger
     */
    record Tally(Severity severity, int raised, int closed, int overdue) {}

    Page<FindingRow> list(Actor actor, FindingSearch search, PageRequest page);

    void export(Actor actor, FindingSearch search, PageRequest order, Consumer<FindingRow> consumer);

    List<StatusCount> counts(Actor actor);

    Optional<FindingDetail> find(Actor actor, UUID id);

    /** Findings of a visit, in order of item. */
    List<FindingRow> ofVisit(UUID visit);

    /** Findings of an estate of the last twelve months that are not withdrawn, newest first, for its public page. */
    List<FindingRow> ofEstate(UUID estate, int limit);

    /** Findings of a company's estates of the last twelve months, by severity. */
    List<Tally> ofCompany(UUID company);
}
