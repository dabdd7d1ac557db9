package cn.wuye.filing.api;

import cn.wuye.filing.api.FilingResponse.ActionLink;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.FilingStatus.Action;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a caller which steps are open, from the lifecycle's table. */
@Component
class FilingLinks {
    private static final Map<Action, String> RESOURCES = new EnumMap<>(Map.of(
            Action.SUBMIT, "submission",
            Action.WITHDRAW, "withdrawal",
            Action.ACCEPT, "acceptance",
            Action.RETURN, "return",
            Action.NOT_ACCEPT, "refusal",
            Action.FILE, "record",
            Action.REJECT, "rejection",
            Action.TERMINATE, "termination"));

    private final PolicyBook policies;
    private final Clock clock;

    FilingLinks(PolicyBook policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    List<ActionLink> of(Actor actor, FilingDetail filing) {
        FilingStatus status = filing.row().status();
        String self = "/api/v1/filings/" + filing.row().id();
        List<ActionLink> links = new ArrayList<>();
        boolean filer = actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER);
        if (filer && status.editable()) {
            links.add(new ActionLink("EDIT", "PUT", self));
            links.add(new ActionLink("ATTACH", "POST", self + "/materials"));
        }
        int returnsLeft = policies.at(LocalDate.now(clock)).integer("FIL-MAX-RETURNS")
                - filing.row().returns();
        FilingStatus.LIFECYCLE.stepsFrom(status, actor.roles()).stream()
                .filter(step -> step.guard().isEmpty() || returnsLeft > 0)
                .forEach(step -> {
                    String resource = RESOURCES.get(step.action());
                    if (resource != null) {
                        links.add(new ActionLink(step.action().name(), "POST", self + "/" + resource));
                    }
                });
        if (actor.has(Role.STREET_OFFICER) && status.pending() && filing.opinion() == null) {
            links.add(new ActionLink("OPINION", "POST", self + "/opinion"));
        }
        return links;
    }
}
