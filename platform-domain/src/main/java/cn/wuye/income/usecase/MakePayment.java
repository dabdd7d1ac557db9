package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.income.Postings;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentRules;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.Payments;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pays what has been decided; the entry of the books is written in the same step. */
@UseCase
public class MakePayment {
    private final Payments payments;
    private final Postings postings;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public MakePayment(
            Payments payments, Postings postings, EvidenceLookup evidence, PolicyBook policies, Clock clock) {
        this.payments = payments;
        this.postings = postings;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param paidOn day on which the money left the account */
    public record Command(
            UUID payment, @Nullable Long version, @Nullable LocalDate paidOn) {}

    /**
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, COMPANY_PAYS; NO_BOOKS, BALANCE_SHORT of
     *     the books; RulesViolated without a voucher
     */
    public void handle(Actor actor, Command command) {
        Payment payment = PaymentAccess.payment(
                payments, actor, command.payment(), command.version(), PaymentStatus.PAYERS.toArray(Role[]::new));
        LocalDate today = LocalDate.now(clock);
        List<UUID> vouchers = evidence.of(payment.stream()).stream()
                .filter(file -> file.kind().equals(PaymentEvidence.VOUCHER))
                .map(Item::id)
                .toList();
        RulesViolated.throwIfBlocking(Rule.evaluate(
                PaymentRules.PAY,
                new PaymentRules.Paying(command.paidOn(), vouchers.size(), today),
                policies.at(today)));
        LocalDate paidOn = Objects.requireNonNull(command.paidOn());
        Purpose purpose = payment.purpose();
        payment.pay(paidOn, actor, clock.instant());
        payment.booked(postings.post(
                actor,
                new Postings.Posting(
                        payment.estate(),
                        Objects.requireNonNull(purpose.code()),
                        paidOn,
                        purpose.fen(),
                        purpose.text(),
                        null,
                        purpose.payee(),
                        payment.stream(),
                        vouchers)));
    }
}
