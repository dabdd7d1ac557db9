package cn.wuye.income;

import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import java.util.UUID;

/** What happens to payments out of public income. */
public final class PaymentEvents {
    private PaymentEvents() {}

    /**
     * A payment was moved by an action.
     *
     * @param action as in GRANT
     * @param informs whether the community party organisation is informed
     * @param committee whether the estate had a committee in office
     * @param company whether a company serves the estate
     */
    public record PaymentMoved(
            UUID payment,
            UUID estate,
            Place place,
            String number,
            String action,
            String status,
            boolean informs,
            boolean committee,
            boolean company)
            implements Event {}
}
