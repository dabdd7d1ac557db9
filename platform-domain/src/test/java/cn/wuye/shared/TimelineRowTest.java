package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worked example of docs/verify.md. */
class TimelineRowTest {
    private static final String FIRST = "b5d402da9347a498aad4bc093e613e09e51af4950b5eddbe4593bd0898145de6";

    private static TimelineRow filed(String action) {
        return new TimelineRow(
                "filing:0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11",
                2,
                Instant.parse("2026-11-25T01:30:00.250Z"),
                "COUNTY_BUREAU/411602",
                action,
                "ACCEPTED",
                "FILED",
                TimelineRow.seal(new UUID(0, 2), "材料齐全"),
                Content.empty()
                        .open("status", "FILED")
                        .open("number", "周物合备〔2026〕411602-0001")
                        .sealed("phone", "13800000000")
                        .hash(),
                FIRST,
                "aaa769d47ae0f240c5641a036cc188aa10cf4dcb17cf4b6a0fee6995b001205f");
    }

    @Test
    void hashesTheElevenLinesOfTheWorkedExample() {
        assertThat(filed("FILE").intact()).isTrue();
        assertThat(filed("REJECT").intact()).isFalse();
    }

    @Test
    void writesInstantsWithMilliseconds() {
        assertThat(TimelineRow.instant(Instant.parse("2026-11-24T02:00:00Z"))).isEqualTo("2026-11-24T02:00:00.000Z");
        assertThat(TimelineRow.instant(Instant.parse("2026-11-24T02:00:00.1239Z")))
                .isEqualTo("2026-11-24T02:00:00.123Z");
    }
}
