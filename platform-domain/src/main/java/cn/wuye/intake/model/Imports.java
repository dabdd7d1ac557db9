package cn.wuye.intake.model;

import cn.wuye.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps imports until they are decided, and their record for a while after. */
public interface Imports {

    void add(ImportBatch batch, List<ImportRow> rows);

    /** The import of a person's own. */
    Optional<ImportBatch> find(Actor actor, UUID id);

    /** All rows, by line. */
    List<ImportRow> rows(UUID id);

    /** Rows that accepting stores, by line. */
    List<ImportRow> effective(UUID id);

    /**
     * Replaces what the rows of an open import would do.
     *
     * @return whether it was open
     */
    boolean renew(UUID id, ImportBatch.Counts counts, List<ImportRow> rows);

    /**
     * Decides an open import, for the first who asks.
     *
     * @return whether it was open
     */
    boolean decide(UUID id, ImportBatch.Status status, Instant at);

    /**
     * Removes imports that were uploaded before.
     *
     * @return how many
     */
    int forget(Instant before);
}
