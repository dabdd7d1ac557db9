package cn.wuye.inspection.query;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.FindingStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of findings.
 *
 * @param text part of the estate's name or of the number
 * @param ledger only what entered the supervision ledger (台账)
 * @param open only what is not closed
 * @param transferred only what was transferred as a clue
 * @param from first day on which they were raised
 */
public record FindingSearch(
        @Nullable String text,
        @Nullable FindingStatus status,
        @Nullable Severity severity,
        @Nullable String item,
        @Nullable String division,
        @Nullable UUID company,
        boolean ledger,
        boolean open,
        boolean transferred,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
