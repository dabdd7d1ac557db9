package cn.wuye.evidence.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attached file.
 *
 * @param attachedTo stream of the aggregate, as in {@code filing:0190…}
 * @param kind what it proves
 * @param size bytes
 * @param removedAt null while attached
 * @param content address of the bytes
 * @param thumbnail address of a small JPEG; null if it is no photo
 */
record EvidenceResponse(
        UUID id,
        String attachedTo,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        @Nullable Instant removedAt,
        String content,
        @Nullable String thumbnail) {}
