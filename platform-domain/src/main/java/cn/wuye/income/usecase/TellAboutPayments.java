package cn.wuye.income.usecase;

import cn.wuye.income.PaymentEvents.PaymentMoved;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.List;

/** Tells who decides, who pays, the party organisation and the street what happened to a payment. */
@UseCase
public class TellAboutPayments implements Reaction<PaymentMoved> {
    private final Notices notices;

    public TellAboutPayments(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<PaymentMoved> event() {
        return PaymentMoved.class;
    }

    @Override
    public void on(PaymentMoved moved) {
        switch (moved.action()) {
            case "SUBMIT", "ACT" -> {
                tell(moved.committee() ? Role.OWNERS_MEMBER : Role.COMMUNITY_MANAGER, moved);
                if (moved.informs() && moved.committee()) {
                    notices.toRole(
                            Role.COMMUNITY_MANAGER,
                            moved.place(),
                            "payment.INFORM",
                            List.of(moved.number()),
                            "/payments/" + moved.payment());
                }
            }
            case "GRANT", "REFUSE", "RATIFY" -> tell(moved.company() ? Role.COMPANY_CLERK : Role.OWNERS_MEMBER, moved);
            case "LAPSE" -> {
                tell(Role.STREET_OFFICER, moved);
                tell(moved.committee() ? Role.OWNERS_MEMBER : Role.COMMUNITY_MANAGER, moved);
            }
            default -> {
                // the single voices and the payment itself are seen on its page
            }
        }
    }

    private void tell(Role role, PaymentMoved moved) {
        notices.toRole(
                role,
                moved.place(),
                "payment." + moved.action(),
                List.of(moved.number()),
                "/payments/" + moved.payment());
    }
}
