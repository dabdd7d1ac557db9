package cn.wuye.inspection.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Event;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.util.UUID;

/** What happens to plans. */
public final class PlanEvents {
    private PlanEvents() {}

    /** The value is known, and with it what was drawn. */
    public record PlanDrawn(UUID plan, Quarter quarter, FrozenList list, Draw draw, Actor by, Instant at)
            implements Event {}

    /** A draw was cancelled after its tasks were set. */
    public record DrawCancelled(UUID plan, String reason, Actor by, Instant at) implements Event {}
}
