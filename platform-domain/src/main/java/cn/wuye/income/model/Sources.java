package cn.wuye.income.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps revenue sources. */
public interface Sources {
    Optional<RevenueSource> find(UUID id);

    void add(RevenueSource source);

    /** Sources of the books that have not ended. */
    List<RevenueSource> open(UUID book);

    /** Sources of whose end nobody was reminded, and that end within these days, the first to end first. */
    List<UUID> ending(LocalDate from, LocalDate to, int limit);

    /** Sources that ended before a day by their contract and do not say so yet. */
    List<UUID> ranOut(LocalDate day, int limit);
}
