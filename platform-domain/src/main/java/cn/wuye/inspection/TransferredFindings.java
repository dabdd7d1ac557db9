package cn.wuye.inspection;

import java.time.Instant;
import java.util.UUID;

/** Hears what becomes of findings that were transferred as clues. */
public interface TransferredFindings {

    /**
     * The clue's loop is closed. It does not strike the finding off: somebody still has to see that it is in order.
     *
     * @param finding the finding it came from
     * @param outcome what came of it, as in RECTIFIED, PUNISHED, NO_VIOLATION
     */
    void answered(UUID finding, UUID clue, String outcome, Instant at);
}
