package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of payments.
 *
 * @param text part of the estate's name, the purpose, the payee or the number
 * @param emergency only emergencies
 * @param from first day on which they were asked for
 */
public record PaymentSearch(
        @Nullable String text,
        @Nullable PaymentStatus status,
        @Nullable PaymentTier tier,
        @Nullable EntryCode code,
        @Nullable String division,
        @Nullable UUID estate,
        boolean emergency,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
