package cn.wuye.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. It starts on Tuesday 2026-11-24, 10:00 in Shanghai. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    @Bean
    @Primary
    Movable movableClock() {
        return new Movable();
    }

    /** The clock of the tests. */
    public static final class Movable extends Clock {
        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
        private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
        private volatile Instant now = START;

        public void reset() {
            now = START;
        }

        public void set(LocalDate day) {
            now = day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
        }

        public void forward(Duration duration) {
            now = now.plus(duration);
        }

        public LocalDate today() {
            return now.atZone(ZONE).toLocalDate();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
