package cn.wuye.redblack.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.notice.Notices;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEvents.IssuePublished;
import cn.wuye.redblack.model.Side;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** With the list its entries become public; the red ones of the list before give way. */
@UseCase
public class PublishEntries implements Reaction<IssuePublished> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ListEntries entries;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Notices notices;

    public PublishEntries(ListEntries entries, PolicyBook policies, WorkCalendars calendars, Notices notices) {
        this.entries = entries;
        this.policies = policies;
        this.calendars = calendars;
        this.notices = notices;
    }

    @Override
    public Class<IssuePublished> event() {
        return IssuePublished.class;
    }

    @Override
    public void on(IssuePublished event) {
        LocalDate today = event.at().atZone(ZONE).toLocalDate();
        Policy policy = policies.at(today);
        LocalDate black = today.plusMonths(policy.integer("LIST-BLACK-MONTHS")).minusDays(1);
        LocalDate appeals = calendars
                .current()
                .plusDays(today, policy.integer("LIST-APPEAL-DAYS"))
                .date();
        entries.redBefore(event.county(), event.quarter()).forEach(entry -> entry.expire(event.at()));
        entries.of(event.issue()).stream()
                .filter(e -> e.status() == EntryStatus.KEPT)
                .forEach(entry -> {
                    entry.publish(entry.side() == Side.BLACK ? black : null, appeals, event.at());
                    notices.toRole(
                            Role.COMPANY_CLERK,
                            entry.place(),
                            "list.published." + entry.side(),
                            List.of(entry.title(), appeals.toString()),
                            "/lists/entries/" + entry.id());
                });
    }
}
