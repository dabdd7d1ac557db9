package cn.wuye.contract.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** A row of the list by its id. */
    Optional<NonFilerRow> find(Actor actor, UUID id, LocalDate latest);

    long count(Actor actor, LocalDate latest);

    /** A contract known to the authorities, in the actor's reach. */
    Optional<KnownContractDetail> contract(Actor actor, UUID id);

    /**
     * An estate or company to choose.
     *
     * @param code project code or credit code
     */
    record Choice(UUID id, String code, String name) {}

    /** Estates in the actor's territory whose name, code or address has the text, by name; at most 10. */
    List<Choice> estates(Actor actor, String text);

    /** Companies in the register whose name or credit code has the text, by name; at most 10. */
    List<Choice> companies(String text);
}
