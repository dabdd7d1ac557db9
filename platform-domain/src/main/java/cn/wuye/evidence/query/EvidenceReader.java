package cn.wuye.evidence.query;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.evidence.model.AttachedTo;
import cn.wuye.evidence.model.EvidencePolicies;
import cn.wuye.evidence.query.EvidenceQueries.Detail;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import java.util.List;
import java.util.UUID;

/** The one way to files for pages and REST: nothing passes that the capability's policy does not open to the actor. */
public final class EvidenceReader {
    private final EvidenceLookup lookup;
    private final EvidenceQueries queries;
    private final EvidencePolicies access;

    public EvidenceReader(EvidenceLookup lookup, EvidenceQueries queries, EvidencePolicies access) {
        this.lookup = lookup;
        this.queries = queries;
        this.access = access;
    }

    /** @throws DomainException NOT_FOUND; removed files are history, which visitors do not see */
    public Detail open(Actor actor, UUID id) {
        Detail detail = queries.find(id).orElseThrow(DomainException::notFound);
        access.requireRead(
                actor, AttachedTo.parse(detail.item().stream()), detail.item().kind());
        if (detail.removedAt() != null && !actor.signedIn()) {
            throw DomainException.notFound();
        }
        return detail;
    }

    /** What the actor may read of the files attached now. */
    public List<Item> list(Actor actor, String stream) {
        AttachedTo to = AttachedTo.parse(stream);
        return lookup.of(stream).stream()
                .filter(item -> access.mayRead(actor, to, item.kind()))
                .toList();
    }

    /** What the actor may read of the files removed; nothing for visitors. */
    public List<Detail> removed(Actor actor, String stream) {
        AttachedTo to = AttachedTo.parse(stream);
        return actor.signedIn()
                ? queries.removed(stream).stream()
                        .filter(d -> access.mayRead(actor, to, d.item().kind()))
                        .toList()
                : List.of();
    }

    /** Bytes of a file opened before. */
    public byte[] content(Item item) {
        return queries.content(item.sha256()).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException NOT_FOUND if the file is no photo */
    public byte[] thumbnail(Item item) {
        return queries.thumbnail(item.sha256()).orElseThrow(DomainException::notFound);
    }
}
