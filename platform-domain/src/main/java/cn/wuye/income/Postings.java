package cn.wuye.income;

import cn.wuye.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to the books of an estate: what has been decided elsewhere becomes an entry. */
public interface Postings {

    /**
     * An entry to write.
     *
     * @param estate whose books
     * @param day when the money came in or went out
     * @param fen amount, above zero; the code tells which way it goes
     * @param source revenue source it comes from
     * @param payee whom it was paid to
     * @param basis stream of what allows it, as in {@code payment:0190…}
     * @param evidence ids of files attached to the basis
     */
    record Posting(
            UUID estate,
            EntryCode code,
            LocalDate day,
            long fen,
            String text,
            @Nullable UUID source,
            @Nullable String payee,
            @Nullable String basis,
            List<UUID> evidence) {
        public Posting {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Appends an entry.
     *
     * @return its id
     * @throws cn.wuye.shared.DomainException if there are no open books, or the balance does not cover it
     */
    UUID post(Actor actor, Posting posting);

    /** What the books of an estate hold now, fen: the sum of their entries, zero without books. */
    long balance(UUID estate);
}
