package cn.wuye.redblack.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.policy.PolicyBook;
import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.ListIssue;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.redblack.model.Side;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a list as a whole: notice, review by the county, confirmation by the city, publicity, publication. */
@UseCase
public class RunIssue {
    private static final int PORTION = 50;

    private final ListIssues issues;
    private final ListEntries entries;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public RunIssue(ListIssues issues, ListEntries entries, PolicyBook policies, WorkCalendars calendars, Clock clock) {
        this.issues = issues;
        this.entries = entries;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param remark what is said with the step; needed to send a list back */
    public record Command(
            UUID issue, @Nullable Long version, @Nullable String remark) {}

    /** Tells the companies on the black side. @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void notifyCompanies(Actor actor, Command command) {
        load(actor, command, Role.COUNTY_SUPERVISOR).notifyCompanies(day("LIST-ANSWER-WD"), actor, clock.instant());
    }

    /** Begins the county's review. @throws DomainException as above; ANSWERS_OPEN */
    public void review(Actor actor, Command command) {
        review(load(actor, command, Role.COUNTY_SUPERVISOR), actor);
    }

    private void review(ListIssue issue, Actor actor) {
        boolean answered = entries.of(issue.id()).stream().noneMatch(e -> e.status() == EntryStatus.NOTIFIED);
        issue.review(answered, LocalDate.now(clock), actor, clock.instant());
    }

    /** Passes the list to the city. @throws DomainException as above; NOT_ALL_DECIDED */
    public void submit(Actor actor, Command command) {
        ListIssue issue = load(actor, command, Role.COUNTY_SUPERVISOR);
        boolean decided = entries.of(issue.id()).stream()
                .allMatch(e -> e.status() == EntryStatus.KEPT || e.status() == EntryStatus.DROPPED);
        issue.submit(decided, command.remark(), actor, clock.instant());
    }

    /** The city sends the list back. @throws DomainException as above; LIST_REASON_REQUIRED */
    public void sendBack(Actor actor, Command command) {
        load(actor, command, Role.CITY_SUPERVISOR)
                .sendBack(command.remark() == null ? "" : command.remark(), actor, clock.instant());
    }

    /** The city confirms; the red side becomes public for objections. @throws DomainException as above */
    public void confirm(Actor actor, Command command) {
        load(actor, command, Role.CITY_SUPERVISOR)
                .confirm(day("LIST-PUBLICITY-WD"), command.remark(), actor, clock.instant());
    }

    /** Publishes after the publicity. @throws DomainException as above; PUBLICITY_RUNNING */
    public void publish(Actor actor, Command command) {
        load(actor, command, Role.CITY_SUPERVISOR).publish(LocalDate.now(clock), actor, clock.instant());
    }

    /** What time does: reviews begin, lists are published, entries run out. @return how many were moved */
    public int nightly() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> answered = issues.answersOver(today, PORTION);
        answered.forEach(id -> issues.find(id).ifPresent(issue -> review(issue, Actor.system())));
        List<UUID> shown = issues.publicityOver(today, PORTION);
        shown.forEach(id -> issues.find(id).ifPresent(issue -> issue.publish(today, Actor.system(), clock.instant())));
        List<UUID> over = entries.runOut(today, PORTION);
        over.forEach(id -> entries.find(id).ifPresent(entry -> entry.expire(clock.instant())));
        return answered.size() + shown.size() + over.size();
    }

    private LocalDate day(String parameter) {
        LocalDate today = LocalDate.now(clock);
        return calendars
                .current()
                .plusWorkingDays(today, policies.at(today).integer(parameter))
                .date();
    }

    private ListIssue load(Actor actor, Command command, Role role) {
        ListIssue issue = issues.find(command.issue()).orElseThrow(DomainException::notFound);
        actor.require(role, issue.place());
        issue.expectVersion(command.version());
        return issue;
    }

    /** Whether an entry is on the black side and its company can be told. */
    static boolean told(ListEntry entry) {
        return entry.side() == Side.BLACK && entry.place().company() != null;
    }
}
