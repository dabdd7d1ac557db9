package cn.wuye.worklist.usecase;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import cn.wuye.worklist.model.Claims;
import cn.wuye.worklist.model.WorkError;
import java.util.UUID;

/** Takes an item of work on oneself, so that colleagues see that it is being done; and gives it back. */
@UseCase
public class ClaimWork {
    private final Claims claims;

    public ClaimWork(Claims claims) {
        this.claims = claims;
    }

    /** @throws DomainException NOT_FOUND if it is not the actor's kind of work, TAKEN, DONE */
    public void claim(Actor actor, UUID id) {
        Claims.Item item = lock(actor, id);
        if (actor.accountId().equals(item.assignee())) {
            return;
        }
        if (item.assignee() != null) {
            throw new DomainException(WorkError.TAKEN, item.assigneeName() == null ? "" : item.assigneeName());
        }
        claims.assign(id, actor);
    }

    /** @throws DomainException NOT_FOUND if it is not the actor's kind of work, NOT_YOURS, DONE */
    public void release(Actor actor, UUID id) {
        Claims.Item item = lock(actor, id);
        if (!actor.accountId().equals(item.assignee())) {
            throw new DomainException(WorkError.NOT_YOURS);
        }
        claims.release(id);
    }

    private Claims.Item lock(Actor actor, UUID id) {
        Claims.Item item = claims.lock(id).filter(i -> i.isFor(actor)).orElseThrow(DomainException::notFound);
        if (item.done()) {
            throw new DomainException(WorkError.DONE);
        }
        return item;
    }
}
