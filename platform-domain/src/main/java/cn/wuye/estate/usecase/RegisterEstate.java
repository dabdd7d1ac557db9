package cn.wuye.estate.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.estate.model.Building;
import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.Estates;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registrar enters an estate; a county's registrar only one of the own county. */
@UseCase
public class RegisterEstate {

    /** @param remark where the entry comes from; kept in the timeline */
    public record Command(EstateEntry entry, @Nullable String remark) {}

    private final Estates estates;
    private final EstateEntries entries;
    private final Clock clock;

    public RegisterEstate(Estates estates, Divisions divisions, PolicyBook policies, Clock clock) {
        this.estates = estates;
        this.entries = new EstateEntries(estates, divisions, policies, clock);
        this.clock = clock;
    }

    /** All gaps of an entry, without storing it. */
    public List<Violation> check(Actor actor, EstateEntry entry) {
        actor.require(Role.REGISTRAR);
        return entries.violations(actor, entry, null);
    }

    /** @throws RulesViolated with every gap */
    public UUID handle(Actor actor, Command command) {
        RulesViolated.throwIfBlocking(check(actor, command.entry()));
        EstateEntry entry = command.entry();
        String division = entry.profile().divisionCode();
        actor.require(Role.REGISTRAR, Place.of(division));
        String code = entry.code().isEmpty() ? estates.nextCode(division.substring(0, 6)) : entry.code();
        List<Building> buildings = entry.buildings() == null ? List.of() : entry.buildings();
        Estate estate = new Estate(
                UUID.randomUUID(), code, entry.profile(), buildings, command.remark(), actor, clock.instant());
        estates.add(estate);
        return estate.id();
    }
}
