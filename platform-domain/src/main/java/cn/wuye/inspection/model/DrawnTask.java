package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.TaskStatus.LIFECYCLE;

import cn.wuye.inspection.model.TaskStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import cn.wuye.shared.SharedError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An estate that was drawn for the quarter's inspection, with the two who inspect it. */
public class DrawnTask extends AggregateRoot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private UUID id;
    private UUID plan;
    private int number;
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private UUID first;
    private UUID second;
    private LocalDate dueOn;
    private TaskStatus status = LIFECYCLE.initial();
    private @Nullable UUID visit;
    private @Nullable Instant doneAt;
    private @Nullable String reason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DrawnTask() {}

    private DrawnTask(
            UUID id,
            UUID plan,
            int number,
            UUID estate,
            String estateName,
            Place place,
            UUID first,
            UUID second,
            LocalDate dueOn) {
        this.id = id;
        this.plan = plan;
        this.number = number;
        this.estate = estate;
        this.estateName = estateName;
        this.division = place.division();
        this.company = place.company();
        this.first = first;
        this.second = second;
        this.dueOn = dueOn;
    }

    /**
     * Sets a task.
     *
     * @param first account of one inspector
     * @param second account of the other
     */
    public static DrawnTask set(
            UUID id,
            UUID plan,
            int number,
            UUID estate,
            String estateName,
            Place place,
            UUID first,
            UUID second,
            LocalDate dueOn,
            Actor by,
            Instant at) {
        DrawnTask task = new DrawnTask(id, plan, number, estate, estateName, place, first, second, dueOn);
        task.took("SET", null, task.status, null, by, at);
        return task;
    }

    /** Its visit is on record. */
    public void complete(UUID record, Actor by, Instant at) {
        move(Action.COMPLETE, null, by, at);
        visit = record;
        doneAt = at;
    }

    public void cancel(String why, Actor by, Instant at) {
        if (why.isBlank()) {
            throw new DomainException(PlanError.PLAN_REASON_REQUIRED);
        }
        move(Action.CANCEL, why, by, at);
        reason = why;
    }

    /**
     * Puts another inspector in the place of one who cannot come.
     *
     * @param gone account of the one who leaves
     * @param replacement who comes instead
     * @throws DomainException NOT_ELIGIBLE if the replacement is on the task or must not judge the company
     */
    public void replace(UUID gone, Inspector replacement, String why, Actor by, Instant at) {
        if (why.isBlank()) {
            throw new DomainException(PlanError.PLAN_REASON_REQUIRED);
        }
        if (status != TaskStatus.OPEN) {
            throw new DomainException(SharedError.ILLEGAL_TRANSITION, "REPLACE", status.name());
        }
        boolean conflicted = company != null && replacement.conflictedWith(company);
        if (!inspectors().contains(gone)
                || inspectors().contains(replacement.account())
                || conflicted
                || !replacement.mayInspectUntil(at.atZone(ZONE).toLocalDate())) {
            throw new DomainException(PlanError.NOT_ELIGIBLE);
        }
        if (first.equals(gone)) {
            first = replacement.account();
        } else {
            second = replacement.account();
        }
        took("REPLACE", status, status, why, by, at);
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        TaskStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public UUID estate() {
        return estate;
    }

    public TaskStatus status() {
        return status;
    }

    /** Accounts of the two. */
    public Set<UUID> inspectors() {
        return Set.of(first, second);
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status).stream().map(d -> d.until(dueOn)).toList();
    }

    @Override
    public String stream() {
        return "task:" + id;
    }

    @Override
    public String title() {
        return estateName;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("plan", plan)
                .open("number", number)
                .open("estate", estate)
                .open("status", status)
                .open("dueOn", dueOn)
                .open("visit", visit)
                .open("doneAt", doneAt)
                .open("reason", reason)
                .sealed("first", first)
                .sealed("second", second);
    }
}
