package cn.wuye.redblack.usecase;

import cn.wuye.notice.Notices;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.ListError;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of one entry: the company's answer and appeal, the county's and the city's decisions on them. */
@UseCase
public class RunEntry {
    private final ListEntries entries;
    private final ListIssues issues;
    private final Notices notices;
    private final Clock clock;

    public RunEntry(ListEntries entries, ListIssues issues, Notices notices, Clock clock) {
        this.entries = entries;
        this.issues = issues;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param text answer, grounds or reasons */
    public record Command(
            UUID entry, @Nullable Long version, @Nullable String text) {
        String words() {
            return text == null ? "" : text;
        }
    }

    /** The company answers the notice. @throws DomainException NOT_FOUND, FORBIDDEN, STALE, LIST_REASON_REQUIRED */
    public void answer(Actor actor, Command command) {
        load(actor, command, Role.COMPANY_CLERK).answer(command.words(), actor, clock.instant());
    }

    /** The county keeps it. @throws DomainException as above; NOT_IN_REVIEW */
    public void keep(Actor actor, Command command) {
        reviewed(actor, command).keep(command.text(), actor, clock.instant());
    }

    /** The county drops it. @throws DomainException as above; NOT_IN_REVIEW */
    public void drop(Actor actor, Command command) {
        reviewed(actor, command).drop(command.words(), actor, clock.instant());
    }

    private ListEntry reviewed(Actor actor, Command command) {
        ListEntry entry = load(actor, command, Role.COUNTY_SUPERVISOR);
        if (issues.find(entry.issue()).orElseThrow().status() != IssueStatus.COUNTY_REVIEW) {
            throw new DomainException(ListError.NOT_IN_REVIEW);
        }
        return entry;
    }

    /** The company appeals. @throws DomainException as above; TOO_LATE */
    public void appeal(Actor actor, Command command) {
        ListEntry entry = load(actor, command, Role.COMPANY_CLERK);
        entry.appeal(command.words(), LocalDate.now(clock), actor, clock.instant());
        notices.toRole(
                Role.COUNTY_SUPERVISOR,
                entry.place(),
                "list.appeal",
                List.of(entry.title()),
                "/lists/entries/" + entry.id());
    }

    /** The city decides on an appeal. @throws DomainException as above */
    public void rule(Actor actor, Command command, boolean won) {
        ListEntry entry = load(actor, command, Role.CITY_SUPERVISOR);
        entry.rule(won, command.words(), actor, clock.instant());
        tell(entry, won ? "list.won" : "list.lost");
    }

    /** The county accepts that what was wrong is put right. @throws DomainException as above */
    public void rectified(Actor actor, Command command) {
        ListEntry entry = load(actor, command, Role.COUNTY_SUPERVISOR);
        entry.rectified(command.words(), actor, clock.instant());
        tell(entry, "list.ended");
    }

    private void tell(ListEntry entry, String key) {
        notices.toRole(Role.COMPANY_CLERK, entry.place(), key, List.of(entry.title()), "/lists/entries/" + entry.id());
    }

    private ListEntry load(Actor actor, Command command, Role role) {
        ListEntry entry = entries.find(command.entry()).orElseThrow(DomainException::notFound);
        actor.require(role, entry.place());
        entry.expectVersion(command.version());
        return entry;
    }
}
