package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.shared.Quarter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a ledger.
 *
 * @param text part of what an entry is about or of whom it was paid to
 * @param undeposited only income that is not in the account
 * @param open asked by the public, who may not find out people's names
 */
public record LedgerSearch(
        @Nullable Quarter quarter,
        @Nullable EntryCode code,
        EntryCode.@Nullable Kind kind,
        @Nullable UUID source,
        @Nullable String text,
        boolean undeposited,
        boolean open) {
    public static final LedgerSearch ALL = new LedgerSearch(null, null, null, null, null, false, false);

    /** The same, asked by the public. */
    public LedgerSearch byAnybody() {
        return new LedgerSearch(quarter, code, kind, source, text, undeposited, true);
    }
}
