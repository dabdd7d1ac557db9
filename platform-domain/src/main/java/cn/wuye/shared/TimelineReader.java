package cn.wuye.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an aggregate's history for its page. The caller has checked that the actor may see the aggregate. */
public interface TimelineReader {

    /**
     * One entry as a page shows it.
     *
     * @param actor name of the person; empty for the platform
     * @param by public name: kind and territory
     */
    record Entry(
            int sequence,
            Instant at,
            String actor,
            String by,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String remark,
            String hash) {}

    /** The newest entries of a stream, newest first, at most {@code limit}. */
    List<Entry> of(String stream, int limit);
}
