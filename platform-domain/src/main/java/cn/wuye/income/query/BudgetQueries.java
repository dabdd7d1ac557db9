package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads budgets with what has become of them, each actor those within reach. */
public interface BudgetQueries {

    /**
     * A budget in a list; money in fen.
     *
     * @param spent uses of the year in the books, without those that the owners decided beside the budget
     */
    record BudgetRow(
            UUID id,
            long version,
            BudgetStatus status,
            UUID estate,
            String estateCode,
            String estateName,
            String place,
            int year,
            long total,
            long spent,
            @Nullable UUID resolution,
            @Nullable String resolutionNumber) {}

    /**
     * A line with what has become of it, fen.
     *
     * @param planned zero for a use the budget does not name
     * @param committed asked for or decided, not paid yet
     * @param spent in the books of the year
     */
    record Line(
            EntryCode code,
            long planned,
            long committed,
            long spent,
            @Nullable String note) {}

    /** Filters. */
    record BudgetSearch(
            @Nullable String text,
            @Nullable BudgetStatus status,
            @Nullable Integer year,
            @Nullable String division,
            @Nullable UUID estate) {}

    Page<BudgetRow> list(Actor actor, BudgetSearch search, PageRequest page);

    void export(Actor actor, BudgetSearch search, PageRequest order, Consumer<BudgetRow> consumer);

    Optional<BudgetRow> find(Actor actor, UUID id);

    /** Its lines and uses beside it, in order of code. */
    List<Line> lines(UUID budget);

    /** The budget in force of an estate and year. */
    Optional<BudgetRow> adopted(UUID estate, int year);
}
