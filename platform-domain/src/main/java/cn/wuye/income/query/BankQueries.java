package cn.wuye.income.query;

import cn.wuye.income.model.BankLine;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads bank statements. Whether the books are within reach is decided before. */
public interface BankQueries {

    /** What became of a line. */
    enum State {
        OPEN,
        MATCHED,
        EXPLAINED
    }

    /**
     * A line.
     *
     * @param sequence number of the entry behind it
     */
    record LineRow(
            UUID id,
            BankLine line,
            State state,
            @Nullable UUID entry,
            @Nullable Integer sequence,
            boolean byHand,
            @Nullable String explanation) {}

    record FileRow(String name, int lines, int duplicates, Instant importedAt) {}

    /** An entry that a line may stand for. */
    record Candidate(UUID line, UUID entry, int sequence, String day, String text) {}

    /** @param state null for all lines */
    Page<LineRow> lines(UUID book, @Nullable State state, PageRequest page);

    /** The files taken in last. */
    List<FileRow> files(UUID book, int limit);

    /** Entries of the same amount without a line, for each of these lines; the nearest day first, five at most. */
    List<Candidate> candidates(UUID book, List<UUID> lines);
}
