package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.Payments;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads a payment for somebody who wants to act on it. */
final class PaymentAccess {
    private PaymentAccess() {}

    /** @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles, STALE */
    static Payment payment(Payments payments, Actor actor, UUID id, @Nullable Long version, Role... roles) {
        actor.require(roles);
        Payment payment =
                payments.find(id).filter(p -> actor.reaches(p.place())).orElseThrow(DomainException::notFound);
        payment.expectVersion(version);
        return payment;
    }

    static int files(EvidenceLookup evidence, UUID payment, String kind) {
        return (int) evidence.of("payment:" + payment).stream()
                .filter(file -> file.kind().equals(kind))
                .count();
    }
}
