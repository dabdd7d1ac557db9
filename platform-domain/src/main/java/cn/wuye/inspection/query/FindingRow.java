package cn.wuye.inspection.query;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Finding.Side;
import cn.wuye.inspection.model.FindingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a list.
 *
 * @param itemName the item in the words in force when it was found
 * @param place name of street and community
 * @param dueAt when it has to be put right
 * @param ledgerSince since when it is in the supervision ledger
 */
public record FindingRow(
        UUID id,
        String number,
        FindingStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String place,
        @Nullable UUID company,
        @Nullable String companyName,
        String item,
        String itemName,
        Severity severity,
        Side side,
        Instant raisedAt,
        Instant dueAt,
        int overdueTimes,
        @Nullable Instant ledgerSince,
        boolean clueOpen,
        @Nullable String clueOutcome,
        @Nullable Instant closedAt) {}
