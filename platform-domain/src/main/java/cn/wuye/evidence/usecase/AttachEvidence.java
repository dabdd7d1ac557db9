package cn.wuye.evidence.usecase;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.evidence.model.AcceptedFile;
import cn.wuye.evidence.model.AttachedTo;
import cn.wuye.evidence.model.Evidence;
import cn.wuye.evidence.model.EvidenceError;
import cn.wuye.evidence.model.EvidenceFiles;
import cn.wuye.evidence.model.EvidencePolicies;
import cn.wuye.evidence.model.FileInspector;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attaches a file to an aggregate (D11). */
@UseCase
public class AttachEvidence implements EvidenceIntake {

    /**
     * @param attachTo stream of the aggregate
     * @param kind what it proves; the capability decides the kinds
     * @param fileName as the sender named it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    public record Command(String attachTo, String kind, String fileName, byte[] content) {}

    private static final int MEGABYTE = 1024 * 1024;

    private final EvidenceFiles files;
    private final EvidencePolicies access;
    private final FileInspector inspector;
    private final PolicyBook policies;
    private final Clock clock;

    public AttachEvidence(
            EvidenceFiles files, EvidencePolicies access, FileInspector inspector, PolicyBook policies, Clock clock) {
        this.files = files;
        this.access = access;
        this.inspector = inspector;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public UUID attach(Actor actor, String stream, String kind, String fileName, byte[] content) {
        return handle(actor, new Command(stream, kind, fileName, content));
    }

    @Override
    public UUID share(Actor actor, UUID evidence, String stream, String kind) {
        Evidence original = files.find(evidence).filter(e -> !e.removed()).orElseThrow(DomainException::notFound);
        access.requireRead(actor, original.attachedTo(), original.kind());
        AttachedTo to = AttachedTo.parse(stream);
        access.requireChange(actor, to, kind);
        UUID id = UUID.randomUUID();
        files.add(original.share(id, to, kind, actor, clock.instant()));
        return id;
    }

    /**
     * @return id of the evidence
     * @throws DomainException NOT_FOUND or FORBIDDEN by the capability's policy, or the {@link EvidenceError} that
     *     tells why the file is not taken
     */
    public UUID handle(Actor actor, Command command) {
        AttachedTo to = AttachedTo.parse(command.attachTo());
        if (!command.kind().matches("[A-Za-z0-9_-]{1,40}")) {
            throw new DomainException(SharedError.MALFORMED, "kind");
        }
        access.requireChange(actor, to, command.kind());
        byte[] content = command.content();
        Policy policy = policies.at(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (content.length == 0) {
            throw new DomainException(EvidenceError.EMPTY, command.fileName());
        }
        int megabytes = policy.integer("EVI-MAX-MB");
        if (content.length > (long) megabytes * MEGABYTE) {
            throw new DomainException(EvidenceError.TOO_LARGE, command.fileName(), megabytes);
        }
        int most = policy.integer("EVI-MAX-FILES");
        if (files.attachedTo(to.stream()) >= most) {
            throw new DomainException(EvidenceError.TOO_MANY_FILES, command.fileName(), most);
        }
        String sha256 = Sha256.hex(content);
        @Nullable String known = files.mediaType(sha256).orElse(null);
        AcceptedFile file = known == null
                ? inspector.inspect(command.fileName(), content)
                : inspector.again(command.fileName(), known, content);
        if (known == null) {
            files.keep(sha256, file);
        }
        UUID id = UUID.randomUUID();
        files.add(Evidence.attach(id, to, command.kind(), file, sha256, actor, clock.instant()));
        return id;
    }
}
