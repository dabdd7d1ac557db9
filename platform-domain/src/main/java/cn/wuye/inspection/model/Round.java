package cn.wuye.inspection.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the company and the re-check that followed it.
 *
 * @param answer what the company says it has done
 * @param passed what the re-check found; null while it is to come
 */
public record Round(
        String answer,
        UUID answeredBy,
        Instant answeredAt,
        @Nullable Boolean passed,
        @Nullable String remark,
        @Nullable UUID checkedBy,
        @Nullable Instant checkedAt) {

    static Round answered(String answer, UUID by, Instant at) {
        return new Round(answer, by, at, null, null, null, null);
    }

    Round checked(boolean found, @Nullable String text, UUID by, Instant at) {
        return new Round(answer, answeredBy, answeredAt, found, text, by, at);
    }
}
