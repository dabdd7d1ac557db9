package cn.wuye.notice.usecase;

import cn.wuye.notice.model.Mailbox;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;

/** Marks one's own notices as read. */
@UseCase
public class ReadNotices {
    private final Mailbox mailbox;
    private final Clock clock;

    public ReadNotices(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /**
     * @return the local address the notice is about
     * @throws DomainException NOT_FOUND if the notice is somebody else's
     */
    public String one(Actor actor, UUID notice) {
        return mailbox.read(actor.accountId(), notice, clock.instant()).orElseThrow(DomainException::notFound);
    }

    /** @return how many were unread */
    public int all(Actor actor) {
        return mailbox.readAll(actor.accountId(), clock.instant());
    }
}
