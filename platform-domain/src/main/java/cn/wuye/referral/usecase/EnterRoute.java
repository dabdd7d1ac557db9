package cn.wuye.referral.usecase;

import cn.wuye.inspection.InspectionItems;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.ClueError;
import cn.wuye.referral.model.ClueRules;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.model.Routes;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Enters a new version of a line of the routing table; versions are never changed. */
@UseCase
public class EnterRoute {
    private final Routes routes;
    private final InspectionItems items;
    private final PolicyBook policies;
    private final Clock clock;

    public EnterRoute(Routes routes, InspectionItems items, PolicyBook policies, Clock clock) {
        this.routes = routes;
        this.items = items;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @throws RulesViolated with all gaps
     * @throws DomainException FORBIDDEN, NOT_FOUND for an unknown item, ROUTE_EXISTS
     */
    public void handle(Actor actor, Route.Line line) {
        actor.require(Role.POLICY_MANAGER);
        LocalDate today = LocalDate.now(clock);
        if (items.find(line.item(), today).isEmpty()) {
            throw DomainException.notFound();
        }
        RulesViolated.throwIfBlocking(
                Rule.evaluate(ClueRules.ROUTE, new ClueRules.RouteCase(line, today), policies.at(today)));
        if (routes.startsOn(line.item(), line.effectiveFrom())) {
            throw new DomainException(ClueError.ROUTE_EXISTS);
        }
        routes.add(Route.enter(UUID.randomUUID(), line, actor, clock.instant()));
    }
}
