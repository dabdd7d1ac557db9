package cn.wuye.estate.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Level;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.EstateRules;
import cn.wuye.estate.model.Estates;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs the rules of the register over an entry. */
final class EstateEntries {
    private final Estates estates;
    private final Divisions divisions;
    private final PolicyBook policies;
    private final Clock clock;

    EstateEntries(Estates estates, Divisions divisions, PolicyBook policies, Clock clock) {
        this.estates = estates;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param self the estate being edited; null for a new one */
    List<Violation> violations(Actor actor, EstateEntry entry, @Nullable UUID self) {
        return violations(actor, entry, self, policy());
    }

    /** The values in force today. */
    Policy policy() {
        return policies.at(clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    List<Violation> violations(Actor actor, EstateEntry entry, @Nullable UUID self, Policy policy) {
        String division = entry.profile().divisionCode();
        boolean community = divisions
                .find(division)
                .filter(d -> d.level() == Level.COMMUNITY)
                .isPresent();
        boolean codeTaken = !entry.code().isEmpty()
                && estates.findByCode(entry.code())
                        .filter(e -> !e.id().equals(self))
                        .isPresent();
        boolean nameTaken = estates.nameTaken(division, entry.profile().name(), self);
        List<Violation> all = new ArrayList<>(Rule.evaluate(
                new EstateRules().rules(), new EstateRules.Subject(entry, community, codeTaken, nameTaken), policy));
        if (community && !actor.covers(division)) {
            all.add(new Violation(
                    "FORM-TERRITORY", "D1", null, "divisionCode", Violation.Severity.BLOCKING, List.of()));
        }
        return List.copyOf(all);
    }
}
