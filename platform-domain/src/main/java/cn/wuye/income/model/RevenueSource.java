package cn.wuye.income.model;

import static cn.wuye.income.model.SourceStatus.Action;
import static cn.wuye.income.model.SourceStatus.LIFECYCLE;

import cn.wuye.income.BookEvents.SourceExpiring;
import cn.wuye.income.EntryCode;
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
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the owners' that brings money (T7, R1–R10): what it is, where, who pays, under which contract and how
 * much. What it should have brought is set against what the books say it did (first 7). A new term is a new source.
 */
public class RevenueSource extends AggregateRoot {
    private UUID id;
    private UUID bookId;
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private SourceStatus status = LIFECYCLE.initial();
    private EntryCode code;
    private String what;
    private String place;
    private String counterparty;
    private String contractNumber;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private long priceFen;
    private Billing billing;
    private int units;
    private @Nullable UUID renews;
    private @Nullable LocalDate endedOn;
    private Instant registeredAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RevenueSource() {}

    /**
     * What the contract says.
     *
     * @param code R1–R10
     * @param what what is let or used
     * @param where where it is
     * @param counterparty who pays
     * @param startsOn first day of the term
     * @param endsOn last day of the term; null when it is open
     * @param price for one unit and one billing period, fen
     * @param units parking spaces, panels, lockers, at least 1
     */
    public record Terms(
            EntryCode code,
            String what,
            String where,
            String counterparty,
            String contractNumber,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            long price,
            Billing billing,
            int units) {

        /** What falls due in a quarter, fen; empty where it depends on use. */
        public OptionalLong expected(Quarter quarter) {
            if (billing == Billing.PER_USE) {
                return OptionalLong.empty();
            }
            long times = billing == Billing.ONCE ? falls(startsOn, quarter) : due(quarter);
            return OptionalLong.of(Math.multiplyExact(Math.multiplyExact(times, price), (long) units));
        }

        private int due(Quarter quarter) {
            int times = 0;
            for (int n = 0; !startsOn.plusMonths((long) n * billing.months()).isAfter(quarter.end()); n++) {
                times += falls(startsOn.plusMonths((long) n * billing.months()), quarter);
            }
            return times;
        }

        private int falls(LocalDate day, Quarter quarter) {
            boolean within = endsOn == null || !day.isAfter(endsOn);
            return within && quarter.contains(day) ? 1 : 0;
        }
    }

    /**
     * Registers a source.
     *
     * @param renews the source whose contract this one follows
     */
    public static RevenueSource register(
            UUID id, IncomeBook book, Terms terms, @Nullable UUID renews, Actor by, Instant at) {
        RevenueSource source = new RevenueSource();
        source.id = id;
        source.bookId = book.id();
        source.estate = book.estate();
        source.estateName = book.estateName();
        source.division = book.place().division();
        source.company = book.place().company();
        source.renews = renews;
        source.registeredAt = at;
        source.set(terms);
        source.took("REGISTER", null, source.status, null, by, at);
        return source;
    }

    /** Corrects what was entered wrongly. */
    public void edit(Terms terms, Actor by, Instant at) {
        if (status == SourceStatus.ENDED) {
            throw new DomainException(BookError.SOURCE_ENDED);
        }
        set(terms);
        took("EDIT", status, status, null, by, at);
    }

    private void set(Terms terms) {
        code = terms.code();
        what = terms.what();
        place = terms.where();
        counterparty = terms.counterparty();
        contractNumber = terms.contractNumber();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        priceFen = terms.price();
        billing = terms.billing();
        units = terms.units();
    }

    /** Its contract runs out soon. */
    public void remind(Instant at) {
        move(Action.REMIND, null, Actor.system(), at);
        raise(new SourceExpiring(id, place(), title(), Objects.requireNonNull(endsOn)));
    }

    /** Brings nothing any more after a day. */
    public void end(LocalDate day, @Nullable String reason, Actor by, Instant at) {
        endedOn = day;
        move(Action.END, reason, by, at);
    }

    /** Another company keeps the books. */
    public void keptBy(@Nullable UUID next, Actor by, Instant at) {
        if (!Objects.equals(company, next)) {
            company = next;
            took("HAND_OVER", status, status, null, by, at);
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        SourceStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    /** What falls due in a quarter, fen; empty where it depends on use. */
    public OptionalLong expected(Quarter quarter) {
        return terms().expected(quarter);
    }

    /** The contract as it counts now: ended early, it ends early. */
    public Terms terms() {
        LocalDate last = endedOn != null && (endsOn == null || endedOn.isBefore(endsOn)) ? endedOn : endsOn;
        return new Terms(code, what, place, counterparty, contractNumber, startsOn, last, priceFen, billing, units);
    }

    public UUID id() {
        return id;
    }

    public UUID book() {
        return bookId;
    }

    public SourceStatus status() {
        return status;
    }

    public EntryCode code() {
        return code;
    }

    public UUID estate() {
        return estate;
    }

    @Override
    public List<Duty> duties() {
        return status == SourceStatus.EXPIRING && endsOn != null
                ? List.of(new Duty("RENEW", Role.COMPANY_CLERK, null).until(endsOn))
                : List.of();
    }

    @Override
    public String stream() {
        return "income-source:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + what;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** The counterparty's name is shown as a payee's is. */
    @Override
    public Content content() {
        return Content.empty()
                .open("book", bookId)
                .open("code", code)
                .open("what", what)
                .open("where", place)
                .open("counterparty", Entry.publicPayee(counterparty))
                .open("contractNumber", contractNumber)
                .open("startsOn", startsOn)
                .open("endsOn", endsOn)
                .open("endedOn", endedOn)
                .open("price", priceFen)
                .open("billing", billing)
                .open("units", units)
                .open("renews", renews)
                .sealed("counterparty", counterparty)
                .sealed("registeredAt", registeredAt);
    }
}
