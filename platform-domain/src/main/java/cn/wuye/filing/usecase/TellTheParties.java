package cn.wuye.filing.usecase;

import cn.wuye.filing.FilingEvents.FilingDecided;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.List;

/** Tells the filer what the county did, and the street when a contract went on record. */
@UseCase
public class TellTheParties implements Reaction<FilingDecided> {
    private final Notices notices;

    public TellTheParties(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<FilingDecided> event() {
        return FilingDecided.class;
    }

    @Override
    public void on(FilingDecided decided) {
        String key = "filing." + decided.action();
        List<String> arguments = List.of(decided.title());
        String link = "/filings/" + decided.filing();
        notices.toRole(Role.COMPANY_CLERK, decided.place(), key, arguments, link);
        notices.toRole(Role.OWNERS_MEMBER, decided.place(), key, arguments, link);
        if (decided.action().equals("FILE")) {
            notices.toRole(Role.STREET_OFFICER, decided.place(), key, arguments, link);
        }
    }
}
