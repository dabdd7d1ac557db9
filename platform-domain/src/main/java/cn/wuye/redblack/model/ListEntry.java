package cn.wuye.redblack.model;

import static cn.wuye.redblack.model.EntryStatus.LIFECYCLE;

import cn.wuye.redblack.model.EntryStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Guard;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An estate on the red or black list of a quarter, from candidate to the end of its time on the list. */
public class ListEntry extends AggregateRoot {
    private UUID id;
    private UUID issue;
    private String quarter;
    private Side side;
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable String companyName;
    private int score;
    private String reasons;
    private @Nullable String grounds;
    private Evidence evidence;
    private EntryStatus status = LIFECYCLE.initial();
    private @Nullable String answer;
    private @Nullable String decision;
    private @Nullable LocalDate shownUntil;
    private @Nullable Instant publishedAt;
    private @Nullable LocalDate appealUntil;
    private @Nullable String appeal;
    private @Nullable Instant appealedAt;
    private @Nullable String ruling;
    private @Nullable Instant ruledAt;
    private @Nullable String ending;
    private @Nullable Instant endedAt;

    /** The figures an entry rests on. */
    public record Evidence(Figures figures, List<Scorecard.Part> parts) {
        public Evidence {
            parts = List.copyOf(parts);
        }
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    private ListEntry(UUID id, UUID issue, String quarter, Candidates.Candidate candidate) {
        Figures figures = candidate.figures();
        this.id = id;
        this.issue = issue;
        this.quarter = quarter;
        this.side = candidate.side();
        this.estate = figures.estate();
        this.estateName = figures.estateName();
        this.division = figures.division();
        this.company = figures.company();
        this.companyName = figures.companyName();
        this.score = candidate.scorecard().score();
        this.reasons = candidate.reasons().stream().map(Enum::name).collect(Collectors.joining(","));
        this.evidence = new Evidence(figures, candidate.scorecard().parts());
    }

    public static ListEntry candidate(
            UUID id, UUID issue, String quarter, Candidates.Candidate candidate, Actor by, Instant at) {
        ListEntry entry = new ListEntry(id, issue, quarter, candidate);
        entry.took("PROPOSE", null, entry.status, null, by, at);
        return entry;
    }

    /** The county enters an estate for something that no figure shows. */
    public static ListEntry nominate(
            UUID id, UUID issue, String quarter, Candidates.Candidate candidate, String grounds, Actor by, Instant at) {
        requireText(grounds);
        ListEntry entry = new ListEntry(id, issue, quarter, candidate);
        entry.grounds = grounds;
        entry.took("NOMINATE", null, entry.status, grounds, by, at);
        return entry;
    }

    /** As {@link #nominate}, where the figures have made a candidate of it already: it comes onto the black side. */
    public void accuse(Reason reason, String why, Actor by, Instant at) {
        requireText(why);
        if (status != EntryStatus.CANDIDATE) {
            throw new DomainException(ListError.ALREADY_LISTED);
        }
        reasons = side == Side.RED ? reason.name() : reasons + "," + reason.name();
        side = Side.BLACK;
        grounds = why;
        took("NOMINATE", status, status, why, by, at);
    }

    /** Tells the company that it may come onto the black list. */
    public void notifyCompany(Instant at) {
        move(Action.NOTIFY, null, Actor.system(), at, guard -> true);
    }

    /** The company's answer to the notice. */
    public void answer(String text, Actor by, Instant at) {
        requireText(text);
        move(Action.ANSWER, text, by, at, guard -> true);
        answer = text;
    }

    /** The county keeps it; black candidates need reasons. */
    public void keep(@Nullable String why, Actor by, Instant at) {
        if (side == Side.BLACK) {
            requireText(why);
        }
        move(Action.KEEP, why, by, at, guard -> true);
        decision = why;
    }

    public void drop(String why, Actor by, Instant at) {
        requireText(why);
        move(Action.DROP, why, by, at, guard -> true);
        decision = why;
    }

    /**
     * Puts it on the list.
     *
     * @param until last day on the list; null for red, which stays until the next list
     * @param appeals last day for an appeal
     */
    public void publish(@Nullable LocalDate until, LocalDate appeals, Instant at) {
        move(Action.PUBLISH, null, Actor.system(), at, guard -> true);
        shownUntil = until;
        appealUntil = appeals;
        publishedAt = at;
    }

    /** The company appeals, once. */
    public void appeal(String grounds, LocalDate today, Actor by, Instant at) {
        requireText(grounds);
        LocalDate until = appealUntil;
        move(Action.APPEAL, grounds, by, at, guard -> appeal == null && until != null && !today.isAfter(until));
        appeal = grounds;
        appealedAt = at;
    }

    /** @param won whether the entry is taken off the list */
    public void rule(boolean won, String why, Actor by, Instant at) {
        requireText(why);
        move(won ? Action.OVERTURN : Action.UPHOLD, why, by, at, guard -> true);
        ruling = why;
        ruledAt = at;
        if (won) {
            endedAt = at;
        }
    }

    /** What was wrong has been put right and accepted: off the list before its time. */
    public void rectified(String why, Actor by, Instant at) {
        requireText(why);
        if (side != Side.BLACK) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "RECTIFY", side.name());
        }
        move(Action.RECTIFY, why, by, at, guard -> true);
        ending = why;
        endedAt = at;
    }

    /** Its time is over, or the next list has come. */
    public void expire(Instant at) {
        move(Action.EXPIRE, null, Actor.system(), at, guard -> true);
        endedAt = at;
    }

    private static void requireText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new DomainException(ListError.LIST_REASON_REQUIRED);
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at, Predicate<Guard> holds) {
        EntryStatus from = status;
        status = LIFECYCLE.next(status, action, by, holds);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public UUID issue() {
        return issue;
    }

    public Side side() {
        return side;
    }

    public EntryStatus status() {
        return status;
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status);
    }

    @Override
    public String stream() {
        return "listing:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + quarter;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("issue", issue)
                .open("side", side)
                .open("estate", estate)
                .open("company", company)
                .open("score", score)
                .open("reasons", reasons)
                .open("grounds", grounds)
                .open("status", status)
                .open("shownUntil", shownUntil)
                .open("ruling", ruling)
                .sealed("answer", answer)
                .sealed("decision", decision)
                .sealed("appeal", appeal)
                .sealed("ending", ending);
    }
}
