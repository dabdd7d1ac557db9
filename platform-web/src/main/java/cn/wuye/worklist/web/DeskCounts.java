package cn.wuye.worklist.web;

import cn.wuye.identity.Organisations;
import cn.wuye.notice.Inbox;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.ShellCounts;
import cn.wuye.worklist.query.WorklistQueries;
import org.springframework.stereotype.Component;

/** The numbers of the header, each one indexed query. */
@Component
class DeskCounts implements ShellCounts {
    /** The header shows no more than this. */
    private static final int MOST = 1_000;

    private final WorklistQueries work;
    private final Inbox inbox;
    private final Organisations organisations;

    DeskCounts(WorklistQueries work, Inbox inbox, Organisations organisations) {
        this.work = work;
        this.inbox = inbox;
        this.organisations = organisations;
    }

    @Override
    public long unread(Actor actor) {
        return inbox.unread(actor.accountId());
    }

    @Override
    public long work(Actor actor) {
        return work.doable(actor, MOST);
    }

    @Override
    public String organisation(Actor actor) {
        return organisations.name(actor.organisation());
    }
}
