package cn.wuye.income.usecase;

import cn.wuye.income.model.Payment;
import cn.wuye.income.model.Payments;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Turns red what was paid in an emergency and not ratified in time, one portion a call. */
@UseCase
public class LapsePayments {
    private static final int PORTION = 100;

    private final Payments payments;
    private final Clock clock;

    public LapsePayments(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** @return how many; call again until none is */
    public int handle() {
        List<UUID> late = payments.unratified(LocalDate.now(clock), PORTION);
        late.forEach(id -> payments.find(id).ifPresent((Payment p) -> p.lapse(clock.instant())));
        return late.size();
    }
}
