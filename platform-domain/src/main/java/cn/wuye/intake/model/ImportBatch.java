package cn.wuye.intake.model;

import cn.wuye.intake.ImportTarget.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that somebody uploaded, with what accepting it would do.
 *
 * @param ignored headings of the spreadsheet that the register has no column for, as one text; empty when there are
 *     none
 */
public record ImportBatch(
        UUID id,
        Kind kind,
        String fileName,
        String ignored,
        Status status,
        Counts counts,
        UUID accountId,
        String actorName,
        String division,
        Instant uploadedAt,
        @Nullable Instant decidedAt) {

    /** Where an import stands. */
    public enum Status {
        PARSED,
        ACCEPTED,
        DISCARDED
    }

    /** How many rows have which effect. */
    public record Counts(int created, int updated, int unchanged, int failed) {

        public int rows() {
            return created + updated + unchanged + failed;
        }

        /** Rows that accepting stores. */
        public int effective() {
            return created + updated;
        }
    }

    public boolean open() {
        return status == Status.PARSED;
    }
}
