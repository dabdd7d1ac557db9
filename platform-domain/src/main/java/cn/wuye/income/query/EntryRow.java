package cn.wuye.income.query;

import cn.wuye.income.model.Entry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what is known of it besides.
 *
 * @param depositedOn when the income reached the account, as it stands now
 * @param sourceWhat what the source is
 * @param reversedBy number of the entry that takes it back
 * @param reversesSequence number of the entry that it takes back
 */
public record EntryRow(
        Entry entry,
        @Nullable LocalDate depositedOn,
        @Nullable String sourceWhat,
        @Nullable Integer reversedBy,
        @Nullable Integer reversesSequence) {}
