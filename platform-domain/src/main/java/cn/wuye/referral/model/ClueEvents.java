package cn.wuye.referral.model;

import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to clues that the rest of this capability reacts to. */
public final class ClueEvents {
    private ClueEvents() {}

    /**
     * A clue has moved.
     *
     * @param body whom it is with now; null with the task force
     * @param others bodies that handle a part or have a copy
     * @param source stream it came from
     * @param outcome what came of it, once answered
     */
    public record ClueMoved(
            UUID clue,
            String number,
            String title,
            String action,
            ClueStatus status,
            Place place,
            UUID sender,
            Role senderRole,
            @Nullable Body body,
            List<Body> others,
            @Nullable String source,
            Outcome.@Nullable Kind outcome,
            Instant at)
            implements Event {}
}
