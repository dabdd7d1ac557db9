package cn.wuye.evidence.usecase;

import cn.wuye.evidence.model.Evidence;
import cn.wuye.evidence.model.EvidenceFiles;
import cn.wuye.evidence.model.EvidencePolicies;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file off an aggregate; it stays in the history. */
@UseCase
public class RemoveEvidence {

    /** @param reason what the person wrote, if anything */
    public record Command(UUID id, @Nullable String reason) {}

    private final EvidenceFiles files;
    private final EvidencePolicies access;
    private final Clock clock;

    public RemoveEvidence(EvidenceFiles files, EvidencePolicies access, Clock clock) {
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND or FORBIDDEN by the capability's policy, ALREADY_REMOVED */
    public void handle(Actor actor, Command command) {
        Evidence evidence = files.find(command.id()).orElseThrow(DomainException::notFound);
        access.requireChange(actor, evidence.attachedTo(), evidence.kind());
        evidence.remove(command.reason(), actor, clock.instant());
    }
}
