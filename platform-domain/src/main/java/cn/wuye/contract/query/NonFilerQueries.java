package cn.wuye.contract.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The list of those who have not filed in time (T4). */
public interface NonFilerQueries {

    /**
     * Filters.
     *
     * @param text part of the estate's or company's name
     * @param division code prefix
     */
    record Search(@Nullable String text, @Nullable String division, NonFilerRow.@Nullable Reason reason) {}

    /**
     * Those whose time has run out, the longest first. Sorts: since, estate, company.
     *
     * @param latest the latest day of signing for which the time has run out today
     */
    Page<NonFilerRow> list(Actor actor, Search search, LocalDate latest, PageRequest page);

    void export(Actor actor, Search search, LocalDate latest, PageRequest order, Consumer<NonFilerRow> consumer);

    long count(Actor actor, LocalDate latest);
}
