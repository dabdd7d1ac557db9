package cn.wuye.income.usecase;

import cn.wuye.income.PaymentEvents.PaymentMoved;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.model.Payments;
import cn.wuye.inspection.FindingIntake;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;
import java.math.BigDecimal;
import java.util.List;

/** Opens a finding (I16: spending budgeted or voted) when an emergency's payment is not ratified. */
@UseCase
public class RaiseUnratified implements Reaction<PaymentMoved> {
    private static final String ITEM = "I16";

    private final Payments payments;
    private final FindingIntake findings;

    public RaiseUnratified(Payments payments, FindingIntake findings) {
        this.payments = payments;
        this.findings = findings;
    }

    @Override
    public Class<PaymentMoved> event() {
        return PaymentMoved.class;
    }

    @Override
    public void on(PaymentMoved moved) {
        if (!moved.action().equals("LAPSE")) {
            return;
        }
        Payment payment = payments.find(moved.payment()).orElseThrow();
        Purpose purpose = payment.purpose();
        payment.found(findings.raise(
                Actor.system(),
                new FindingIntake.Request(
                        moved.estate(),
                        ITEM,
                        moved.number() + " " + purpose.text() + " ¥"
                                + BigDecimal.valueOf(purpose.fen(), 2).toPlainString(),
                        null,
                        payment.stream(),
                        List.of())));
    }
}
