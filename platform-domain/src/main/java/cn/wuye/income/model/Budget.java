package cn.wuye.income.model;

import static cn.wuye.income.model.BudgetStatus.Action;
import static cn.wuye.income.model.BudgetStatus.LIFECYCLE;

import cn.wuye.income.EntryCode;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The yearly budget of an estate's public income, by use; in force once a resolution of the owners adopts it (T7). */
public class Budget extends AggregateRoot {
    private UUID id;
    private BudgetStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private int year;
    private List<BudgetLine> lines = new ArrayList<>();
    private long total;
    private @Nullable UUID resolution;
    private @Nullable String resolutionNumber;
    private @Nullable Instant adoptedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Budget() {}

    public static Budget draft(
            UUID id, String estateName, Place place, int year, List<BudgetLine> lines, Actor by, Instant at) {
        Budget budget = new Budget();
        budget.id = id;
        budget.estate = Objects.requireNonNull(place.estate());
        budget.estateName = estateName;
        budget.division = place.division();
        budget.company = place.company();
        budget.year = year;
        budget.put(lines);
        budget.took("DRAFT", null, budget.status, null, by, at);
        return budget;
    }

    /** Changes the draft. */
    public void edit(List<BudgetLine> changed, Actor by, Instant at) {
        if (status != BudgetStatus.DRAFT) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "EDIT", status.name());
        }
        put(changed);
        took("EDIT", status, status, null, by, at);
    }

    private void put(List<BudgetLine> changed) {
        lines.clear();
        changed.stream().filter(line -> line.fen() > 0).forEach(lines::add);
        total = lines.stream().mapToLong(BudgetLine::fen).sum();
    }

    /** Puts it into force by a resolution, which has been used for it. */
    public void adopt(UUID by278, String number, Actor by, Instant at) {
        move(Action.ADOPT, number, by, at);
        resolution = by278;
        resolutionNumber = number;
        adoptedAt = at;
    }

    /** A later one takes its place. */
    public void supersede(Actor by, Instant at) {
        move(Action.SUPERSEDE, null, by, at);
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        BudgetStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public UUID estate() {
        return estate;
    }

    public int year() {
        return year;
    }

    public BudgetStatus status() {
        return status;
    }

    /** Sum of its lines, fen. */
    public long total() {
        return total;
    }

    /** What it foresees for a use, fen; empty when it has no such line. */
    public Optional<Long> of(EntryCode code) {
        return lines.stream()
                .filter(line -> line.code() == code)
                .map(BudgetLine::fen)
                .reduce(Long::sum);
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status);
    }

    @Override
    public String stream() {
        return "budget:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + year;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        Content content = Content.empty()
                .open("estate", estate)
                .open("year", year)
                .open("total", total)
                .open("resolution", resolution);
        lines.forEach(line -> content.open("line." + line.code(), line.fen()));
        return content;
    }
}
