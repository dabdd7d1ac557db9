package cn.wuye.income.model;

import cn.wuye.shared.Quarter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the books say of a quarter. Amounts in fen. */
public interface StatementFigures {

    /**
     * The books of a quarter.
     *
     * @param opening balance before its first day
     * @param lines incomes by source, costs and uses one by one, in order of code
     * @param closing balance after its last day
     */
    record Quarterly(long opening, List<StatementLine> lines, long closing) {
        public Quarterly {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What the checks compare with.
     *
     * @param sources contracts that ran in the quarter
     * @param undeposited incomes of the quarter that did not reach the account in time
     * @param undepositedFen what they come to
     * @param company registered name of the company that serves the estate
     * @param previousClosing closing of the statement of the quarter before, newest edition handed in; null without one
     * @param previousIncome its income
     * @param yearAgoIncome income of the same quarter a year before
     * @param similarIncome income by household of the middle one of published statements of the county's estates, times
     *     the households of this one
     */
    record Comparison(
            List<Expected> sources,
            int undeposited,
            long undepositedFen,
            @Nullable String company,
            @Nullable Long previousClosing,
            @Nullable Long previousIncome,
            @Nullable Long yearAgoIncome,
            @Nullable Long similarIncome) {
        public Comparison {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A contract and what it should have brought (first 7).
     *
     * @param expected null where it depends on use
     */
    record Expected(
            UUID source,
            String what,
            String contract,
            @Nullable Long expected) {}

    Quarterly of(UUID book, Quarter quarter);

    /** @param deadline working days within which an income has to reach the account */
    Comparison compare(UUID book, Quarter quarter, int deadline);
}
