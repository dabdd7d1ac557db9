package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.VisitStatus.Action;
import static cn.wuye.inspection.model.VisitStatus.LIFECYCLE;

import cn.wuye.inspection.InspectionEvents.InspectionCompleted;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to an estate: a patrol or an inspection (T4, D11). The items of its checklist are answered one by one, most
 * often on a phone and not always with a signal, so its id is chosen by the device and an answer that comes twice
 * changes nothing. When it is complete the company's representative signs or refuses; of an inspection the second
 * inspector signs as well. Then its findings become orders.
 */
public class Visit extends AggregateRoot {
    private static final int FULL_SCORE = 100;

    private UUID id;
    private VisitKind kind;
    private VisitStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable UUID task;
    private String checklist;
    private List<String> items = new ArrayList<>();
    private LocalDate catalogueOf;
    private UUID inspector;
    private String inspectorName;
    private @Nullable UUID second;
    private @Nullable String secondName;
    private @Nullable String partners;
    private Map<String, Answer> answers = new TreeMap<>();
    private @Nullable Representation representation;
    private @Nullable Integer score;
    private Instant startedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant signedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    /**
     * Who inspects.
     *
     * @param second the second inspector of an inspection
     * @param partners departments that come along on a joint inspection, as text
     */
    public record Team(
            Actor first,
            @Nullable UUID second,
            @Nullable String secondName,
            @Nullable String partners) {}

    /**
     * What is looked at.
     *
     * @param checklist name of the checklist
     * @param items codes, in order
     * @param on day whose catalogue counts
     */
    public record Scope(String checklist, List<String> items, LocalDate on) {
        public Scope {
            items = List.copyOf(items);
        }
    }

    /** @param place community and company of the estate */
    public static Visit start(
            UUID id,
            VisitKind kind,
            @Nullable UUID task,
            String estateName,
            Place place,
            Scope scope,
            Team team,
            Instant at) {
        Actor by = team.first();
        by.require(kind.roles().toArray(cn.wuye.shared.Role[]::new));
        if (kind.formal() && team.second() == null) {
            throw new DomainException(InspectionError.SECOND_INSPECTOR);
        }
        if (by.accountId().equals(team.second())) {
            throw new DomainException(InspectionError.SAME_INSPECTOR);
        }
        Visit visit = new Visit();
        visit.id = id;
        visit.kind = kind;
        visit.task = task;
        visit.estate = java.util.Objects.requireNonNull(place.estate());
        visit.estateName = estateName;
        visit.division = place.division();
        visit.company = place.company();
        visit.checklist = scope.checklist();
        visit.items = new ArrayList<>(scope.items());
        visit.catalogueOf = scope.on();
        visit.inspector = by.accountId();
        visit.inspectorName = by.name();
        visit.second = team.second();
        visit.secondName = team.secondName();
        visit.partners = team.partners();
        visit.startedAt = at;
        visit.took("START", null, visit.status, null, by, at);
        return visit;
    }

    /**
     * Notes what was seen of an item; of two answers to the same item the one recorded later counts, whichever comes
     * first.
     *
     * @return whether it changed anything
     * @throws DomainException NOT_OPEN for a later answer to a record that is complete
     */
    public boolean answer(String item, Answer answer, Actor by, Instant at) {
        requireMine(by);
        if (!items.contains(item)) {
            throw new DomainException(InspectionError.NOT_ON_CHECKLIST, item);
        }
        Answer before = answers.get(item);
        if (before != null && !answer.recordedAt().isAfter(before.recordedAt())) {
            return false;
        }
        if (status != VisitStatus.OPEN) {
            throw new DomainException(InspectionError.NOT_OPEN);
        }
        answers.put(item, answer);
        took("ANSWER", status, status, item + " " + answer.result(), by, at);
        return true;
    }

    /**
     * Closes the record. The rules have been checked. A patrol is signed by this; an inspection waits for the second
     * inspector.
     *
     * @param points points of the findings, by item
     */
    public void complete(Representation signed, int points, Actor by, Instant at) {
        requireMine(by);
        if (signed.stance() != Stance.SIGNED
                && (signed.remark() == null || signed.remark().isBlank())) {
            throw new DomainException(InspectionError.REASON_REQUIRED);
        }
        move(Action.COMPLETE, null, by, at);
        representation = signed;
        score = Math.max(0, FULL_SCORE - points);
        completedAt = at;
        if (!kind.formal()) {
            seal(null, by, at);
        }
    }

    /** The second inspector signs. */
    public void sign(@Nullable String remark, Actor by, Instant at) {
        requireMine(by);
        if (by.accountId().equals(inspector)) {
            throw new DomainException(InspectionError.SAME_INSPECTOR);
        }
        seal(remark, by, at);
    }

    private void seal(@Nullable String remark, Actor by, Instant at) {
        move(Action.SIGN, remark, by, at);
        signedAt = at;
        raise(new InspectionCompleted(
                id, kind.name(), task, estate, company, java.util.Objects.requireNonNull(score), at));
    }

    /** The second inspector sends it back to be mended. */
    public void reopen(String reason, Actor by, Instant at) {
        requireMine(by);
        requireReason(reason);
        move(Action.REOPEN, reason, by, at);
        representation = null;
        score = null;
        completedAt = null;
    }

    /** Gives it up; it stays visible. */
    public void abandon(String reason, Actor by, Instant at) {
        requireMine(by);
        requireReason(reason);
        move(Action.VOID, reason, by, at);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new DomainException(InspectionError.REASON_REQUIRED);
        }
    }

    /** @throws DomainException NOT_YOUR_VISIT to anybody but the inspectors */
    public void requireMine(Actor by) {
        if (!by.accountId().equals(inspector) && !by.accountId().equals(second)) {
            throw new DomainException(InspectionError.NOT_YOUR_VISIT);
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        VisitStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    /** Whether it was started by the same person for the same estate, so that a repeated start is the same one. */
    public boolean isSameStart(UUID atEstate, VisitKind as, Actor by) {
        return estate.equals(atEstate) && kind == as && inspector.equals(by.accountId());
    }

    public UUID id() {
        return id;
    }

    public VisitKind kind() {
        return kind;
    }

    public VisitStatus status() {
        return status;
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    /** By item. */
    public Map<String, Answer> answers() {
        return new TreeMap<>(answers);
    }

    public LocalDate catalogueOf() {
        return catalogueOf;
    }

    public UUID inspector() {
        return inspector;
    }

    public @Nullable UUID second() {
        return second;
    }

    public @Nullable Integer score() {
        return score;
    }

    public String estateName() {
        return estateName;
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status);
    }

    @Override
    public String stream() {
        return "visit:" + id;
    }

    @Override
    public String title() {
        return estateName;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** Results and score are public once it is signed; texts and people only enter the hash. */
    @Override
    public Content content() {
        Content content = Content.empty()
                .open("kind", kind)
                .open("estate", estate)
                .open("company", company)
                .open("task", task)
                .open("score", score)
                .open("representation", representation == null ? null : representation.stance())
                .sealed("inspector", inspector)
                .sealed("second", second)
                .sealed("representative", representation == null ? null : representation.name())
                .sealed("remark", representation == null ? null : representation.remark());
        answers.forEach((item, answer) -> content.open(item, answer.result())
                .open(item + ".severity", answer.severity())
                .sealed(item + ".text", answer.text())
                .sealed(item + ".spot", answer.spot()));
        return content;
    }
}
