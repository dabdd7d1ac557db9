package cn.wuye.inspection.usecase;

import cn.wuye.inspection.InspectionEvents.FindingMoved;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.List;
import java.util.Set;

/** Tells the other side of a finding what has happened; what is late goes up to the county as well (W3). */
@UseCase
public class TellAboutFindings implements Reaction<FindingMoved> {
    private static final Set<String> TO_COMPANY =
            Set.of("RAISE", "EXTEND", "OVERDUE", "FAIL", "STRIKE_OFF", "WITHDRAW");
    private static final Set<String> TO_INSPECTORS = Set.of("ANSWER", "OVERDUE");

    private final Notices notices;

    public TellAboutFindings(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<FindingMoved> event() {
        return FindingMoved.class;
    }

    @Override
    public void on(FindingMoved moved) {
        String key = "finding." + moved.action();
        List<String> arguments = List.of(moved.title());
        String link = "/findings/" + moved.finding();
        if (TO_COMPANY.contains(moved.action())) {
            Role served = moved.place().company() == null ? Role.COMMUNITY_MANAGER : Role.COMPANY_CLERK;
            notices.toRole(served, moved.place(), key, arguments, link);
        }
        if (TO_INSPECTORS.contains(moved.action())) {
            Role side = moved.side().equals("COUNTY") ? Role.INSPECTOR : Role.STREET_OFFICER;
            notices.toRole(side, moved.place(), key, arguments, link);
        }
        if (moved.action().equals("OVERDUE") || moved.status().equals("IN_ORDER")) {
            notices.toRole(Role.COUNTY_SUPERVISOR, moved.place(), key, arguments, link);
        }
    }
}
