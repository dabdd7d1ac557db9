package cn.wuye.income.usecase;

import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.Sources;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reminds of contracts that run out within {@code INC-EXPIRY-DAYS} and ends those that have run out. */
@UseCase
public class WatchSources {
    private static final int PORTION = 100;

    private final Sources sources;
    private final PolicyBook policies;
    private final Clock clock;

    public WatchSources(Sources sources, PolicyBook policies, Clock clock) {
        this.sources = sources;
        this.policies = policies;
        this.clock = clock;
    }

    /** @return how many; call again until none is */
    public int handle() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> over = sources.ranOut(today, PORTION);
        over.forEach(id -> sources.find(id).ifPresent(this::end));
        List<UUID> soon =
                sources.ending(today, today.plusDays(policies.at(today).integer("INC-EXPIRY-DAYS")), PORTION);
        soon.forEach(id -> sources.find(id).ifPresent(source -> source.remind(clock.instant())));
        return over.size() + soon.size();
    }

    private void end(RevenueSource source) {
        source.end(Objects.requireNonNull(source.terms().endsOn()), null, Actor.system(), clock.instant());
    }
}
