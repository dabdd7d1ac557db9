package cn.wuye.income.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of the books: appended, never changed. */
public interface Entries {

    /**
     * Where the books stand.
     *
     * @param sequence number of the last entry; zero without one
     * @param balance fen
     */
    record Head(int sequence, long balance) {
        public static final Head EMPTY = new Head(0, 0);
    }

    Head head(UUID book);

    void append(Entry entry);

    Optional<Entry> find(UUID id);

    boolean isReversed(UUID entry);

    /** When an entry's money reached the account, as it stands now. */
    Optional<LocalDate> depositedOn(UUID entry);

    /**
     * Notes when an income reached the account.
     *
     * @param line the line of a bank statement that shows it
     */
    void deposit(UUID entry, LocalDate day, @Nullable UUID line, UUID by, Instant at);

    /** The day of the oldest income of the books that has not reached the account and was not taken back. */
    Optional<LocalDate> oldestUndeposited(UUID book);
}
