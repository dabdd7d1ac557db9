package cn.wuye.identity.query;

import cn.wuye.identity.AccessLog;
import cn.wuye.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The logs as the audit administrator reads them. Every method refuses others. */
public interface LogQueries {

    /**
     * Filters of the access log; null and blank leave one out.
     *
     * @param person part of a login or a name
     * @param object beginning of the object, as in {@code account:}
     */
    record AccessSearch(
            @Nullable String person,
            AccessLog.@Nullable Action action,
            AccessLog.@Nullable Result result,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A row of the access log. */
    record AccessRow(
            long id,
            Instant at,
            String login,
            @Nullable String name,
            @Nullable String ip,
            AccessLog.Action action,
            @Nullable String object,
            AccessLog.Result result,
            @Nullable String detail) {}

    /**
     * Filters of the timeline of all streams; null and blank leave one out.
     *
     * @param person part of the name of whoever acted
     * @param stream beginning of the stream, as in {@code filing:}
     * @param action exact name of the action
     */
    record StepSearch(
            @Nullable String person,
            @Nullable String stream,
            @Nullable String action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A row of the timeline. */
    record StepRow(
            long id,
            Instant at,
            String actorName,
            String by,
            String stream,
            int sequence,
            String action,
            @Nullable String fromStatus,
            @Nullable String toStatus,
            @Nullable String remark,
            String hash) {}

    /**
     * A page by key, newest first.
     *
     * @param older id below which the next page starts; null on the last page
     */
    record LogPage<T>(List<T> rows, @Nullable Long older) {}

    /** Rows of the access log with ids below {@code before}, or the newest. */
    LogPage<AccessRow> access(Actor actor, AccessSearch search, @Nullable Long before, int size);

    /** Rows of the timeline with ids below {@code before}, or the newest. */
    LogPage<StepRow> steps(Actor actor, StepSearch search, @Nullable Long before, int size);

    /** All rows in order of time, oldest first. */
    void exportAccess(Actor actor, AccessSearch search, Consumer<AccessRow> consumer);

    /** All rows in order of time, oldest first. */
    void exportSteps(Actor actor, StepSearch search, Consumer<StepRow> consumer);

    /** The first row of the access log whose hash does not fit its content and the row before; empty if all fit. */
    OptionalLong firstBroken(Actor actor);
}
