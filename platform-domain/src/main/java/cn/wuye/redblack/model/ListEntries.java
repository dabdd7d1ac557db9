package cn.wuye.redblack.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of all lists. */
public interface ListEntries {
    Optional<ListEntry> find(UUID id);

    void add(ListEntry entry);

    List<ListEntry> of(UUID issue);

    /** The entry of an estate on a list. */
    Optional<ListEntry> of(UUID issue, UUID estate);

    /** Red entries on the list of a county's quarters before this one. */
    List<ListEntry> redBefore(String county, String quarter);

    /** Entries whose last day on the list is past. */
    List<UUID> runOut(LocalDate today, int limit);
}
