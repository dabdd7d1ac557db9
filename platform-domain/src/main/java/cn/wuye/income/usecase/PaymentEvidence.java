package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.Payments;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files of a payment: contract, quotation or invoice with the request, the bank's voucher when it is paid. */
@UseCase
public class PaymentEvidence implements EvidencePolicy {
    public static final String BASIS = "BASIS";
    public static final String VOUCHER = "VOUCHER";

    private static final Set<Role> READERS = Set.of(
            Role.COMPANY_CLERK,
            Role.OWNERS_MEMBER,
            Role.COMMUNITY_MANAGER,
            Role.STREET_OFFICER,
            Role.COUNTY_SUPERVISOR,
            Role.CITY_SUPERVISOR);

    private final Payments payments;

    public PaymentEvidence(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String capability() {
        return "payment";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return actor.hasAny(READERS) && reached(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return actor.hasAny(PaymentStatus.PAYERS)
                && reached(actor, id).filter(p -> now(actor, p, kind)).isPresent();
    }

    private static boolean now(Actor actor, Payment payment, String kind) {
        if (payment.place().company() != null && !actor.has(Role.COMPANY_CLERK)) {
            return false;
        }
        return switch (payment.status()) {
            case DRAFT -> kind.equals(BASIS);
            case APPROVED, EMERGENCY -> kind.equals(VOUCHER);
            default -> false;
        };
    }

    private Optional<Payment> reached(Actor actor, UUID id) {
        return payments.find(id).filter(p -> actor.reaches(p.place()));
    }
}
