package cn.wuye.worklist.web;

import cn.wuye.notice.Inbox;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.ShellCounts;
import cn.wuye.worklist.query.WorklistQueries;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The numbers of the header, each one indexed query. */
@Component
class DeskCounts implements ShellCounts {
    /** The header shows no more than this. */
    private static final int MOST = 1_000;

    private final WorklistQueries work;
    private final Inbox inbox;
    private final MessageSource messages;

    DeskCounts(WorklistQueries work, Inbox inbox, MessageSource messages) {
        this.work = work;
        this.inbox = inbox;
        this.messages = messages;
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
        return actor.kind() == null
                ? ""
                : messages.getMessage("org-kind." + actor.kind(), null, LocaleContextHolder.getLocale());
    }
}
