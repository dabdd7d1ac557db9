package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the books of public income. */
public interface BookQueries {

    /** A sum by code, fen. */
    record CodeSum(EntryCode code, long fen) {}

    /** What a quarter brought and took, and what was left at its end, fen. */
    record QuarterSum(String quarter, long income, long cost, long use, long closing) {}

    /**
     * Where an entry stands in the timeline of its books.
     *
     * @param entry number of the entry
     * @param row number of the row
     * @param content the text that the row's hash is taken over
     */
    record Proof(int entry, int row, String content) {}

    /** Estates that have books or are served by a company. */
    Page<BookRow> list(Actor actor, BookSearch search, PageRequest page);

    void export(Actor actor, BookSearch search, PageRequest order, Consumer<BookRow> consumer);

    /** The books of an estate by its public code; empty outside the actor's reach. */
    Optional<BookDetail> find(Actor actor, String code);

    /** Code of the estate whose books these are; empty outside the actor's reach. */
    Optional<String> codeOfBook(Actor actor, UUID book);

    /** Code of the estate whose source this is; empty outside the actor's reach. */
    Optional<String> codeOfSource(Actor actor, UUID source);

    /** As {@link #find}, for anybody; empty while there are no books. */
    Optional<BookDetail> open(String code);

    /** Entries of the books, the last first. */
    Page<EntryRow> ledger(UUID book, LedgerSearch search, PageRequest page);

    void exportLedger(UUID book, LedgerSearch search, PageRequest order, Consumer<EntryRow> consumer);

    /** Sums of the entries that fit; reversals are taken off. */
    List<CodeSum> byCode(UUID book, LedgerSearch search);

    /** The last quarters with an entry, the oldest first. */
    List<QuarterSum> quarters(UUID book, int limit);

    Optional<EntryRow> entry(UUID book, UUID entry);

    /** The entry of a number. */
    Optional<EntryRow> entry(UUID book, int sequence);

    /** Entries after a number, in their order. */
    List<EntryRow> after(UUID book, int sequence, int limit);

    /** Rows of the timeline of entries from one number to another. */
    List<Proof> proofs(UUID book, int first, int last);

    /** Revenue sources of the books, those that run first. */
    List<SourceRow> sources(UUID book, Quarter received);
}
