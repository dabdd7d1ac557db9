package cn.wuye.referral.query;

import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.TrackingCode;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens and interfaces read of residents' reports. */
public interface ReportQueries {

    /** How many reports a status has. */
    record StatusCount(String status, long count) {}

    /** Figures of an estate in a year; of reports whose time is over, answered in time and those still open count. */
    record Figures(long received, long due, long onTime, long asked, long fixed) {}

    /** Reports in the actor's territory. Sorts: received (default), due, estate, status. */
    Page<ReportRow> list(Actor actor, ReportSearch search, PageRequest page);

    void export(Actor actor, ReportSearch search, PageRequest order, Consumer<ReportRow> consumer);

    /** Numbers of the statuses under the search's other filters. */
    List<StatusCount> counts(Actor actor, ReportSearch search);

    Optional<ReportRow> find(Actor actor, UUID id);

    /** Earlier reports of the same estate that are not merged, the newest first; at most 10. */
    List<ReportRow> others(Actor actor, UUID id);

    /** What the holder of the code may see. */
    Optional<ReportRow> byCode(TrackingCode code);

    Figures figures(UUID estate, int year, LocalDate today);

    /** Public view: a report, or those of a time, newest first; of any kind if none is given. */
    List<ReportRow> open(
            @Nullable UUID id,
            @Nullable Instant from,
            @Nullable Instant to,
            List<ReportKind> kinds,
            boolean openOnly,
            boolean closedOnly,
            int limit,
            int offset);
}
