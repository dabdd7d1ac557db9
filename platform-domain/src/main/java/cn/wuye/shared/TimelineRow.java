package cn.wuye.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a stream's chain. {@link #hash} is the SHA-256 of the UTF-8 text of eleven lines joined by line feeds,
 * without one at the end: {@code wuye-timeline-1}, stream, sequence (from 1), instant (UTC, ISO 8601, milliseconds),
 * by, action, from, to, sealed, content hash, previous hash. Absent values are {@code -}; the first row's previous hash
 * is 64 zeros. "Sealed" is the SHA-256 of the account id, a line feed and the remark: the person and the words are
 * provable without being public.
 */
public record TimelineRow(
        String stream,
        int sequence,
        Instant at,
        String by,
        String action,
        @Nullable String from,
        @Nullable String to,
        String sealed,
        String contentHash,
        String previousHash,
        String hash) {

    public static final String GENESIS = "0".repeat(64);

    /** Builds the next link of a chain. */
    public static TimelineRow link(
            String stream, int sequence, String previousHash, StepTaken step, String contentHash) {
        Instant at = step.at().truncatedTo(ChronoUnit.MILLIS);
        String sealed = seal(step.by().accountId(), step.remark());
        String by = step.by().publicName();
        String hash = hash(
                stream, sequence, at, by, step.action(), step.from(), step.to(), sealed, contentHash, previousHash);
        return new TimelineRow(
                stream,
                sequence,
                at,
                by,
                step.action(),
                step.from(),
                step.to(),
                sealed,
                contentHash,
                previousHash,
                hash);
    }

    public static String seal(UUID accountId, @Nullable String remark) {
        return Sha256.hex(accountId + "\n" + (remark == null ? "" : remark));
    }

    /** Whether the hash is what the fields say. */
    public boolean intact() {
        return hash.equals(hash(stream, sequence, at, by, action, from, to, sealed, contentHash, previousHash));
    }

    private static String hash(
            String stream,
            int sequence,
            Instant at,
            String by,
            String action,
            @Nullable String from,
            @Nullable String to,
            String sealed,
            String contentHash,
            String previousHash) {
        return Sha256.hex(String.join(
                "\n",
                "wuye-timeline-1",
                stream,
                Integer.toString(sequence),
                instant(at),
                by,
                action,
                from == null ? "-" : from,
                to == null ? "-" : to,
                sealed,
                contentHash,
                previousHash));
    }

    /** An instant as it enters the hash, as in {@code 2026-11-24T02:00:00.000Z}. */
    public static String instant(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
    }
}
