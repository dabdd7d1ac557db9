package cn.wuye.income.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps bank statements and what became of their lines. */
public interface BankLines {

    /**
     * A line as it stands.
     *
     * @param entry the entry behind it
     * @param explanation why there is none
     */
    record Kept(
            UUID id,
            UUID book,
            BankLine line,
            @Nullable UUID entry,
            @Nullable String explanation) {}

    /** A file whose columns have yet to be named. */
    record Upload(UUID id, UUID book, String name, byte[] content) {}

    /** What is open: how many lines, and on which day the oldest was taken in. */
    record Open(int lines, @Nullable LocalDate oldest) {}

    /** Stores the lines of a file that are not there yet. @return how many were new */
    int add(UUID file, UUID book, String name, List<BankLine.Marked> lines, UUID by, Instant at);

    Optional<Kept> find(UUID line);

    List<Reconciliation.OpenLine> openLines(UUID book);

    /** Entries of the books that no line stands for and that were not taken back, since a day. */
    List<Reconciliation.OpenEntry> openEntries(UUID book, LocalDate since);

    void match(UUID line, UUID entry, boolean byHand, UUID by, Instant at);

    /** Takes a match or an explanation back; a deposit that came of the match is forgotten. */
    void reopen(UUID line);

    void explain(UUID line, String explanation, UUID by, Instant at);

    Open open(UUID book);

    void keep(Upload upload, UUID by, Instant at);

    Optional<Upload> upload(UUID id);

    void forget(UUID upload);

    Optional<BankTable.Mapping> mapping(String bank, List<String> headings);

    void remember(String bank, List<String> headings, BankTable.Mapping mapping);
}
