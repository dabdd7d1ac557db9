package cn.wuye.estate.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.Estates;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar changes an estate's entry; its code stays. */
@UseCase
public class EditEstate {

    /** @param version the version the registrar has seen; null to skip the comparison */
    public record Command(
            UUID id,
            @Nullable Long version,
            EstateEntry entry,
            @Nullable String remark) {}

    private final Estates estates;
    private final EstateEntries entries;
    private final Clock clock;

    public EditEstate(Estates estates, Divisions divisions, PolicyBook policies, Clock clock) {
        this.estates = estates;
        this.entries = new EstateEntries(estates, divisions, policies, clock);
        this.clock = clock;
    }

    /** All gaps of an entry, without storing it. */
    public List<Violation> check(Actor actor, UUID id, EstateEntry entry) {
        Estate estate = estates.find(id).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, estate.place());
        return entries.violations(actor, entry, id);
    }

    /** @throws RulesViolated with every gap; DomainException STALE when someone else was faster */
    public void handle(Actor actor, Command command) {
        List<Violation> violations = check(actor, command.id(), command.entry());
        Estate estate = estates.find(command.id()).orElseThrow(DomainException::notFound);
        estate.expectVersion(command.version());
        RulesViolated.throwIfBlocking(violations);
        estate.edit(command.entry().profile(), command.entry().buildings(), command.remark(), actor, clock.instant());
    }
}
