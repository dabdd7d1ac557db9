package cn.wuye.company.usecase;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reports a division outside the actor's territory at its field, before the use case refuses it. */
final class Territory {
    private Territory() {}

    static List<Violation> add(Actor actor, CompanyEntry entry, List<Violation> violations) {
        String division = entry.profile().divisionCode();
        if (division.isEmpty() || actor.covers(division)) {
            return violations;
        }
        List<Violation> all = new ArrayList<>(violations);
        all.add(new Violation("FORM-TERRITORY", "D1", null, "divisionCode", Violation.Severity.BLOCKING, List.of()));
        return List.copyOf(all);
    }
}
