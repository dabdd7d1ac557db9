package cn.wuye.inspection;

import cn.wuye.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes findings that come from elsewhere: a resident's report, a check of figures. */
public interface FindingIntake {

    /**
     * A finding to raise.
     *
     * @param item code of the catalogue
     * @param text what was found
     * @param spot where in the estate
     * @param source stream it comes from, as in {@code report:0190…}
     * @param photos evidence to take over, ids of files attached to the source
     */
    record Request(
            UUID estate, String item, String text, @Nullable String spot, String source, List<UUID> photos) {
        public Request {
            photos = List.copyOf(photos);
        }
    }

    /**
     * Raises a finding and orders the company to put it right.
     *
     * @return its id
     * @throws cn.wuye.shared.DomainException NOT_FOUND outside the actor's territory, FORBIDDEN without a role that
     *     inspects
     */
    UUID raise(Actor actor, Request request);
}
