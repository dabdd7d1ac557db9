package cn.wuye.evidence.query;

import cn.wuye.evidence.EvidenceLookup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads files and their bytes. Callers ask the policy of the capability first. */
public interface EvidenceQueries {

    /** @param removedAt null while attached */
    record Detail(EvidenceLookup.Item item, @Nullable Instant removedAt) {}

    Optional<Detail> find(UUID id);

    /** What was attached and has been removed, latest first, at most 200. */
    List<Detail> removed(String stream);

    /** The bytes kept under a SHA-256. */
    Optional<byte[]> content(String sha256);

    /** The small JPEG of a photo. */
    Optional<byte[]> thumbnail(String sha256);
}
