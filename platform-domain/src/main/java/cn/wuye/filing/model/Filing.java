package cn.wuye.filing.model;

import static cn.wuye.filing.model.FilingStatus.Action;
import static cn.wuye.filing.model.FilingStatus.LIFECYCLE;

import cn.wuye.filing.FilingEvents;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A property service contract on its way to the public register (T4, HN 49).
 *
 * <p>The provider writes a draft and hands it in to the county authority and the street at once. The county checks the
 * form: it accepts, returns it with one list of all gaps, or does not accept it for want of jurisdiction. The street
 * gives its opinion meanwhile. An accepted filing is reviewed and goes on record under a number, or is rejected for
 * falsity or invalidity only: filing is notice, not a licence. On record it lives until it is amended, ends or runs
 * out.
 */
public class Filing extends AggregateRoot {

    private UUID id;
    private FilingKind kind;
    private FilingStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable UUID follows;
    private ContractTerms terms;
    private int returns;
    private List<Gap> gaps = new ArrayList<>();
    private @Nullable Opinion opinion;
    private @Nullable Decision decision;
    private @Nullable Termination termination;
    private @Nullable String number;
    private Instant createdAt;
    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate endedOn;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Filing() {}

    private Filing(UUID id, FilingKind kind, UUID estate, String estateName, Place place, Instant at) {
        this.id = id;
        this.kind = kind;
        this.estate = estate;
        this.estateName = estateName;
        this.division = place.division();
        this.company = place.company();
        this.terms = ContractTerms.blank();
        this.createdAt = at;
    }

    /**
     * Opens a draft.
     *
     * @param place community of the estate, and the filing company
     * @param follows the filing on record that is renewed or amended
     */
    public static Filing draft(
            UUID id,
            FilingKind kind,
            UUID estate,
            String estateName,
            Place place,
            @Nullable Filing follows,
            ContractTerms terms,
            Actor by,
            Instant at) {
        if (kind.followsAnother() && (follows == null || follows.status != FilingStatus.FILED)) {
            throw new DomainException(FilingError.NOTHING_TO_FOLLOW);
        }
        Filing filing = new Filing(id, kind, estate, estateName, place, at);
        filing.follows = follows == null ? null : follows.id;
        filing.terms = terms;
        filing.took("DRAFT", null, filing.status, null, by, at);
        return filing;
    }

    /** Saves what the filer has entered so far. */
    public void edit(ContractTerms changed, Actor by, Instant at) {
        if (!status.editable()) {
            throw new DomainException(FilingError.NOT_EDITABLE);
        }
        if (!changed.equals(terms)) {
            terms = changed;
            took("EDIT", status, status, null, by, at);
        }
    }

    /** Hands it in, for the first time or corrected. The rules have been checked. */
    public void submit(Actor by, Instant at) {
        move(Action.SUBMIT, null, by, at);
        submittedAt = at;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = at;
        }
        gaps.clear();
        LocalDate signedOn = Objects.requireNonNull(terms.period().signedOn(), "the rules demand it");
        raise(new FilingEvents.FilingSubmitted(id, estate, company, signedOn, at));
    }

    public void withdraw(@Nullable String remark, Actor by, Instant at) {
        move(Action.WITHDRAW, remark, by, at);
        dropped(at);
    }

    /** The street's opinion; once, while the county works on it. */
    public void giveOpinion(Opinion.Stance stance, @Nullable String text, Actor by, Instant at) {
        if (!status.pending()) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "OPINION", status.name());
        }
        if (opinion != null) {
            throw new DomainException(FilingError.OPINION_GIVEN);
        }
        if (stance == Opinion.Stance.CONCERN && (text == null || text.isBlank())) {
            throw new DomainException(FilingError.REASON_REQUIRED);
        }
        opinion = new Opinion(stance, text, by.accountId(), at);
        took("OPINION", status, status, text, by, at);
        raise(new FilingEvents.OpinionGiven(id, place(), title()));
    }

    /** The form is complete. */
    public void accept(@Nullable String comment, Actor by, Instant at) {
        move(Action.ACCEPT, comment, by, at);
        acceptedAt = at;
        decided(Action.ACCEPT, by);
    }

    /**
     * Sends it back with one list of all gaps.
     *
     * @param maximum how often it may be returned (FIL-MAX-RETURNS)
     */
    public void sendBack(List<Gap> found, @Nullable String comment, int maximum, Actor by, Instant at) {
        if (found.isEmpty()) {
            throw new DomainException(FilingError.GAPS_REQUIRED);
        }
        step(Action.RETURN, comment, by, at, guard -> returns < maximum);
        returns++;
        gaps.clear();
        gaps.addAll(found);
        decided(Action.RETURN, by);
    }

    public void refuse(Decision.Ground ground, String reason, Actor by, Instant at) {
        decideAgainst(Action.NOT_ACCEPT, ground, reason, by, at);
    }

    public void reject(Decision.Ground ground, String reason, Actor by, Instant at) {
        decideAgainst(Action.REJECT, ground, reason, by, at);
    }

    private void decideAgainst(Action action, Decision.Ground ground, String reason, Actor by, Instant at) {
        if (reason.isBlank() || ground.rejects() != (action == Action.REJECT)) {
            throw new DomainException(FilingError.REASON_REQUIRED);
        }
        move(action, reason, by, at);
        decision = new Decision(ground, reason, by.accountId(), at);
        decidedAt = at;
        decided(action, by);
        dropped(at);
    }

    private void dropped(Instant at) {
        raise(new FilingEvents.FilingDropped(id, estate, company, at));
    }

    /** Refuses a decision out of turn before a number is drawn for it. */
    public void requireDecidable(Actor by) {
        LIFECYCLE.next(status, Action.FILE, by, guard -> true);
    }

    /** Puts it on record under a number. */
    public void file(String assigned, @Nullable String comment, Actor by, Instant at) {
        move(Action.FILE, comment, by, at);
        number = assigned;
        decision = new Decision(null, comment, by.accountId(), at);
        decidedAt = at;
        raise(new FilingEvents.FilingFiled(
                id,
                assigned,
                estate,
                company,
                Objects.requireNonNull(terms.period().startsOn(), "the rules demand it"),
                terms.period().endsOn(),
                kind == FilingKind.AMEND ? follows : null,
                kind == FilingKind.OWN || kind == FilingKind.SELF,
                by,
                at));
        decided(Action.FILE, by);
    }

    /** Ends it before its term; the rules on notice have been checked. */
    public void terminate(Termination end, Actor by, Instant at) {
        move(Action.TERMINATE, end.document(), by, at);
        termination = end;
        end(Objects.requireNonNull(end.endsOn(), "the rules demand it"));
    }

    /** Closes a filing that was not corrected in time. */
    public void lapse(Actor platform, Instant at) {
        move(Action.LAPSE, null, platform, at);
        dropped(at);
    }

    /** An amendment has taken its place. */
    public void replaceBy(String amendment, LocalDate from, Actor platform, Instant at) {
        move(Action.REPLACE, amendment, platform, at);
        endedOn = from;
    }

    /** A contract that follows it starts: it ends the day before (CC 940). It expires when that day has passed. */
    public void endBefore(LocalDate start, Actor platform, Instant at) {
        LocalDate last = start.minusDays(1);
        if (lastDay() == null || last.isBefore(lastDay())) {
            endedOn = last;
            took("END", status, status, null, platform, at);
        }
    }

    public void expire(Actor platform, Instant at) {
        move(Action.EXPIRE, null, platform, at);
        end(Objects.requireNonNull(lastDay(), "an open-ended contract does not expire"));
    }

    private void end(LocalDate day) {
        endedOn = day;
        raise(new FilingEvents.FilingEnded(id, estate, company, day));
    }

    private void decided(Action action, Actor by) {
        raise(new FilingEvents.FilingDecided(id, place(), title(), action.name(), by));
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        step(action, remark, by, at, guard -> false);
    }

    private void step(
            Action action, @Nullable String remark, Actor by, Instant at, java.util.function.Predicate<Guard> holds) {
        FilingStatus before = status;
        status = LIFECYCLE.next(status, action, by, holds);
        took(action.name(), before, status, remark, by, at);
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status).stream()
                .filter(duty -> !(opinion != null && duty.equals(FilingStatus.STREET_OPINION)))
                .map(duty -> company == null && duty.role() == Role.COMPANY_CLERK
                        ? new Duty(duty.code(), Role.OWNERS_MEMBER, duty.days())
                        : duty)
                .toList();
    }

    @Override
    public String stream() {
        return "filing:" + id;
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
        Content content = Content.empty()
                .open("kind", kind)
                .open("status", status)
                .open("number", number)
                .open("estate", estateName)
                .open("division", division)
                .open("endedOn", endedOn);
        for (TermLines.Line line : TermLines.of(terms)) {
            if (line.open() && status.publicStatus() != FilingStatus.PublicStatus.NOT_PUBLIC) {
                content.open(line.name(), line.value());
            } else {
                content.sealed(line.name(), line.value());
            }
        }
        gaps.forEach(gap -> content.sealed("gap." + gaps.indexOf(gap), gap.subject() + " " + gap.text()));
        if (opinion != null) {
            content.sealed("opinion", opinion.stance() + " " + opinion.text());
        }
        if (decision != null) {
            content.sealed("decision", decision.ground() + " " + decision.comment());
        }
        if (termination != null) {
            content.open("termination", termination.basis());
        }
        return content;
    }

    public UUID id() {
        return id;
    }

    public FilingKind kind() {
        return kind;
    }

    public FilingStatus status() {
        return status;
    }

    public UUID estate() {
        return estate;
    }

    public @Nullable UUID company() {
        return company;
    }

    public @Nullable UUID follows() {
        return follows;
    }

    public ContractTerms terms() {
        return terms;
    }

    /** How often it has been returned. */
    public int returns() {
        return returns;
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    public @Nullable Opinion opinion() {
        return opinion;
    }

    public @Nullable String number() {
        return number;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable Termination termination() {
        return termination;
    }

    /** Last day in force as it stands now; null for an open-ended contract. */
    public @Nullable LocalDate lastDay() {
        return endedOn != null ? endedOn : terms.period().endsOn();
    }
}
