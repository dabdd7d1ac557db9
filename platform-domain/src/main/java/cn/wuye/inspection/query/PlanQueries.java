package cn.wuye.inspection.query;

import cn.wuye.inspection.model.Coverage;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens read of quarterly plans, their draws and the coverage. */
public interface PlanQueries {

    /** Filters; null leaves one out. */
    record Search(
            @Nullable String county,
            @Nullable String quarter,
            @Nullable PlanStatus status) {}

    /** A plan in a list. */
    record PlanRow(
            UUID id,
            String county,
            String countyName,
            Quarter quarter,
            int number,
            PlanStatus status,
            int candidates,
            int minimum,
            int drawn,
            int done,
            @Nullable String valueName,
            @Nullable LocalDate valueOn,
            Instant openedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant drawnAt,
            @Nullable Instant cancelledAt,
            @Nullable String reason,
            long version) {
        /** Its name, as in 411602-2026Q4-1. */
        public String name() {
            return county + "-" + quarter + "-" + number;
        }
    }

    /**
     * All of a plan.
     *
     * @param list the frozen list as published; null before
     * @param result the outcome as published; null before the draw
     */
    record PlanDetail(
            PlanRow row,
            @Nullable String list,
            @Nullable String listHash,
            @Nullable String value,
            @Nullable String source,
            @Nullable String result) {}

    /** How far a county has come in a quarter. */
    record CoverageRow(
            String county,
            String countyName,
            Coverage coverage,
            int open,
            @Nullable UUID plan,
            @Nullable PlanStatus status) {}

    /** Plans in the actor's reach. Sorts: opened, quarter, county. */
    Page<PlanRow> list(Actor actor, Search search, PageRequest page);

    void export(Actor actor, Search search, PageRequest order, Consumer<PlanRow> consumer);

    Optional<PlanDetail> find(Actor actor, UUID id);

    /** Plans whose list is public, cancelled ones included. Sorts: published, quarter, county. */
    Page<PlanRow> published(Search search, PageRequest page);

    Optional<PlanDetail> published(UUID id);

    /** Public plan of a name, as in 411602-2026Q4-1. */
    Optional<UUID> publishedByName(String name);

    /** The newest steps that the public can see. */
    List<PlanRow> newest(int limit);

    /** Quarters that have plans, newest first. */
    List<Quarter> quarters();

    /** Each county in the actor's reach, in order of code. */
    List<CoverageRow> coverage(Actor actor, Quarter quarter);
}
