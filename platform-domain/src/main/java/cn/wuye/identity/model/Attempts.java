package cn.wuye.identity.model;

import cn.wuye.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed sign-ins of an account in a row.
 *
 * @param failures failures since the last success or lock
 * @param lockedUntil end of the lock; null if there was none
 * @param lastStep time step of the last one-time code that was accepted; such a code is not accepted twice
 * @param lastSignIn the last success
 */
public record Attempts(
        int failures,
        @Nullable Instant lockedUntil,
        long lastStep,
        @Nullable Instant lastSignIn) {

    public static final Attempts NONE = new Attempts(0, null, 0, null);

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** One failure more; at SEC-LOCK-FAILURES the account is locked for SEC-LOCK-MINUTES. */
    public Attempts failed(Policy policy, Instant now) {
        int count = failures + 1;
        return count >= policy.integer("SEC-LOCK-FAILURES")
                ? new Attempts(
                        0, now.plus(Duration.ofMinutes(policy.integer("SEC-LOCK-MINUTES"))), lastStep, lastSignIn)
                : new Attempts(count, null, lastStep, lastSignIn);
    }

    /** All factors were right. */
    public Attempts succeeded(Instant now) {
        return new Attempts(0, null, lastStep, now);
    }

    /** Failures are forgotten and a lock ends. */
    public Attempts cleared() {
        return new Attempts(0, null, lastStep, lastSignIn);
    }

    /** A one-time code was accepted. */
    public Attempts used(long step) {
        return new Attempts(failures, lockedUntil, step, lastSignIn);
    }
}
