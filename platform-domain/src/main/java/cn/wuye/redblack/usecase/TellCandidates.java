package cn.wuye.redblack.usecase;

import cn.wuye.notice.Notices;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEvents.PrenoticeGiven;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.List;

/** Each company on the black side is told before anything is decided, and may answer. */
@UseCase
public class TellCandidates implements Reaction<PrenoticeGiven> {
    private final ListEntries entries;
    private final Notices notices;

    public TellCandidates(ListEntries entries, Notices notices) {
        this.entries = entries;
        this.notices = notices;
    }

    @Override
    public Class<PrenoticeGiven> event() {
        return PrenoticeGiven.class;
    }

    @Override
    public void on(PrenoticeGiven event) {
        entries.of(event.issue()).stream().filter(RunIssue::told).forEach(entry -> {
            entry.notifyCompany(event.at());
            notices.toRole(
                    Role.COMPANY_CLERK,
                    entry.place(),
                    "list.prenotice",
                    List.of(entry.title()),
                    "/lists/entries/" + entry.id());
        });
    }
}
