package cn.wuye.worklist.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open item of work.
 *
 * @param stream the case, as in {@code filing:0190…}
 * @param duty what is to be done
 * @param role whose work it is
 * @param division statistical code of the place
 * @param page local address where it is worked on; null if there is none
 * @param assignee account of whoever claimed it
 * @param warnOn from when on it is due soon
 * @param provisional whether the deadline may still move
 */
record WorkItemResponse(
        UUID id,
        String stream,
        String capability,
        String duty,
        String role,
        String division,
        String title,
        @Nullable String page,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        Instant openedAt,
        @Nullable LocalDate warnOn,
        @Nullable LocalDate dueOn,
        boolean provisional) {}
