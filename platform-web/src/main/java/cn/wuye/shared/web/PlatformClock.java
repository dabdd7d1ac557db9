package cn.wuye.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The platform's clock, in Chinese time. The demo city is built in the past; only then does it show another time. */
public final class PlatformClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(ZONE);
    private final ThreadLocal<@Nullable Instant> pretended = new ThreadLocal<>();

    /** Runs something as if it were another time, for this thread alone. */
    public void at(Instant instant, Runnable action) {
        pretended.set(instant);
        try {
            action.run();
        } finally {
            pretended.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }

    @Override
    public Instant instant() {
        Instant set = pretended.get();
        return set == null ? real.instant() : set;
    }
}
