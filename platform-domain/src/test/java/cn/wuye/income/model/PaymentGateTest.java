package cn.wuye.income.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.income.model.PaymentGate.Case;
import cn.wuye.policy.Policy;
import cn.wuye.policy.Policy.Status;
import cn.wuye.policy.Policy.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentGateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Policy policy(@Nullable String vote) {
        Map<String, Value> values = new HashMap<>();
        put(values, PaymentGate.TIER1, "5000", Status.PROPOSED);
        put(values, PaymentGate.TIER2, "20000", Status.PROPOSED);
        put(values, PaymentGate.SHARE, "5", Status.PROPOSED);
        put(values, PaymentGate.VOTE, vote, vote == null ? Status.UNSET : Status.DECIDED);
        return new Policy(DAY, values);
    }

    private static void put(Map<String, Value> values, String code, @Nullable String value, Status status) {
        values.put(code, new Value(code, value, status, DAY, "示例"));
    }

    private static PaymentTier tier(long yuan, boolean committee, @Nullable Long budget, @Nullable Long left) {
        return PaymentGate.tier(
                new Case(yuan * 100, committee, budget == null ? null : budget * 100, left == null ? null : left * 100),
                policy(null));
    }

    @Test
    void smallBudgetedAmountsAreForChairAndFinance() {
        assertThat(tier(5000, true, 100_000L, 50_000L)).isEqualTo(PaymentTier.CHAIR_FINANCE);
        assertThat(tier(5001, true, 100_000L, 50_000L)).isEqualTo(PaymentTier.MAJORITY);
    }

    @Test
    void theCommitteeDecidesUpToTheBandOrItsShareOfTheBudget() {
        assertThat(tier(20_000, true, 100_000L, 50_000L)).isEqualTo(PaymentTier.MAJORITY);
        assertThat(tier(20_001, true, 100_000L, 50_000L)).isEqualTo(PaymentTier.OWNERS);
        assertThat(tier(50_000, true, 1_000_000L, 500_000L)).isEqualTo(PaymentTier.MAJORITY);
        assertThat(tier(50_001, true, 1_000_000L, 500_000L)).isEqualTo(PaymentTier.OWNERS);
    }

    @Test
    void offBudgetOrWithoutACommitteeTheOwnersDecide() {
        assertThat(tier(100, true, null, null)).isEqualTo(PaymentTier.OWNERS);
        assertThat(tier(100, true, 100_000L, null)).isEqualTo(PaymentTier.OWNERS);
        assertThat(tier(101, true, 100_000L, 100L)).isEqualTo(PaymentTier.OWNERS);
        assertThat(tier(100, false, 100_000L, 50_000L)).isEqualTo(PaymentTier.OWNERS);
    }

    @Test
    void theStatutoryAmountOverridesTheBandsOnceItIsDecided() {
        Case small = new Case(300_001, true, 10_000_000L, 5_000_000L);
        assertThat(PaymentGate.tier(small, policy(null))).isEqualTo(PaymentTier.CHAIR_FINANCE);
        assertThat(PaymentGate.tier(small, policy("3000"))).isEqualTo(PaymentTier.OWNERS);
        assertThat(PaymentGate.tier(new Case(300_000, true, 10_000_000L, 5_000_000L), policy("3000")))
                .isEqualTo(PaymentTier.CHAIR_FINANCE);
    }

    /** More money never comes to a lower body, all else equal. */
    @Test
    void aLargerAmountIsNeverDecidedByFewer() {
        Random random = new Random(7);
        Policy policy = policy(null);
        for (int i = 0; i < 20_000; i++) {
            long budget = 1 + random.nextLong(200_000_000);
            long left = random.nextLong(budget + 1);
            long less = 1 + random.nextLong(10_000_000);
            long more = less + random.nextLong(10_000_000);
            boolean committee = random.nextInt(5) > 0;
            assertThat(PaymentGate.tier(new Case(less, committee, budget, left), policy))
                    .isLessThanOrEqualTo(PaymentGate.tier(new Case(more, committee, budget, left), policy));
        }
    }
}
