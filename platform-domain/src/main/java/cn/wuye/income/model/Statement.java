package cn.wuye.income.model;

import static cn.wuye.income.model.StatementStatus.Action;
import static cn.wuye.income.model.StatementStatus.LIFECYCLE;

import cn.wuye.income.EntryCode;
import cn.wuye.income.StatementEvents;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an estate's public income was in a quarter (T7): sources, costs, uses and balance, filled from the books. The
 * committee confirms or objects line by line, the community's party organisation signs, then everybody reads it and it
 * does not change any more; a correction is a further edition. Amounts in fen.
 */
public class Statement extends AggregateRoot {
    private UUID id;
    private UUID bookId;
    private UUID estate;
    private String estateCode;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private String quarter;
    private int edition;
    private StatementStatus status = LIFECYCLE.initial();
    private boolean committee;
    private long openingFen;
    private long incomeFen;
    private long costFen;
    private long useFen;
    private long closingFen;
    private @Nullable String remark;
    private LocalDate dueOn;
    private boolean late;
    private Instant filledAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant publishedAt;
    private List<StatementLine> lines = new ArrayList<>();
    private Map<String, String> explanations = new TreeMap<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    /**
     * Opens the first statement of a quarter, or a further edition of a published one.
     *
     * @param edition from 1
     * @param dueOn last day on which it is in time
     */
    public static Statement open(
            UUID id,
            IncomeBook book,
            Quarter quarter,
            int edition,
            LocalDate dueOn,
            StatementFigures.Quarterly figures,
            @Nullable String reason,
            Actor by,
            Instant at) {
        Statement statement = new Statement();
        statement.id = id;
        statement.bookId = book.id();
        statement.estate = book.estate();
        statement.estateCode = book.estateCode();
        statement.estateName = book.estateName();
        statement.division = book.place().division();
        statement.company = book.place().company();
        statement.quarter = quarter.toString();
        statement.edition = edition;
        statement.committee = book.kind() == BookKind.ACCOUNT;
        statement.dueOn = dueOn;
        statement.remark = reason;
        statement.set(figures, at);
        statement.took(edition == 1 ? "OPEN" : "AMEND", null, statement.status, reason, by, at);
        return statement;
    }

    /** Takes the figures over from the books anew; notes and explanations stay with what they are about. */
    public void fill(StatementFigures.Quarterly figures, Actor by, Instant at) {
        requireEditable();
        set(figures, at);
        took("FILL", status, status, null, by, at);
    }

    private void set(StatementFigures.Quarterly figures, Instant at) {
        List<StatementLine> before = List.copyOf(lines);
        lines.clear();
        for (StatementLine line : figures.lines()) {
            lines.add(before.stream()
                    .filter(line::sameAs)
                    .findFirst()
                    .map(known -> line.noted(known.note()).objected(known.objection()))
                    .orElse(line));
        }
        openingFen = figures.opening();
        closingFen = figures.closing();
        incomeFen = sum(EntryCode.Kind.INCOME);
        costFen = sum(EntryCode.Kind.COST);
        useFen = sum(EntryCode.Kind.USE);
        filledAt = at;
    }

    private long sum(EntryCode.Kind kind) {
        return lines.stream()
                .filter(line -> line.code().kind() == kind)
                .mapToLong(StatementLine::fen)
                .reduce(0, Math::addExact);
    }

    /**
     * Keeps what the company adds.
     *
     * @param notes by position of the line, from 0; blank takes a note away
     * @param why explanations by what they explain
     */
    public void annotate(Map<Integer, String> notes, Map<String, String> why, Actor by, Instant at) {
        requireEditable();
        notes.forEach((position, note) -> {
            if (position >= 0 && position < lines.size()) {
                lines.set(position, lines.get(position).noted(blankToNull(note)));
            }
        });
        why.forEach((subject, text) -> {
            if (text.isBlank()) {
                explanations.remove(subject);
            } else {
                explanations.put(subject, text.strip());
            }
        });
        took("ANNOTATE", status, status, null, by, at);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private void requireEditable() {
        if (!status.editable()) {
            throw new DomainException(StatementError.STATEMENT_CLOSED);
        }
    }

    /** Hands it in. The rules have been checked. */
    public void submit(LocalDate today, Actor by, Instant at) {
        boolean first = submittedAt == null;
        move(Action.SUBMIT, null, by, at);
        lines.replaceAll(line -> line.objected(null));
        submittedAt = at;
        if (first) {
            late = today.isAfter(dueOn);
        }
        raise(new StatementEvents.StatementSubmitted(id, place(), estateName, quarter, committee));
    }

    /**
     * Objects to lines.
     *
     * @param objections by position of the line, from 0
     */
    public void object(Map<Integer, String> objections, Actor by, Instant at) {
        List<Integer> named = objections.entrySet().stream()
                .filter(e -> e.getKey() >= 0 && e.getKey() < lines.size())
                .filter(e -> !e.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (named.isEmpty()) {
            throw new DomainException(StatementError.NO_LINE_OBJECTED);
        }
        if (committee) {
            by.require(Role.OWNERS_MEMBER);
        }
        move(Action.OBJECT, null, by, at);
        named.forEach(position -> lines.set(
                position,
                lines.get(position)
                        .objected(
                                Objects.requireNonNull(objections.get(position)).strip())));
        raise(new StatementEvents.StatementObjected(id, place(), estateName, quarter));
    }

    public void confirm(@Nullable String comment, Actor by, Instant at) {
        move(Action.CONFIRM, comment, by, at);
        confirmedAt = at;
    }

    /** The community's party organisation signs: it is public from now on. */
    public void sign(@Nullable String comment, Actor by, Instant at) {
        move(Action.SIGN, comment, by, at);
        publishedAt = at;
        raise(new StatementEvents.StatementPublished(id, place(), estateName, quarter, edition));
    }

    /** A later edition counts. */
    public void supersede(Instant at) {
        move(Action.SUPERSEDE, null, Actor.system(), at);
    }

    /** Its day is over without it having been handed in. */
    public void markLate(Instant at) {
        late = true;
        took("LATE", status, status, null, Actor.system(), at);
    }

    private void move(Action action, @Nullable String comment, Actor by, Instant at) {
        StatementStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> !committee);
        took(action.name(), from, status, comment, by, at);
    }

    public UUID id() {
        return id;
    }

    public UUID book() {
        return bookId;
    }

    public UUID estate() {
        return estate;
    }

    public String estateCode() {
        return estateCode;
    }

    public String estateName() {
        return estateName;
    }

    public Quarter quarter() {
        return Quarter.required(quarter);
    }

    public int edition() {
        return edition;
    }

    public StatementStatus status() {
        return status;
    }

    public boolean isLate() {
        return late;
    }

    public long opening() {
        return openingFen;
    }

    public long income() {
        return incomeFen;
    }

    public long cost() {
        return costFen;
    }

    public long use() {
        return useFen;
    }

    public long closing() {
        return closingFen;
    }

    public List<StatementLine> lines() {
        return List.copyOf(lines);
    }

    public Map<String, String> explanations() {
        return Map.copyOf(explanations);
    }

    @Override
    public List<Duty> duties() {
        return switch (status) {
            case DRAFT -> List.of(new Duty("SUBMIT", Role.COMPANY_CLERK, null).until(dueOn));
            case SUBMITTED ->
                List.of(
                        committee
                                ? new Duty("CONFIRM", Role.OWNERS_MEMBER, "INC-CONFIRM-WD")
                                : new Duty("SIGN", Role.COMMUNITY_MANAGER, "INC-SIGN-WD"));
            default -> LIFECYCLE.duties(status);
        };
    }

    @Override
    public String stream() {
        return "income-statement:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + quarter;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** All that is public of it: whoever holds the hash can tell whether a figure was altered. */
    @Override
    public Content content() {
        Content content = Content.empty()
                .open("estate", estateCode)
                .open("quarter", quarter)
                .open("edition", edition)
                .open("status", status)
                .open("opening", openingFen)
                .open("income", incomeFen)
                .open("cost", costFen)
                .open("use", useFen)
                .open("closing", closingFen)
                .open("late", late);
        for (int i = 0; i < lines.size(); i++) {
            StatementLine line = lines.get(i);
            String name = "line.%06d.".formatted(i + 1);
            content.open(name + "code", line.code())
                    .open(name + "fen", line.fen())
                    .open(name + "text", line.text())
                    .open(name + "contract", line.contract())
                    .open(name + "basis", line.basis())
                    .open(name + "payee", Entry.publicPayee(line.payee()))
                    .open(name + "note", line.note());
        }
        explanations.forEach((subject, text) -> content.open("explanation." + subject, text));
        return content;
    }
}
