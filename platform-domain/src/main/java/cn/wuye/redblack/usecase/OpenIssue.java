package cn.wuye.redblack.usecase;

import cn.wuye.division.Divisions;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.redblack.model.Candidates;
import cn.wuye.redblack.model.Figures;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.ListError;
import cn.wuye.redblack.model.ListFigures;
import cn.wuye.redblack.model.ListIssue;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Computes the candidates of a quarter that is over: by the county, or by the platform in the first night after it. */
@UseCase
public class OpenIssue {
    private static final List<String> CRITERIA = List.of(
            "LIST-W-INSPECTION",
            "LIST-W-DISCLOSURE",
            "LIST-W-COMPLAINTS",
            "LIST-W-RESIDENTS",
            "LIST-COMPLAINT-POINTS",
            "LIST-REFUSAL-DAYS",
            "LIST-RED-MIN",
            "LIST-RED-TOP-PCT",
            "LIST-BLACK-MAX");

    private final ListIssues issues;
    private final ListEntries entries;
    private final ListFigures figures;
    private final Divisions divisions;
    private final PolicyBook policies;
    private final Clock clock;

    public OpenIssue(
            ListIssues issues,
            ListEntries entries,
            ListFigures figures,
            Divisions divisions,
            PolicyBook policies,
            Clock clock) {
        this.issues = issues;
        this.entries = entries;
        this.figures = figures;
        this.divisions = divisions;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws DomainException FORBIDDEN, QUARTER_RUNNING, LIST_EXISTS, NOTHING_INSPECTED */
    public UUID handle(Actor actor, String county, Quarter quarter) {
        actor.require(Role.COUNTY_SUPERVISOR, Role.SYSTEM);
        if (!actor.reaches(Place.of(county))) {
            throw DomainException.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(quarter.end())) {
            throw new DomainException(ListError.QUARTER_RUNNING);
        }
        if (issues.exists(county, quarter)) {
            throw new DomainException(ListError.LIST_EXISTS);
        }
        List<Figures> inspected =
                figures.of(county, quarter, policies.at(quarter.end()).integer("LIST-REFUSAL-DAYS"));
        if (inspected.isEmpty()) {
            throw new DomainException(ListError.NOTHING_INSPECTED);
        }
        Policy policy = policies.at(quarter.end());
        Instant at = clock.instant();
        UUID id = UUID.randomUUID();
        String name = divisions.find(county).map(Divisions.Division::name).orElse(county);
        issues.add(ListIssue.open(id, county, name, quarter, inspected.size(), policy.cite(CRITERIA), actor, at));
        Candidates.of(inspected, policy)
                .forEach(
                        c -> entries.add(ListEntry.candidate(UUID.randomUUID(), id, quarter.toString(), c, actor, at)));
        return id;
    }

    /** Opens the lists of the quarter before that no county has opened; one county a call. */
    public int next() {
        Quarter before = Quarter.of(LocalDate.now(clock)).minus(1);
        List<String> missing = figures.countiesWithoutList(before, 1);
        missing.forEach(county -> handle(Actor.system(), county, before));
        return missing.size();
    }
}
