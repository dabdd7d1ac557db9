package cn.wuye.income.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person said about a payment.
 *
 * @param agreed or against
 * @param office CHAIR, FINANCE or MEMBER of the committee; COMMUNITY where there is none
 */
public record Approval(
        UUID account,
        boolean agreed,
        Instant at,
        String office,
        @Nullable String remark) {
    public static final String CHAIR = "CHAIR";
    public static final String FINANCE = "FINANCE";
    public static final String COMMUNITY = "COMMUNITY";
}
