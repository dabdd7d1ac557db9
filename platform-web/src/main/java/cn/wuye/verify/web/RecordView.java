package cn.wuye.verify.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the page shows it.
 *
 * @param sealedTo sequence of the newest row under a root; zero while there is none
 * @param root the newest published root; null while nothing of the record is sealed
 */
record RecordView(
        String stream,
        @Nullable String title,
        List<RowView> rows,
        String content,
        int sealedTo,
        @Nullable String sealedAt,
        @Nullable Long rootId,
        @Nullable String root) {

    /**
     * A row of the chain.
     *
     * @param code the action as it enters the hash
     * @param organisation who in words
     * @param by who as it enters the hash
     */
    record RowView(
            int sequence,
            String at,
            String organisation,
            String by,
            String action,
            String code,
            @Nullable String from,
            @Nullable String to,
            String contentHash,
            String previousHash,
            String hash) {}

    /** A published root in the list. */
    record RootView(long id, String at, int rows, String previousRoot, String root) {}
}
