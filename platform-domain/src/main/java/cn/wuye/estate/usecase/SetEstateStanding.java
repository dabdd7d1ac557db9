package cn.wuye.estate.usecase;

import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.Estates;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar takes an estate off the register or puts it back. */
@UseCase
public class SetEstateStanding {

    /** @param reason kept in the timeline; required */
    public record Command(UUID id, @Nullable Long version, boolean active, String reason) {}

    private final Estates estates;
    private final Clock clock;

    public SetEstateStanding(Estates estates, Clock clock) {
        this.estates = estates;
        this.clock = clock;
    }

    public void handle(Actor actor, Command command) {
        Estate estate = estates.find(command.id()).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, estate.place());
        estate.expectVersion(command.version());
        FieldReader in = new FieldReader(Map.of("reason", command.reason()));
        String reason = in.required("reason", 200);
        RulesViolated.throwIfBlocking(in.violations());
        if (command.active()) {
            estate.reactivate(reason, actor, clock.instant());
        } else {
            estate.deactivate(reason, actor, clock.instant());
        }
    }
}
