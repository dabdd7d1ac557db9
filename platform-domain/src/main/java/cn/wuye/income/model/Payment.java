package cn.wuye.income.model;

import static cn.wuye.income.model.PaymentStatus.Action;
import static cn.wuye.income.model.PaymentStatus.LIFECYCLE;

import cn.wuye.income.EntryCode;
import cn.wuye.income.PaymentEvents.PaymentMoved;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
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
 * A payment out of public income (T7). Its amount and the adopted budget set who decides; above the committee's bands the
 * owners do, by a resolution that is used up with it. In an emergency it is paid first and ratified afterwards; what is
 * not ratified in time turns red and opens a finding. Paying it writes the entry of the books.
 */
public class Payment extends AggregateRoot {
    private UUID id;
    private String number;
    private PaymentStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable EntryCode code;
    private long amount;
    private String text;
    private String payee;
    private @Nullable String emergencyReason;
    private @Nullable PaymentTier tier;
    private boolean committee;
    private @Nullable UUID budget;
    private @Nullable UUID resolution;
    private @Nullable String resolutionNumber;
    private UUID requestedBy;
    private Instant requestedAt;
    private @Nullable Instant submittedAt;
    private @Nullable LocalDate ratifyBy;
    private @Nullable Instant notedAt;
    private List<Approval> approvals = new ArrayList<>();
    private @Nullable LocalDate paidOn;
    private @Nullable UUID entry;
    private @Nullable UUID finding;
    private @Nullable String closeReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** Begins a draft. */
    public static Payment draft(
            UUID id, String number, String estateName, Place place, Purpose purpose, Actor by, Instant at) {
        Payment payment = new Payment();
        payment.id = id;
        payment.number = number;
        payment.estate = Objects.requireNonNull(place.estate());
        payment.estateName = estateName;
        payment.division = place.division();
        payment.company = place.company();
        payment.requestedBy = by.accountId();
        payment.requestedAt = at;
        payment.put(purpose);
        payment.requirePayer(by);
        payment.took("DRAFT", null, payment.status, null, by, at);
        return payment;
    }

    /** Changes the draft. */
    public void edit(Purpose purpose, Actor by, Instant at) {
        requirePayer(by);
        if (status != PaymentStatus.DRAFT) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "EDIT", status.name());
        }
        put(purpose);
        took("EDIT", status, status, null, by, at);
    }

    private void put(Purpose purpose) {
        code = purpose.code();
        amount = purpose.fen();
        text = purpose.text();
        payee = purpose.payee();
        emergencyReason = purpose.emergencyReason();
    }

    /**
     * How a request is decided.
     *
     * @param committee whether the estate has a committee in office
     * @param budget the adopted budget that covers it
     * @param ratifyBy for an emergency, last day of ratification; null otherwise
     */
    public record Way(
            PaymentTier tier,
            boolean committee,
            @Nullable UUID budget,
            @Nullable LocalDate ratifyBy) {}

    /** Asks for it; in an emergency it may be paid at once. The rules have been checked. */
    public void submit(Way way, Actor by, Instant at) {
        requirePayer(by);
        tier = way.tier();
        committee = way.committee();
        budget = way.budget();
        ratifyBy = way.ratifyBy();
        submittedAt = at;
        move(way.ratifyBy() == null ? Action.SUBMIT : Action.ACT, null, by, at);
    }

    /** Names the resolution it rests on, which has been used for it. */
    public void restsOn(UUID named, String itsNumber) {
        resolution = named;
        resolutionNumber = itsNumber;
    }

    /**
     * Somebody of the deciding body agrees or is against.
     *
     * @param office as in {@link Approval}
     * @param members seats of the committee that are held today
     * @param finance whether one of them is a finance member
     * @throws DomainException OWN_REQUEST, SAID_ALREADY, REASON_REQUIRED, RESOLUTION_REQUIRED, ILLEGAL_TRANSITION
     */
    public void say(
            boolean agreed,
            String office,
            int members,
            boolean finance,
            @Nullable String remark,
            Actor by,
            Instant at) {
        if (by.accountId().equals(requestedBy)) {
            throw new DomainException(PaymentError.OWN_REQUEST);
        }
        if (approvals.stream().anyMatch(a -> a.account().equals(by.accountId()))) {
            throw new DomainException(PaymentError.SAID_ALREADY);
        }
        if (!agreed && (remark == null || remark.isBlank())) {
            throw new DomainException(PaymentError.REASON_REQUIRED);
        }
        boolean after = status == PaymentStatus.UNRATIFIED || status == PaymentStatus.LAPSED;
        if (agreed && after && tier == PaymentTier.OWNERS && resolution == null) {
            throw new DomainException(PaymentError.RESOLUTION_REQUIRED);
        }
        List<Approval> all = new ArrayList<>(approvals);
        all.add(new Approval(by.accountId(), agreed, at, office, remark));
        Tally tally = new Tally(Objects.requireNonNull(tier, "submitted"), all, members, finance);
        move(outcome(tally, after), remark, by, at);
        approvals.add(all.get(all.size() - 1));
        if (status == PaymentStatus.REFUSED) {
            closeReason = remark;
        }
    }

    private Action outcome(Tally tally, boolean after) {
        if (tally.granted()) {
            return after ? Action.RATIFY : Action.GRANT;
        }
        if (tally.refused()) {
            return after ? status == PaymentStatus.LAPSED ? Action.ENDORSE : Action.LAPSE : Action.REFUSE;
        }
        return after ? Action.ENDORSE : Action.APPROVE;
    }

    /** What the voices make together. */
    private record Tally(PaymentTier tier, List<Approval> voices, int members, boolean finance) {
        boolean granted() {
            if (members == 0) {
                return voices.stream().anyMatch(v -> v.agreed() && v.office().equals(Approval.COMMUNITY));
            }
            if (tier == PaymentTier.MAJORITY) {
                return 2 * voices.stream().filter(Approval::agreed).count() > members;
            }
            boolean chair = agreed(Approval.CHAIR);
            long others = voices.stream()
                    .filter(v -> v.agreed() && !v.office().equals(Approval.CHAIR))
                    .count();
            return chair && (finance ? agreed(Approval.FINANCE) : others > 0 || members == 1);
        }

        private boolean agreed(String office) {
            return voices.stream().anyMatch(v -> v.agreed() && v.office().equals(office));
        }

        boolean refused() {
            long against = voices.stream().filter(v -> !v.agreed()).count();
            if (members == 0) {
                return against > 0;
            }
            return tier == PaymentTier.MAJORITY
                    ? 2 * against >= members
                    : voices.stream()
                            .anyMatch(v -> !v.agreed()
                                    && (v.office().equals(Approval.CHAIR)
                                            || v.office().equals(Approval.FINANCE)));
        }
    }

    /** The community party organisation has taken note. */
    public void note(@Nullable String remark, Actor by, Instant at) {
        if (notedAt != null) {
            throw new DomainException(PaymentError.NOTED_ALREADY);
        }
        if (!by.has(Role.COMMUNITY_MANAGER)) {
            throw DomainException.forbidden();
        }
        notedAt = at;
        took("NOTE", status, status, remark, by, at);
    }

    /** The money has left the account. */
    public void pay(LocalDate day, Actor by, Instant at) {
        requirePayer(by);
        move(status == PaymentStatus.EMERGENCY ? Action.PAY_FIRST : Action.PAY, null, by, at);
        paidOn = day;
    }

    /** The entry of the books that it became. */
    public void booked(UUID asEntry) {
        entry = asEntry;
    }

    /** Not ratified in time. */
    public void lapse(Instant at) {
        move(Action.LAPSE, null, Actor.system(), at);
    }

    /** The finding that was opened because it was not ratified. */
    public void found(UUID asFinding) {
        finding = asFinding;
    }

    /** Takes it back before it is paid. */
    public void withdraw(String reason, Actor by, Instant at) {
        requirePayer(by);
        if (reason.isBlank()) {
            throw new DomainException(PaymentError.REASON_REQUIRED);
        }
        move(Action.WITHDRAW, reason, by, at);
        closeReason = reason;
    }

    private void requirePayer(Actor by) {
        if (company != null && !by.has(Role.COMPANY_CLERK)) {
            throw new DomainException(PaymentError.COMPANY_PAYS);
        }
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        PaymentStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
        raise(new PaymentMoved(
                id, estate, place(), number, action.name(), status.name(), informs(), committee, company != null));
    }

    /** Whether the community party organisation is informed: from the committee's majority upwards. */
    public boolean informs() {
        return tier != null && tier != PaymentTier.CHAIR_FINANCE;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PaymentStatus status() {
        return status;
    }

    public UUID estate() {
        return estate;
    }

    public Purpose purpose() {
        return new Purpose(code, amount, text, payee, emergencyReason);
    }

    public @Nullable PaymentTier tier() {
        return tier;
    }

    public @Nullable UUID budget() {
        return budget;
    }

    public @Nullable UUID resolution() {
        return resolution;
    }

    public @Nullable UUID finding() {
        return finding;
    }

    @Override
    public List<Duty> duties() {
        Role payer = company == null ? Role.OWNERS_MEMBER : Role.COMPANY_CLERK;
        Role decider = committee ? Role.OWNERS_MEMBER : Role.COMMUNITY_MANAGER;
        List<Duty> duties = new ArrayList<>();
        switch (status) {
            case SUBMITTED -> duties.add(new Duty("APPROVE", decider, "INC-APPROVE-WD"));
            case APPROVED, EMERGENCY -> duties.add(new Duty("PAY", payer, "INC-PAY-WD"));
            case UNRATIFIED -> duties.add(new Duty("RATIFY", decider, null).until(Objects.requireNonNull(ratifyBy)));
            case LAPSED -> {
                duties.add(new Duty("RATIFY", decider, null).until(Objects.requireNonNull(ratifyBy)));
                duties.add(new Duty("PRESS", Role.STREET_OFFICER, "INC-APPROVE-WD"));
            }
            default -> {
                // nothing is owed
            }
        }
        if (informs() && notedAt == null && status.counts()) {
            duties.add(new Duty("NOTE", Role.COMMUNITY_MANAGER, "INC-APPROVE-WD"));
        }
        return duties;
    }

    @Override
    public String stream() {
        return "payment:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + number;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** What it is for, how much and on which basis is public; people and remarks only enter the hash. */
    @Override
    public Content content() {
        return Content.empty()
                .open("number", number)
                .open("estate", estate)
                .open("code", code)
                .open("amount", amount)
                .open("text", text)
                .open("tier", tier)
                .open("budget", budget)
                .open("resolution", resolution)
                .open("emergency", emergencyReason != null)
                .open("ratifyBy", ratifyBy)
                .open("agreed", approvals.stream().filter(Approval::agreed).count())
                .open("paidOn", paidOn)
                .open("entry", entry)
                .sealed("payee", payee)
                .sealed("emergencyReason", emergencyReason)
                .sealed("requestedBy", requestedBy)
                .sealed("approvals", approvals.isEmpty() ? null : approvals)
                .sealed("closeReason", closeReason);
    }
}
