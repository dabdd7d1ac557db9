package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.Plans;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads a plan for someone who wants to act on it. */
final class PlanAccess {
    private PlanAccess() {}

    /** @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles, STALE */
    static Plan load(Plans plans, Actor actor, UUID id, @Nullable Long version, Role... roles) {
        Plan plan = plans.find(id).orElseThrow(DomainException::notFound);
        if (!actor.reaches(plan.place())) {
            throw DomainException.notFound();
        }
        actor.require(roles);
        plan.expectVersion(version);
        return plan;
    }
}
