package cn.wuye.filing.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens and interfaces read of filings. */
public interface FilingQueries {

    /** What was handed in in one round, as values by name. */
    record Version(int round, Instant at, Map<String, String> lines) {}

    /**
     * A contract in force that the price can be compared with.
     *
     * @param price fen per m² and month
     * @param sameStreet whether it lies in the same street
     */
    record Comparable(
            UUID filing,
            String estateCode,
            String estateName,
            @Nullable String companyName,
            long price,
            @Nullable Integer grade,
            boolean sameStreet) {}

    /** How many filings an actor sees in each status. */
    record StatusCount(String status, long count) {}

    /**
     * Filings in the actor's reach; authorities do not see drafts. Sorts: submitted, signed, estate, status; due where
     * the search has deadlines.
     */
    Page<FilingRow> list(Actor actor, FilingSearch search, PageRequest page);

    /** Streams the same list without paging. */
    void export(Actor actor, FilingSearch search, PageRequest order, Consumer<FilingRow> consumer);

    List<StatusCount> counts(Actor actor);

    /** A filing in the actor's reach. */
    Optional<FilingDetail> find(Actor actor, UUID id);

    /** What was handed in, oldest first. */
    List<Version> versions(UUID id);

    /** Contracts in force near an estate: its street first, then its county, nearest price first; at most 10. */
    List<Comparable> comparables(UUID estate, String division, @Nullable Long price);

    /**
     * Median residential price of contracts in force in a county without the estate itself, in fen per m² and month.
     *
     * @param minimum fewer contracts than this give none
     */
    @Nullable
    Long medianPrice(String county, UUID estate, int minimum);

    /** The public register: contracts on record and those that ended. Sorts: filed, estate, ends. */
    Page<FilingRow> register(FilingSearch search, boolean inForceOnly, PageRequest page);

    /** A contract of the public register. */
    Optional<FilingDetail> published(UUID id);

    Optional<UUID> publishedByNumber(String number);

    /** Streams the public register for open data. */
    void openData(Consumer<FilingDetail> consumer);

    /** When the public register last changed, by what went on record or ended up to a day; empty if it is empty. */
    Optional<Instant> registerChangedAt(LocalDate today);

    /** Contracts of an estate that are public, newest first. */
    List<FilingRow> ofEstate(UUID estate);

    /** Contracts of a company that are in force, by estate. */
    List<FilingRow> inForceOf(UUID company);

    /** The newest contracts on record. */
    List<FilingRow> newest(int limit);

    /** How many contracts are in force on a day. */
    long inForce(LocalDate today);
}
