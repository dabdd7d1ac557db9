package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list; amount in fen.
 *
 * @param place names of street and community
 * @param emergencyReason why it could not wait; null when it could
 */
public record PaymentRow(
        UUID id,
        long version,
        String number,
        PaymentStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String place,
        @Nullable UUID company,
        @Nullable String companyName,
        @Nullable EntryCode code,
        long amount,
        String text,
        String payee,
        @Nullable String emergencyReason,
        @Nullable PaymentTier tier,
        boolean committee,
        @Nullable UUID budget,
        @Nullable UUID resolution,
        @Nullable String resolutionNumber,
        UUID requestedBy,
        Instant requestedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate ratifyBy,
        @Nullable Instant notedAt,
        @Nullable LocalDate paidOn,
        @Nullable UUID entry,
        @Nullable UUID finding,
        @Nullable String closeReason) {}
