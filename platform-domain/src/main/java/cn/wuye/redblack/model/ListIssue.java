package cn.wuye.redblack.model;

import static cn.wuye.redblack.model.IssueStatus.LIFECYCLE;

import cn.wuye.redblack.model.IssueStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The red and black list of a county's quarter (T4). Candidates come from figures; companies on the black side are heard
 * first; the county decides, the city confirms, the public may object, then it is published and no longer changes: later
 * decisions appear as corrections of single entries.
 */
public class ListIssue extends AggregateRoot {
    private UUID id;
    private String county;
    private String countyName;
    private String quarter;
    private IssueStatus status = LIFECYCLE.initial();
    private int inspected;
    private String criteria;
    private @Nullable LocalDate answersUntil;
    private @Nullable LocalDate publicUntil;
    private Instant openedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant publishedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ListIssue() {}

    private ListIssue(
            UUID id, String county, String countyName, Quarter quarter, int inspected, String criteria, Instant at) {
        this.id = id;
        this.county = county;
        this.countyName = countyName;
        this.quarter = quarter.toString();
        this.inspected = inspected;
        this.criteria = criteria;
        this.openedAt = at;
    }

    /**
     * Opens the list of a quarter.
     *
     * @param inspected how many estates were inspected
     * @param criteria parameters with their values, as cited
     */
    public static ListIssue open(
            UUID id,
            String county,
            String countyName,
            Quarter quarter,
            int inspected,
            String criteria,
            Actor by,
            Instant at) {
        ListIssue issue = new ListIssue(id, county, countyName, quarter, inspected, criteria, at);
        issue.took("OPEN", null, issue.status, null, by, at);
        return issue;
    }

    /** @param until last day for answers */
    public void notifyCompanies(LocalDate until, Actor by, Instant at) {
        move(Action.NOTIFY, null, by, at, guard -> true);
        answersUntil = until;
        raise(new ListEvents.PrenoticeGiven(id, by, at));
    }

    /** @param allAnswered whether no company is left that could answer */
    public void review(boolean allAnswered, LocalDate today, Actor by, Instant at) {
        LocalDate until = answersUntil;
        move(Action.REVIEW, null, by, at, g -> allAnswered || until != null && today.isAfter(until));
    }

    public void submit(boolean allDecided, @Nullable String remark, Actor by, Instant at) {
        move(Action.SUBMIT, remark, by, at, guard -> allDecided);
    }

    public void sendBack(String why, Actor by, Instant at) {
        if (why.isBlank()) {
            throw new DomainException(ListError.LIST_REASON_REQUIRED);
        }
        move(Action.RETURN, why, by, at, guard -> true);
    }

    /** @param until last day of publicity */
    public void confirm(LocalDate until, @Nullable String remark, Actor by, Instant at) {
        move(Action.CONFIRM, remark, by, at, guard -> true);
        publicUntil = until;
        confirmedAt = at;
    }

    public void publish(LocalDate today, Actor by, Instant at) {
        LocalDate until = publicUntil;
        move(Action.PUBLISH, null, by, at, guard -> until != null && today.isAfter(until));
        publishedAt = at;
        raise(new ListEvents.IssuePublished(id, county, quarter, at));
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at, Predicate<Guard> holds) {
        IssueStatus from = status;
        status = LIFECYCLE.next(status, action, by, holds);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    /** As in 2026Q3. */
    public String quarter() {
        return quarter;
    }

    public IssueStatus status() {
        return status;
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status);
    }

    @Override
    public String stream() {
        return "list:" + id;
    }

    @Override
    public String title() {
        return countyName + " " + quarter;
    }

    @Override
    public Place place() {
        return Place.of(county);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("county", county)
                .open("quarter", quarter)
                .open("status", status)
                .open("inspected", inspected)
                .open("criteria", criteria)
                .open("answersUntil", answersUntil)
                .open("publicUntil", publicUntil);
    }
}
