package cn.wuye.filing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps filings. */
public interface Filings {

    Optional<Filing> find(UUID id);

    void add(Filing filing);

    /** Whether a draft, returned or pending filing of the company exists for the estate. */
    boolean isOpen(UUID estate, @Nullable UUID company);

    /** Filings on record for an estate, the newest start first. */
    List<Filing> onRecord(UUID estate);

    /** Ids of filings on record whose last day lies before the date, at most {@code limit}. */
    List<UUID> runOut(LocalDate today, int limit);

    /** Ids of returned filings whose correction was due before the date, at most {@code limit}. */
    List<UUID> uncorrected(LocalDate today, int limit);
}
