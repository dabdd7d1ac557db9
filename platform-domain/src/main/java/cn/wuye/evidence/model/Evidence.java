package cn.wuye.evidence.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to an aggregate. It is never changed; a removed one stays in the history, and its bytes are kept. Its
 * own stream records both steps and names the aggregate and the SHA-256 in public, so that anybody who holds the file
 * can prove what was handed in and when.
 */
public class Evidence extends AggregateRoot {
    private UUID id;
    private String attachedTo;
    private String kind;
    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;
    private UUID uploadedBy;
    private Instant uploadedAt;
    private @Nullable UUID removedBy;
    private @Nullable Instant removedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    private Evidence(
            UUID id, AttachedTo attachedTo, String kind, AcceptedFile file, String sha256, UUID by, Instant at) {
        this.id = id;
        this.attachedTo = attachedTo.stream();
        this.kind = kind;
        this.fileName = file.fileName();
        this.mediaType = file.mediaType();
        this.size = file.content().length;
        this.sha256 = sha256;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    public static Evidence attach(
            UUID id, AttachedTo to, String kind, AcceptedFile file, String sha256, Actor by, Instant at) {
        Evidence evidence = new Evidence(id, to, kind, file, sha256, by.accountId(), at);
        evidence.took("ATTACH", null, null, file.fileName(), by, at);
        return evidence;
    }

    /** The same file attached to something else. */
    public Evidence share(UUID newId, AttachedTo to, String asKind, Actor by, Instant at) {
        Evidence shared = new Evidence();
        shared.id = newId;
        shared.attachedTo = to.stream();
        shared.kind = asKind;
        shared.fileName = fileName;
        shared.mediaType = mediaType;
        shared.size = size;
        shared.sha256 = sha256;
        shared.uploadedBy = by.accountId();
        shared.uploadedAt = at;
        shared.took("ATTACH", null, null, fileName, by, at);
        return shared;
    }

    /** @throws DomainException ALREADY_REMOVED */
    public void remove(@Nullable String reason, Actor by, Instant at) {
        if (removedAt != null) {
            throw new DomainException(EvidenceError.ALREADY_REMOVED);
        }
        removedBy = by.accountId();
        removedAt = at;
        took("REMOVE", null, null, reason, by, at);
    }

    public UUID id() {
        return id;
    }

    public AttachedTo attachedTo() {
        return AttachedTo.parse(attachedTo);
    }

    public String kind() {
        return kind;
    }

    public boolean removed() {
        return removedAt != null;
    }

    @Override
    public String stream() {
        return "evidence:" + id;
    }

    @Override
    public String title() {
        return fileName;
    }

    /** Nowhere of its own: who reaches it is decided by what it is attached to. */
    @Override
    public Place place() {
        return Place.of("");
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("attachedTo", attachedTo)
                .open("kind", kind)
                .open("mediaType", mediaType)
                .open("size", size)
                .open("sha256", sha256)
                .open("removed", removedAt != null)
                .sealed("fileName", fileName);
    }
}
