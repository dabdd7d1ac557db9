package cn.wuye.referral.model;

import static cn.wuye.referral.model.ClueStatus.LIFECYCLE;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A clue on a breach that another body is competent for (D1, 线索移送).
 *
 * <p>It goes to the body of the routing table, which receives it, handles it and answers with an outcome; the sender
 * confirms the outcome or sends it back. A body that is not competent names the one that is, and by which clause: the
 * clue goes there at once. The second refusal puts it before the task force, whose decision binds. So no clue is ever
 * with nobody. "Closed" says that the loop is closed; whether the matter is put right is told by the outcome.
 */
public class Clue extends AggregateRoot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private UUID id;
    private String number;
    private ClueStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private String item;
    private String itemName;
    private String facts;
    private @Nullable String source;
    private @Nullable String remark;
    private boolean urgent;
    private UUID sender;
    private String senderName;
    private Role senderRole;
    private @Nullable Competent competent;
    private @Nullable UUID organisation;
    private @Nullable String organisationName;
    private boolean bound;
    private int declines;
    private int sentBack;
    private List<Round> rounds = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private @Nullable Outcome outcome;
    private Instant transferredAt;
    private Instant roundAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Clue() {}

    /**
     * Sends a clue on its way.
     *
     * @param lead whom it goes to; null if nobody of the kind is there, so that the task force decides
     */
    public static Clue transfer(
            UUID id,
            String number,
            ClueSubject subject,
            ClueSubject.Sender from,
            @Nullable Body lead,
            List<Body> joint,
            List<Body> copies,
            Actor by,
            Instant at) {
        Clue clue = new Clue();
        clue.id = id;
        clue.number = number;
        clue.estate = subject.estate();
        clue.estateName = subject.estateName();
        clue.division = subject.place().division();
        clue.company = subject.place().company();
        clue.item = subject.item();
        clue.itemName = subject.itemName();
        clue.facts = subject.facts();
        clue.source = subject.source();
        clue.remark = subject.remark();
        clue.urgent = subject.urgent();
        clue.sender = from.organisation();
        clue.senderName = from.name();
        clue.senderRole = from.role();
        clue.transferredAt = at;
        clue.roundAt = at;
        joint.forEach(body -> clue.parts.add(Part.of(body, Part.Mode.JOINT)));
        copies.forEach(body -> clue.parts.add(Part.of(body, Part.Mode.COPY)));
        if (lead == null) {
            clue.status = ClueStatus.WITH_TASK_FORCE;
        } else {
            clue.begin(lead, false, at);
        }
        clue.took("TRANSFER", null, clue.status, lead == null ? null : lead.name(), by, at);
        clue.moved("TRANSFER", at);
        return clue;
    }

    private void begin(Body body, boolean byTaskForce, Instant at) {
        competent = body.competent();
        organisation = body.organisation();
        organisationName = body.name();
        bound = byTaskForce;
        roundAt = at;
        receivedAt = null;
        rounds.add(Round.to(body, byTaskForce, at));
        parts.removeIf(part -> part.organisation().equals(body.organisation()));
    }

    /** The body has it. */
    public void receive(Actor by, Instant at) {
        step(Action.RECEIVE, null, by, at);
        receivedAt = at;
        rounds.set(rounds.size() - 1, current().received(at));
        moved(Action.RECEIVE.name(), at);
    }

    /** The body takes it on: from now on it cannot decline. */
    public void handle(@Nullable String note, Actor by, Instant at) {
        step(Action.BEGIN, note, by, at);
        moved(Action.BEGIN.name(), at);
    }

    /** The body says what came of it; the rules have been checked. */
    public void answer(Outcome result, Actor by, Instant at) {
        step(Action.ANSWER, result.kind() + " " + result.measures(), by, at);
        outcome = result;
        answeredAt = at;
        moved(Action.ANSWER.name(), at);
    }

    /**
     * Not ours; the rules have been checked.
     *
     * @param next the organisation of the named kind, if there is one
     * @param most with which refusal it goes to the task force (REF-MAX-DECLINES)
     */
    public void decline(Refusal refusal, @Nullable Body next, int most, Actor by, Instant at) {
        boolean goesOn = next != null
                && declines + 1 < most
                && rounds.stream().noneMatch(r -> r.organisation().equals(next.organisation()));
        Action action = goesOn ? Action.DECLINE : Action.ESCALATE;
        step(action, refusal.clause() + " " + refusal.reason(), by, at);
        declines++;
        rounds.set(rounds.size() - 1, current().declined(refusal, at));
        if (goesOn) {
            begin(Objects.requireNonNull(next), false, at);
        } else {
            competent = null;
            organisation = null;
            organisationName = null;
            receivedAt = null;
            roundAt = at;
        }
        moved(action.name(), at);
    }

    /** The task force names the body; its decision binds. */
    public void decide(Body body, List<Body> joint, String reason, Actor by, Instant at) {
        step(Action.DECIDE, body.name() + ": " + reason, by, at);
        begin(body, true, at);
        joint.stream()
                .filter(other -> !other.organisation().equals(body.organisation()))
                .filter(other -> parts.stream().noneMatch(p -> p.organisation().equals(other.organisation())))
                .forEach(other -> parts.add(Part.of(other, Part.Mode.JOINT)));
        moved(Action.DECIDE.name(), at);
    }

    /** A body that handles a part says what it did. */
    public void give(String text, @Nullable String document, Actor by, Instant at) {
        int index = Part.indexOf(parts, by.organisation());
        if (index < 0 || !by.hasAny(ClueStatus.RECEIVERS)) {
            throw new DomainException(ClueError.NOT_YOURS);
        }
        if (!status.withBody()) {
            throw new DomainException(SharedError.ILLEGAL_TRANSITION, "PART", status.name());
        }
        if (!parts.get(index).owed()) {
            throw new DomainException(ClueError.PART_GIVEN);
        }
        parts.set(index, parts.get(index).given(text, document, at));
        took("PART", status, status, text, by, at);
        moved("PART", at);
    }

    /** The sender is satisfied with the outcome: the loop is closed. */
    public void confirm(@Nullable String note, Actor by, Instant at) {
        step(Action.CONFIRM, note, by, at);
        closedAt = at;
        moved(Action.CONFIRM.name(), at);
    }

    /** The sender is not satisfied. */
    public void sendBack(String reason, Actor by, Instant at) {
        step(Action.SEND_BACK, reason, by, at);
        sentBack++;
        roundAt = at;
        answeredAt = null;
        moved(Action.SEND_BACK.name(), at);
    }

    /** The sender takes it back before anybody has received it. */
    public void withdraw(String reason, Actor by, Instant at) {
        step(Action.WITHDRAW, reason, by, at);
        closedAt = at;
        moved(Action.WITHDRAW.name(), at);
    }

    private void step(Action action, @Nullable String note, Actor by, Instant at) {
        if (!isFor(action, by)) {
            throw new DomainException(ClueError.NOT_YOURS);
        }
        ClueStatus before = status;
        status = LIFECYCLE.next(status, action, by, holds(by));
        took(action.name(), before, status, note, by, at);
    }

    private Predicate<Guard> holds(Actor by) {
        return guard -> guard.equals(ClueStatus.NOT_BOUND)
                ? !bound
                : outcome == null || !outcome.by().equals(by.accountId());
    }

    private boolean isFor(Action action, Actor by) {
        return switch (action) {
            case RECEIVE, BEGIN, ANSWER, DECLINE, ESCALATE -> organisation == null || by.isOf(organisation);
            case CONFIRM, SEND_BACK, WITHDRAW -> by.isOf(sender);
            case DECIDE -> true;
        };
    }

    /** Whether the actor may see it: watchers of the territory, and organisations that have to do with it. */
    public boolean visibleTo(Actor actor) {
        return actor.reaches(place()) && (actor.hasAny(ClueStatus.WATCHERS) || involves(actor));
    }

    /** Whether the actor's organisation sent it. */
    public boolean sentBy(Actor actor) {
        return actor.isOf(sender);
    }

    /** Whether the actor's organisation sent it, has or had it, or handles a part. */
    public boolean involves(Actor actor) {
        return actor.isOf(sender)
                || rounds.stream().anyMatch(r -> actor.isOf(r.organisation()))
                || Part.indexOf(parts, actor.organisation()) >= 0;
    }

    private Round current() {
        return rounds.get(rounds.size() - 1);
    }

    private void moved(String action, Instant at) {
        List<Body> others = parts.stream().map(Part::body).toList();
        raise(new ClueEvents.ClueMoved(
                id,
                number,
                title(),
                action,
                status,
                place(),
                sender,
                senderRole,
                body(),
                others,
                source,
                outcome == null ? null : outcome.kind(),
                at));
    }

    /** Whom it is with; null with the task force. */
    public @Nullable Body body() {
        return competent == null || organisation == null || organisationName == null
                ? null
                : new Body(competent, organisation, organisationName);
    }

    @Override
    public List<Duty> duties() {
        return ClueDuties.of(
                status,
                body(),
                new ClueSubject.Sender(sender, senderName, senderRole),
                parts,
                LocalDate.ofInstant(roundAt, ZONE),
                urgent,
                sentBack > 0);
    }

    @Override
    public String stream() {
        return "clue:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + item;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        Content content = Content.empty()
                .open("number", number)
                .open("status", status)
                .open("estate", estateName)
                .open("item", item)
                .open("competent", competent)
                .open("declines", declines)
                .sealed("facts", facts)
                .sealed("source", source)
                .sealed("organisation", organisationName);
        for (int i = 0; i < rounds.size(); i++) {
            content.sealed("round." + i, rounds.get(i));
        }
        for (int i = 0; i < parts.size(); i++) {
            content.sealed("part." + i, parts.get(i));
        }
        Outcome result = outcome;
        if (result != null) {
            content.open("outcome", result.kind())
                    .sealed("measures", result.measures())
                    .sealed("document", result.document());
        }
        return content;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ClueStatus status() {
        return status;
    }

    public UUID estate() {
        return estate;
    }

    public Instant transferredAt() {
        return transferredAt;
    }

    /** How often it has been declined. */
    public int declines() {
        return declines;
    }

    /** Whether the task force named the body it is with. */
    public boolean bound() {
        return bound;
    }

    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }
}
