package cn.wuye.evidence.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps evidence and its bytes. */
public interface EvidenceFiles {

    Optional<Evidence> find(UUID id);

    void add(Evidence evidence);

    /** Files attached now to an aggregate. */
    int attachedTo(String stream);

    /** What the bytes of a SHA-256 were found to be, if they are kept already. */
    Optional<String> mediaType(String sha256);

    /** Keeps the bytes under their SHA-256; does nothing if they are there already. */
    void keep(String sha256, AcceptedFile file);
}
