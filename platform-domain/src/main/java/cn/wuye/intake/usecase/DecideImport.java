package cn.wuye.intake.usecase;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Judgement;
import cn.wuye.intake.ImportTarget.Session;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportBatch.Status;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.intake.model.Imports;
import cn.wuye.intake.model.IntakeError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Whoever uploaded an import accepts it, which stores all its good rows at once or none, or discards it. */
@UseCase
public class DecideImport {
    private final List<ImportTarget> targets;
    private final Imports imports;
    private final Clock clock;

    public DecideImport(List<ImportTarget> targets, Imports imports, Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Stores every good row, exactly as the preview said; rows with errors are left out.
     *
     * @return how many were stored
     * @throws DomainException ALREADY_DECIDED for the second who asks; NOTHING_TO_STORE; OUTDATED if a row would do
     *     something else by now, because the register has changed
     */
    public int accept(Actor actor, UUID id) {
        ImportBatch batch = own(actor, id);
        decide(id, Status.ACCEPTED);
        List<ImportRow> rows = imports.effective(id);
        if (rows.isEmpty()) {
            throw new DomainException(IntakeError.NOTHING_TO_STORE);
        }
        Session session = ImportTarget.of(targets, batch.kind()).open(actor);
        for (ImportRow row : rows) {
            Judgement now = session.judge(row.cells());
            if (now.effect() != row.effect() || !now.changes().equals(row.changes())) {
                throw new DomainException(IntakeError.OUTDATED, row.line());
            }
            session.apply(row.cells(), batch.fileName() + " #" + row.line());
        }
        return rows.size();
    }

    /** @throws DomainException ALREADY_DECIDED for the second who asks */
    public void discard(Actor actor, UUID id) {
        own(actor, id);
        decide(id, Status.DISCARDED);
    }

    private void decide(UUID id, Status status) {
        if (!imports.decide(id, status, clock.instant())) {
            throw new DomainException(IntakeError.ALREADY_DECIDED);
        }
    }

    private ImportBatch own(Actor actor, UUID id) {
        ImportBatch batch = imports.find(actor, id).orElseThrow(DomainException::notFound);
        actor.require(ImportTarget.of(targets, batch.kind()).importers().toArray(Role[]::new));
        return batch;
    }
}
