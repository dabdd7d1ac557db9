package cn.wuye.inspection.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the company and the re-check that followed it. The components stand in alphabetical order, as the
 * mapping reads them.
 *
 * @param answer what the company says it has done
 * @param passed what the re-check found; null while it is to come
 */
public record Round(
        String answer,
        Instant answeredAt,
        UUID answeredBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable Boolean passed,
        @Nullable String remark) {

    static Round answered(String answer, UUID by, Instant at) {
        return new Round(answer, at, by, null, null, null, null);
    }

    Round checked(boolean found, @Nullable String text, UUID by, Instant at) {
        return new Round(answer, answeredAt, answeredBy, at, by, found, text);
    }
}
