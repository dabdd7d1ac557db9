package cn.wuye.referral.query;

import cn.wuye.referral.model.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What screens read of the routing table. */
public interface RouteQueries {

    /**
     * A version of a line.
     *
     * @param enteredBy who entered it; null for what came with the platform
     */
    record Version(
            Route.Line line, Instant enteredAt, @Nullable String enteredBy) {}

    /** The lines in force on a day, by item. */
    List<Version> inForce(LocalDate on);

    /** Versions that start after a day, by day. */
    List<Version> coming(LocalDate after);

    /** Every version of an item, the newest first. */
    List<Version> history(String item);
}
