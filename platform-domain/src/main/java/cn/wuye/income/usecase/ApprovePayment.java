package cn.wuye.income.usecase;

import cn.wuye.income.model.Approval;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentError;
import cn.wuye.income.model.PaymentRules;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import cn.wuye.income.model.Payments;
import cn.wuye.owners.Committees;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.Committees.Seated;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deciding body agrees to a payment or refuses it, ratifies one of an emergency; the party organisation notes it. */
@UseCase
public class ApprovePayment {
    private final Payments payments;
    private final Committees committees;
    private final ResolutionUse resolutions;
    private final Clock clock;

    public ApprovePayment(Payments payments, Committees committees, ResolutionUse resolutions, Clock clock) {
        this.payments = payments;
        this.committees = committees;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /**
     * What somebody says.
     *
     * @param resolution for ratifying what only the owners may decide: their resolution
     */
    public record Say(
            UUID payment,
            @Nullable Long version,
            boolean agreed,
            @Nullable String remark,
            @Nullable UUID resolution) {}

    public record Note(
            UUID payment, @Nullable Long version, @Nullable String remark) {}

    /**
     * Agrees or is against; when the voices suffice, the payment is decided.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, NO_SEAT, OWN_REQUEST, SAID_ALREADY,
     *     REASON_REQUIRED, RESOLUTION_REQUIRED; those of {@link ResolutionUse#use}
     */
    public void say(Actor actor, Say say) {
        Payment payment = PaymentAccess.payment(
                payments, actor, say.payment(), say.version(), PaymentStatus.DECIDERS.toArray(Role[]::new));
        List<Seated> seats = committees.of(payment.estate(), LocalDate.now(clock));
        String office = office(actor, seats);
        if (say.agreed()
                && say.resolution() != null
                && payment.resolution() == null
                && payment.tier() == PaymentTier.OWNERS) {
            name(actor, payment, say.resolution());
        }
        payment.say(
                say.agreed(),
                office,
                seats.size(),
                seats.stream().anyMatch(s -> s.office() == Office.FINANCE),
                say.remark(),
                actor,
                clock.instant());
        UUID resolution = payment.resolution();
        if (payment.status() == PaymentStatus.REFUSED && resolution != null) {
            resolutions.release(actor, resolution, payment.stream());
        }
    }

    private void name(Actor actor, Payment payment, UUID resolution) {
        Allowed allowed = resolutions
                .find(resolution)
                .filter(a -> PaymentRules.serves(a, payment.estate(), payment.purpose()))
                .orElseThrow(() -> new DomainException(PaymentError.RESOLUTION_REQUIRED));
        resolutions.use(
                actor,
                allowed.id(),
                payment.estate(),
                payment.stream(),
                payment.purpose().fen());
        payment.restsOn(allowed.id(), allowed.number());
    }

    private static String office(Actor actor, List<Seated> seats) {
        if (seats.isEmpty()) {
            if (!actor.has(Role.COMMUNITY_MANAGER)) {
                throw new DomainException(PaymentError.NO_SEAT);
            }
            return Approval.COMMUNITY;
        }
        return seats.stream()
                .filter(s -> s.account().equals(actor.accountId()))
                .findFirst()
                .map(s -> s.office().name())
                .orElseThrow(() -> new DomainException(PaymentError.NO_SEAT));
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, NOTED_ALREADY */
    public void note(Actor actor, Note note) {
        PaymentAccess.payment(payments, actor, note.payment(), note.version(), Role.COMMUNITY_MANAGER)
                .note(note.remark(), actor, clock.instant());
    }
}
