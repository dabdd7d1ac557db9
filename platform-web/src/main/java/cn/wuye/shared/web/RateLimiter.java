package cn.wuye.shared.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.Origin;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.SharedError;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits how often somebody may do something that is open to everybody, over all instances together. A bucket holds as
 * many calls as are allowed in a period and fills evenly over it.
 */
@Component
public class RateLimiter {
    private static final int SWEEP_EVERY = 256;

    private final ProxyManager<Long> buckets;
    private final JdbcClient jdbc;
    private final AtomicInteger calls = new AtomicInteger();
    private final Origin origin;
    private final Clock clock;

    RateLimiter(DataSource dataSource, JdbcClient jdbc, Origin origin, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.origin = origin;
        this.buckets = Bucket4jPostgreSQL.advisoryLockBasedBuilder(dataSource)
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Takes one call from the bucket of a purpose and a key.
     *
     * @param purpose as in {@code login}
     * @param key whose calls are counted, as in a login or a phone number
     * @param calls calls allowed in the period
     * @return whether one was left
     */
    public boolean tryCall(String purpose, String key, int calls, Duration period) {
        BucketConfiguration limit = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(calls)
                        .refillGreedy(calls, period)
                        .build())
                .build();
        if (this.calls.incrementAndGet() % SWEEP_EVERY == 0) {
            jdbc.sql("delete from bucket where expires_at < :now")
                    .param("now", clock.millis())
                    .update();
        }
        return buckets.getProxy(id(purpose, key), () -> limit).tryConsume(1);
    }

    /** As {@link #tryCall}, counted by the network address of the current request. */
    public boolean tryCallHere(String purpose, int calls, Duration period) {
        String address = origin.address();
        return tryCall(purpose, address == null ? "" : address, calls, period);
    }

    /** @throws DomainException TOO_MANY_REQUESTS if none is left for the address of the current request */
    public void requireHere(String purpose, int calls, Duration period) {
        if (!tryCallHere(purpose, calls, period)) {
            throw new DomainException(SharedError.TOO_MANY_REQUESTS);
        }
    }

    /** The platform's clock for the library. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private static long id(String purpose, String key) {
        byte[] hash = Sha256.digest().digest((purpose + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
