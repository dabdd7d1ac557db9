package cn.wuye.referral.query;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clue in a list.
 *
 * @param competent capacity of the body it is with; null with the task force
 * @param dueOn due date of the duty of the body, the sender or the task force that is due first
 * @param overdue whether that day has passed
 */
public record ClueRow(
        UUID id,
        String number,
        ClueStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String division,
        String placeName,
        @Nullable UUID company,
        @Nullable String companyName,
        String item,
        String itemName,
        boolean urgent,
        UUID sender,
        String senderName,
        @Nullable Competent competent,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        boolean bound,
        int declines,
        int sentBack,
        Outcome.@Nullable Kind outcome,
        Instant transferredAt,
        @Nullable Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean provisional,
        long version) {}
