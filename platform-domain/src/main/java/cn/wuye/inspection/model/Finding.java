package cn.wuye.inspection.model;

import static cn.wuye.inspection.model.FindingStatus.Action;
import static cn.wuye.inspection.model.FindingStatus.LIFECYCLE;

import cn.wuye.inspection.InspectionEvents.FindingMoved;
import cn.wuye.inspection.InspectionEvents.FindingOverdue;
import cn.wuye.inspection.InspectionEvents.FindingRaised;
import cn.wuye.inspection.InspectionEvents.FindingStruckOff;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the law, the contract or the policy demand (T3, T5, D11), ordered to be put right by a day
 * that its severity sets.
 *
 * <p>The company answers with evidence; the inspecting side looks on the spot and either passes it or orders it anew.
 * What is not put right in time enters the supervision ledger and goes up to the county, which alone strikes it off
 * again (W3). One extension can be given, except where life is in danger. A finding that another department is
 * competent for is transferred as a clue beside its own life.
 */
public class Finding extends AggregateRoot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private UUID id;
    private String number;
    private FindingStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable UUID visit;
    private @Nullable String source;
    private String item;
    private LocalDate itemFrom;
    private Severity severity;
    private int points;
    private int days;
    private String text;
    private @Nullable String spot;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private Side side;
    private UUID raisedBy;
    private Instant raisedAt;
    private Instant dueAt;
    private @Nullable Instant extendedFrom;
    private @Nullable String extensionReason;
    private int overdueTimes;
    private @Nullable Instant ledgerSince;
    private List<Round> rounds = new ArrayList<>();
    private @Nullable UUID clue;
    private boolean clueOpen;
    private @Nullable String clueOutcome;
    private @Nullable Instant closedAt;

    /** Who inspects and re-checks. */
    public enum Side {
        /** Street office and community. */
        STREET,
        /** The county's inspectors. */
        COUNTY
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /**
     * Where a finding comes from.
     *
     * @param visit the visit on which it was made
     * @param source the stream it came from otherwise
     */
    public record Origin(
            Side side, @Nullable UUID visit, @Nullable String source) {}

    /**
     * What was found.
     *
     * @param points deducted, by severity
     * @param days in which it must be put right; 0 for within 24 hours
     */
    public record Facts(
            Item item,
            Severity severity,
            int points,
            int days,
            String text,
            @Nullable String spot,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Raises a finding and orders that it be put right. */
    public static Finding raise(
            UUID id, String number, String estateName, Place place, Facts facts, Origin origin, Actor by, Instant at) {
        Finding finding = new Finding();
        finding.id = id;
        finding.number = number;
        finding.estate = Objects.requireNonNull(place.estate());
        finding.estateName = estateName;
        finding.division = place.division();
        finding.company = place.company();
        finding.visit = origin.visit();
        finding.source = origin.source();
        finding.side = origin.side();
        finding.item = facts.item().code();
        finding.itemFrom = facts.item().effectiveFrom();
        finding.severity = facts.severity();
        finding.points = facts.points();
        finding.days = facts.days();
        finding.text = facts.text();
        finding.spot = facts.spot();
        finding.latitude = facts.latitude();
        finding.longitude = facts.longitude();
        finding.raisedBy = by.accountId();
        finding.raisedAt = at;
        finding.dueAt = Deadlines.due(at, facts.days());
        finding.took("RAISE", null, finding.status, null, by, at);
        finding.moved("RAISE");
        finding.raise(new FindingRaised(
                id, finding.estate, finding.company, finding.item, finding.severity, finding.source, at));
        return finding;
    }

    /** The company, or whoever serves the estate, says what was done. The rules have been checked. */
    public void answer(String said, Actor by, Instant at) {
        if (!by.has(Role.COMPANY_CLERK) && company != null) {
            throw DomainException.forbidden(); // owners and community answer only where no company serves
        }
        move(Action.ANSWER, said, by, at);
        rounds.add(Round.answered(said, by.accountId(), at));
    }

    /**
     * Gives more time, once.
     *
     * @param more calendar days
     * @param most INS-EXTENSION-DAYS
     */
    public void extend(int more, int most, String reason, Actor by, Instant at) {
        requireSide(by);
        if (more < 1 || more > most) {
            throw new DomainException(InspectionError.EXTENSION_TOO_LONG, most);
        }
        requireReason(reason);
        move(Action.EXTEND, reason, by, at);
        extendedFrom = dueAt;
        extensionReason = reason;
        dueAt = Deadlines.extended(dueAt, more);
    }

    /** Time ran out. */
    public void overdue(Instant at) {
        overdueTimes++;
        if (ledgerSince == null) {
            ledgerSince = at;
        }
        move(Action.OVERDUE, null, Actor.system(), at);
        raise(new FindingOverdue(id, estate, company, overdueTimes, at));
    }

    /** Seen on the spot to be in order; struck off at once unless it is in the ledger. */
    public void pass(@Nullable String remark, Actor by, Instant at) {
        requireSide(by);
        move(Action.PASS, remark, by, at);
        check(true, remark, by, at);
        if (ledgerSince == null) {
            close(null, by, at);
        }
    }

    /** Seen on the spot not to be in order: it is ordered anew, with the time of its severity. */
    public void fail(String remark, Actor by, Instant at) {
        requireSide(by);
        requireReason(remark);
        move(Action.FAIL, remark, by, at);
        check(false, remark, by, at);
        dueAt = Deadlines.due(at, days);
    }

    private void check(boolean passed, @Nullable String remark, Actor by, Instant at) {
        int last = rounds.size() - 1;
        rounds.set(last, rounds.get(last).checked(passed, remark, by.accountId(), at));
    }

    /** The county strikes it off the ledger. */
    public void strikeOff(@Nullable String remark, Actor by, Instant at) {
        if (ledgerSince != null && !by.has(Role.COUNTY_SUPERVISOR)) {
            throw new DomainException(InspectionError.LEDGER);
        }
        close(remark, by, at);
    }

    private void close(@Nullable String remark, Actor by, Instant at) {
        move(Action.STRIKE_OFF, remark, by, at);
        closedAt = at;
        raise(new FindingStruckOff(id, estate, company, source, at));
    }

    /** It was no finding; it stays visible with the reason. */
    public void withdraw(String reason, Actor by, Instant at) {
        requireReason(reason);
        move(Action.WITHDRAW, reason, by, at);
        closedAt = at;
    }

    /** Goes to another department as a clue; its own life goes on. */
    public void transferred(UUID asClue, Actor by, Instant at) {
        requireTransferable();
        clue = asClue;
        clueOpen = true;
        clueOutcome = null;
        took("TRANSFER", status, status, null, by, at);
    }

    /** @throws DomainException ALREADY_TRANSFERRED, ILLEGAL_TRANSITION when it is closed */
    public void requireTransferable() {
        if (clueOpen) {
            throw new DomainException(InspectionError.ALREADY_TRANSFERRED);
        }
        if (!status.open()) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "TRANSFER", status.name());
        }
    }

    /** What the department made of it. */
    public void clueAnswered(UUID asClue, String outcome, Instant at) {
        if (asClue.equals(clue) && clueOpen) {
            clueOpen = false;
            clueOutcome = outcome;
            took("CLUE_ANSWERED", status, status, outcome, Actor.system(), at);
        }
    }

    private void requireSide(Actor by) {
        if (side == Side.COUNTY && !by.has(Role.INSPECTOR)) {
            throw new DomainException(InspectionError.OTHER_SIDE);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new DomainException(InspectionError.REASON_REQUIRED);
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        FindingStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> holds(guard, by));
        took(action.name(), from, status, remark, by, at);
        moved(action.name());
    }

    /** Whether a guard holds for somebody now; buttons ask as well. */
    public boolean holds(Guard guard, Actor by) {
        if (guard == FindingStatus.MAY_EXTEND) {
            return extendedFrom == null && severity != Severity.A;
        }
        return rounds.stream().noneMatch(round -> round.answeredBy().equals(by.accountId()));
    }

    private void moved(String action) {
        raise(new FindingMoved(id, place(), title(), action, status.name(), side.name(), item));
    }

    public UUID id() {
        return id;
    }

    public FindingStatus status() {
        return status;
    }

    public String item() {
        return item;
    }

    public Severity severity() {
        return severity;
    }

    public String text() {
        return text;
    }

    public @Nullable String spot() {
        return spot;
    }

    public int rounds() {
        return rounds.size();
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable UUID visit() {
        return visit;
    }

    public boolean clueOpen() {
        return clueOpen;
    }

    public String number() {
        return number;
    }

    @Override
    public List<Duty> duties() {
        return switch (status) {
            case ORDERED ->
                List.of(new Duty("RECTIFY", company == null ? Role.COMMUNITY_MANAGER : Role.COMPANY_CLERK, null)
                        .until(lastDay()));
            case OVERDUE ->
                List.of(
                        new Duty("RECTIFY", company == null ? Role.COMMUNITY_MANAGER : Role.COMPANY_CLERK, null)
                                .until(lastDay()),
                        new Duty("PRESS_OVERDUE", Role.COUNTY_SUPERVISOR, "INS-PRESS-WD"));
            case ANSWERED ->
                List.of(new Duty(
                        "RECHECK",
                        side == Side.COUNTY ? Role.INSPECTOR : Role.STREET_OFFICER,
                        severity == Severity.A ? "INS-RECHECK-WD-A" : "INS-RECHECK-WD"));
            case IN_ORDER -> List.of(new Duty("STRIKE_OFF", Role.COUNTY_SUPERVISOR, "INS-STRIKE-WD"));
            default -> List.of();
        };
    }

    private LocalDate lastDay() {
        return dueAt.minusNanos(1).atZone(ZONE).toLocalDate();
    }

    @Override
    public String stream() {
        return "finding:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + item;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** What, where, how grave and how it goes on is public; texts and people only enter the hash. */
    @Override
    public Content content() {
        Round last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        return Content.empty()
                .open("number", number)
                .open("estate", estate)
                .open("company", company)
                .open("item", item)
                .open("itemFrom", itemFrom)
                .open("severity", severity)
                .open("points", points)
                .open("dueAt", dueAt)
                .open("overdueTimes", overdueTimes)
                .open("rounds", rounds.size())
                .open("passed", last == null ? null : last.passed())
                .open("clueOutcome", clueOutcome)
                .sealed("text", text)
                .sealed("spot", spot)
                .sealed("raisedBy", raisedBy)
                .sealed("answer", last == null ? null : last.answer())
                .sealed("remark", last == null ? null : last.remark());
    }
}
