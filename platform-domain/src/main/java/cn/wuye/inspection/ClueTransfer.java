package cn.wuye.inspection;

import cn.wuye.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers findings to the department that is competent; the referral capability implements it. */
public interface ClueTransfer {

    /**
     * A clue to transfer. Whom it goes to follows from the routing table in force.
     *
     * @param item code of the inspection catalogue that is violated
     * @param facts what is known
     * @param source stream it comes from, as in {@code finding:0190…}; one open clue for each source
     * @param evidence ids of files attached to the source that go along
     * @param urgent whether life is in danger: it goes the same day
     */
    record Request(
            UUID estate,
            String item,
            String facts,
            String source,
            List<UUID> evidence,
            boolean urgent,
            @Nullable String remark) {
        public Request {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Transfers the clue.
     *
     * @return its id
     * @throws cn.wuye.shared.DomainException NOT_FOUND outside the actor's territory, FORBIDDEN without a role that
     *     transfers, CONFLICT if an open clue exists for the source or nobody is competent
     */
    UUID transfer(Actor actor, Request request);
}
