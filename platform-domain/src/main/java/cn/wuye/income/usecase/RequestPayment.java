package cn.wuye.income.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.income.EntryCode;
import cn.wuye.income.Postings;
import cn.wuye.income.model.Budget;
import cn.wuye.income.model.Budgets;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentGate;
import cn.wuye.income.model.PaymentRules;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import cn.wuye.income.model.Payments;
import cn.wuye.owners.Committees;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a payment: draft, changes, submission to whoever decides on it, withdrawal. */
@UseCase
public class RequestPayment {
    private static final Role[] PAYERS = PaymentStatus.PAYERS.toArray(Role[]::new);

    private final Payments payments;
    private final Budgets budgets;
    private final ResolutionUse resolutions;
    private final Committees committees;
    private final Postings postings;
    private final EstateLookup estates;
    private final EvidenceLookup evidence;
    private final CaseNumbers numbers;
    private final PolicyBook policies;
    private final Clock clock;

    public RequestPayment(
            Payments payments,
            Budgets budgets,
            ResolutionUse resolutions,
            Committees committees,
            Postings postings,
            EstateLookup estates,
            EvidenceLookup evidence,
            CaseNumbers numbers,
            PolicyBook policies,
            Clock clock) {
        this.payments = payments;
        this.budgets = budgets;
        this.resolutions = resolutions;
        this.committees = committees;
        this.postings = postings;
        this.estates = estates;
        this.evidence = evidence;
        this.numbers = numbers;
        this.policies = policies;
        this.clock = clock;
    }

    /** A request as it is entered; gaps are allowed until it is submitted. */
    public record Draft(UUID estate, Purpose purpose) {}

    public record Edit(UUID payment, @Nullable Long version, Purpose purpose) {}

    /** @param resolution the resolution it rests on, when the owners decide */
    public record Submit(
            UUID payment, @Nullable Long version, @Nullable UUID resolution) {}

    public record Withdraw(UUID payment, @Nullable Long version, String reason) {}

    /**
     * What a payment would need today.
     *
     * @param gate what the tier follows from
     */
    public record Way(
            PaymentTier tier,
            PaymentGate.Case gate,
            @Nullable UUID budget) {}

    /**
     * @return its id
     * @throws DomainException NOT_FOUND, FORBIDDEN, COMPANY_PAYS
     */
    public UUID draft(Actor actor, Draft draft) {
        actor.require(PAYERS);
        EstateFacts estate = BookPlaces.estate(estates, actor, draft.estate());
        LocalDate today = LocalDate.now(clock);
        UUID id = UUID.randomUUID();
        payments.add(Payment.draft(
                id,
                numbers.next(policies.at(today), "INC-PAYMENT-FORMAT", estate.division(), today),
                estate.name(),
                BookPlaces.place(estate),
                draft.purpose(),
                actor,
                clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, COMPANY_PAYS */
    public void edit(Actor actor, Edit edit) {
        PaymentAccess.payment(payments, actor, edit.payment(), edit.version(), PAYERS)
                .edit(edit.purpose(), actor, clock.instant());
    }

    /** The tier of an amount for a use today, and what of the budget it would take. */
    public Way way(UUID estate, @Nullable EntryCode code, long fen) {
        LocalDate today = LocalDate.now(clock);
        return way(estate, code, fen, budgets.adopted(estate, today.getYear()), policies.at(today), today);
    }

    private Way way(
            UUID estate, @Nullable EntryCode code, long fen, Optional<Budget> adopted, Policy policy, LocalDate today) {
        Budget budget = adopted.orElse(null);
        Long line = budget == null || code == null ? null : budget.of(code).orElse(null);
        Long left = line == null
                ? null
                : line - payments.committed(Objects.requireNonNull(budget).id(), Objects.requireNonNull(code));
        PaymentGate.Case gate = new PaymentGate.Case(
                fen, !committees.of(estate, today).isEmpty(), budget == null ? null : budget.total(), left);
        return new Way(PaymentGate.tier(gate, policy), gate, budget != null && gate.inBudget() ? budget.id() : null);
    }

    /**
     * Submits it to whoever decides. A resolution it rests on is used for it at once, so that nothing else can.
     *
     * @throws DomainException as for edit; those of {@link ResolutionUse#use}; RulesViolated with every gap, above all
     *     PAY-03 when it is above the committee's bands and no resolution is named
     */
    public void submit(Actor actor, Submit submit) {
        Payment payment = PaymentAccess.payment(payments, actor, submit.payment(), submit.version(), PAYERS);
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.at(today);
        Purpose purpose = payment.purpose();
        boolean emergency = purpose.emergencyReason() != null;
        Way way = way(
                payment.estate(),
                purpose.code(),
                purpose.fen(),
                budgets.lockAdopted(payment.estate(), today.getYear()),
                policy,
                today);
        UUID named = way.tier() == PaymentTier.OWNERS ? submit.resolution() : null;
        Allowed allowed = named == null ? null : resolutions.find(named).orElse(null);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                PaymentRules.SUBMIT,
                new PaymentRules.Submission(
                        payment.estate(),
                        purpose,
                        emergency,
                        way.tier(),
                        named != null,
                        allowed,
                        PaymentAccess.files(evidence, submit.payment(), PaymentEvidence.BASIS),
                        postings.balance(payment.estate())),
                policy));
        payment.submit(
                new Payment.Way(
                        way.tier(),
                        way.gate().committee(),
                        way.budget(),
                        emergency ? today.plusDays(policy.integer("INC-RATIFY-DAYS")) : null),
                actor,
                clock.instant());
        if (allowed != null) {
            resolutions.use(actor, allowed.id(), payment.estate(), payment.stream(), purpose.fen());
            payment.restsOn(allowed.id(), allowed.number());
        }
    }

    /** @throws DomainException as for edit; REASON_REQUIRED */
    public void withdraw(Actor actor, Withdraw step) {
        Payment payment = PaymentAccess.payment(payments, actor, step.payment(), step.version(), PAYERS);
        payment.withdraw(step.reason(), actor, clock.instant());
        UUID resolution = payment.resolution();
        if (resolution != null) {
            resolutions.release(actor, resolution, payment.stream());
        }
    }
}
