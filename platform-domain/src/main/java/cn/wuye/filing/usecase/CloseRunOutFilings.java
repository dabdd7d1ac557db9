package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What time does to filings, one portion a call: contracts run out, uncorrected returns lapse. */
@UseCase
public class CloseRunOutFilings {
    private static final int PORTION = 100;

    private final Filings filings;
    private final Clock clock;

    public CloseRunOutFilings(Filings filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    /** @return how many were closed; call again until none is */
    public int handle() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> expired = filings.runOut(today, PORTION);
        List<UUID> lapsed = filings.uncorrected(today, PORTION);
        expired.forEach(id -> filings.find(id).ifPresent(f -> f.expire(Actor.system(), clock.instant())));
        lapsed.forEach(id -> filings.find(id).ifPresent(f -> f.lapse(Actor.system(), clock.instant())));
        return expired.size() + lapsed.size();
    }
}
