package cn.wuye.income.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a contract should bring in a quarter. */
class RevenueSourceTest {

    private static Terms terms(Billing billing, String start, @Nullable String end) {
        return new Terms(
                EntryCode.R1,
                "示例",
                "示例",
                "示例",
                "示例",
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                100,
                billing,
                3);
    }

    private static long expected(Terms terms, String quarter) {
        return terms.expected(Quarter.required(quarter)).orElse(-1);
    }

    @Test
    void everyMonthOfTheTermCounts() {
        Terms terms = terms(Billing.MONTH, "2026-02-15", "2026-08-14");
        assertThat(expected(terms, "2025Q4")).isZero();
        assertThat(expected(terms, "2026Q1")).isEqualTo(600);
        assertThat(expected(terms, "2026Q2")).isEqualTo(900);
        assertThat(expected(terms, "2026Q3")).isEqualTo(300);
        assertThat(expected(terms, "2026Q4")).isZero();
    }

    @Test
    void theEndOfAMonthDoesNotLoseAMonth() {
        Terms terms = terms(Billing.MONTH, "2026-01-31", null);
        assertThat(expected(terms, "2026Q1")).isEqualTo(900);
        assertThat(expected(terms, "2026Q2")).isEqualTo(900);
    }

    @Test
    void aYearlyPriceFallsDueOnceAYear() {
        Terms terms = terms(Billing.YEAR, "2025-05-01", null);
        assertThat(expected(terms, "2026Q1")).isZero();
        assertThat(expected(terms, "2026Q2")).isEqualTo(300);
    }

    @Test
    void aPriceForOnceFallsDueOnce() {
        Terms terms = terms(Billing.ONCE, "2026-05-01", "2027-04-30");
        assertThat(expected(terms, "2026Q2")).isEqualTo(300);
        assertThat(expected(terms, "2026Q3")).isZero();
    }

    @Test
    void whatDependsOnUseIsNotForetold() {
        assertThat(terms(Billing.PER_USE, "2026-01-01", null).expected(Quarter.required("2026Q1")))
                .isEmpty();
    }
}
