package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.PlanStatus.LIFECYCLE;

import cn.wuye.inspection.model.PlanStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The quarterly inspection of a county (T4) and its publicly checkable draw.
 *
 * <p>First the list of candidates and inspectors is frozen and published with its hash and with the name of a public
 * value to come, which nobody can know. When the value is out it is entered with its source, and the draw follows from
 * both by a documented calculation. A plan that is given up stays visible; another one gets the next number.
 */
public class Plan extends AggregateRoot {
    private UUID id;
    private String county;
    private String countyName;
    private String quarter;
    private int number;
    private PlanStatus status = LIFECYCLE.initial();
    private int candidates;
    private int minimum;
    private int drawn;
    private @Nullable String list;
    private @Nullable String listHash;
    private @Nullable String value;
    private @Nullable String source;
    private @Nullable String result;
    private @Nullable String reason;
    private Instant openedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant drawnAt;
    private @Nullable Instant cancelledAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    private Plan(UUID id, String county, String countyName, Quarter quarter, int number, Instant at) {
        this.id = id;
        this.county = county;
        this.countyName = countyName;
        this.quarter = quarter.toString();
        this.number = number;
        this.openedAt = at;
    }

    /** @param number counts the plans of a county and quarter, those that were cancelled included */
    public static Plan open(
            UUID id, String county, String countyName, Quarter quarter, int number, Actor by, Instant at) {
        Plan plan = new Plan(id, county, countyName, quarter, number, at);
        plan.took("OPEN", null, plan.status, null, by, at);
        return plan;
    }

    /** Publishes the frozen list. The rules have been checked. */
    public void publish(FrozenList frozen, Actor by, Instant at) {
        move(Action.PUBLISH, null, by, at, guard -> true);
        list = frozen.text();
        listHash = frozen.hash();
        candidates = frozen.estates().size();
        minimum = frozen.minimum();
        publishedAt = at;
    }

    /**
     * Enters the value and draws.
     *
     * @param canonical the value in the one way of writing it
     * @param found where it was read
     */
    public void draw(String canonical, String found, Actor by, Instant at) {
        move(Action.DRAW, canonical, by, at, guard -> true);
        value = canonical;
        source = found;
        Draw draw = Draw.of(frozen(), canonical);
        result = draw.text();
        drawn = draw.drawn().size();
        drawnAt = at;
        raise(new PlanEvents.PlanDrawn(id, quarter(), frozen(), draw, by, at));
    }

    /** @param tasksDone how many tasks of the draw have been done */
    public void cancel(String why, int tasksDone, Actor by, Instant at) {
        if (why.isBlank()) {
            throw new DomainException(PlanError.PLAN_REASON_REQUIRED);
        }
        boolean hadTasks = status == PlanStatus.DRAWN;
        move(Action.CANCEL, why, by, at, guard -> tasksDone == 0);
        reason = why;
        cancelledAt = at;
        if (hadTasks) {
            raise(new PlanEvents.DrawCancelled(id, why, by, at));
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at, Predicate<Guard> holds) {
        PlanStatus from = status;
        status = LIFECYCLE.next(status, action, by, holds);
        took(action.name(), from, status, remark, by, at);
    }

    /** The published list. @throws IllegalStateException before it is published */
    public FrozenList frozen() {
        if (list == null) {
            throw new IllegalStateException("not published: " + name());
        }
        return FrozenList.parse(list);
    }

    public UUID id() {
        return id;
    }

    public String county() {
        return county;
    }

    public Quarter quarter() {
        return Quarter.required(quarter);
    }

    public PlanStatus status() {
        return status;
    }

    /** Its name, as in 411602-2026Q4-1. */
    public String name() {
        return county + "-" + quarter + "-" + number;
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status).stream()
                .map(d -> d.equals(PlanStatus.ENTER_VALUE)
                        ? d.until(frozen().value().on())
                        : d)
                .toList();
    }

    @Override
    public String stream() {
        return "plan:" + id;
    }

    @Override
    public String title() {
        return countyName + " " + quarter + (number == 1 ? "" : " #" + number);
    }

    @Override
    public Place place() {
        return Place.of(county);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("plan", name())
                .open("status", status)
                .open("list", listHash)
                .open("value", value)
                .open("source", source)
                .open("result", result == null ? null : Sha256.hex(Objects.requireNonNull(result)))
                .open("reason", reason);
    }
}
