package cn.wuye.income.model;

import cn.wuye.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tier of a payment by the dated parameters. The amount above which the draft demands a vote is not decided
 * ({@code INC-VOTE-AMOUNT}); once it is, it overrides the proposed bands.
 */
public final class PaymentGate {
    public static final String TIER1 = "INC-TIER1-YUAN";
    public static final String TIER2 = "INC-TIER2-YUAN";
    public static final String SHARE = "INC-TIER2-PCT";
    public static final String VOTE = "INC-VOTE-AMOUNT";
    private static final long FEN = 100;

    private PaymentGate() {}

    /**
     * What decides.
     *
     * @param fen amount, above zero
     * @param committee whether the estate has a committee in office
     * @param budget total of the year's adopted budget, fen; null without one
     * @param lineLeft what the budget's line for the use still leaves, fen; null without such a line
     */
    public record Case(
            long fen,
            boolean committee,
            @Nullable Long budget,
            @Nullable Long lineLeft) {

        /** Whether the adopted budget covers it. */
        public boolean inBudget() {
            return lineLeft != null && fen <= lineLeft;
        }
    }

    public static PaymentTier tier(Case c, Policy policy) {
        Long budget = c.budget();
        boolean vote = policy.find(VOTE)
                .map(yuan -> c.fen() > Long.parseLong(yuan) * FEN)
                .orElse(false);
        if (vote || !c.committee() || !c.inBudget() || budget == null) {
            return PaymentTier.OWNERS;
        }
        if (c.fen() <= policy.integer(TIER1) * FEN) {
            return PaymentTier.CHAIR_FINANCE;
        }
        boolean small = c.fen() <= policy.integer(TIER2) * FEN || c.fen() * 100 <= policy.integer(SHARE) * budget;
        return small ? PaymentTier.MAJORITY : PaymentTier.OWNERS;
    }
}
