package cn.wuye.income.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.income.model.Budget;
import cn.wuye.income.model.BudgetLine;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.model.Budgets;
import cn.wuye.income.model.PaymentError;
import cn.wuye.income.model.PaymentRules;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prepares the yearly budget and puts it into force by a resolution of the owners. */
@UseCase
public class PlanBudget {
    private final Budgets budgets;
    private final ResolutionUse resolutions;
    private final EstateLookup estates;
    private final PolicyBook policies;
    private final Clock clock;

    public PlanBudget(
            Budgets budgets, ResolutionUse resolutions, EstateLookup estates, PolicyBook policies, Clock clock) {
        this.budgets = budgets;
        this.resolutions = resolutions;
        this.estates = estates;
        this.policies = policies;
        this.clock = clock;
    }

    public record Draft(UUID estate, int year, List<BudgetLine> lines) {}

    public record Edit(UUID budget, @Nullable Long version, List<BudgetLine> lines) {}

    /** @param resolution of the owners, on a budget of at least this total */
    public record Adopt(
            UUID budget, @Nullable Long version, @Nullable UUID resolution) {}

    /**
     * @return its id
     * @throws DomainException NOT_FOUND, FORBIDDEN, BUDGET_EXISTS while another draft of the year exists
     */
    public UUID draft(Actor actor, Draft draft) {
        actor.require(BudgetStatus.PLANNERS.toArray(Role[]::new));
        EstateFacts estate = BookPlaces.estate(estates, actor, draft.estate());
        if (budgets.drafted(estate.id(), draft.year())) {
            throw new DomainException(PaymentError.BUDGET_EXISTS);
        }
        UUID id = UUID.randomUUID();
        budgets.add(Budget.draft(
                id, estate.name(), BookPlaces.place(estate), draft.year(), draft.lines(), actor, clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void edit(Actor actor, Edit edit) {
        find(actor, edit.budget(), edit.version(), BudgetStatus.PLANNERS.toArray(Role[]::new))
                .edit(edit.lines(), actor, clock.instant());
    }

    /**
     * Uses the resolution for it and puts it into force; an earlier one of the year gives way.
     *
     * @throws DomainException as for edit; RulesViolated without lines or a resolution that suffices
     */
    public void adopt(Actor actor, Adopt adopt) {
        Budget budget = find(actor, adopt.budget(), adopt.version(), BudgetStatus.ADOPTERS.toArray(Role[]::new));
        Allowed allowed = adopt.resolution() == null
                ? null
                : resolutions.find(adopt.resolution()).orElse(null);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                PaymentRules.ADOPT,
                new PaymentRules.Adoption(budget.estate(), budget.total(), allowed),
                policies.at(LocalDate.now(clock))));
        Allowed used = Objects.requireNonNull(allowed);
        budgets.lockAdopted(budget.estate(), budget.year()).ifPresent(earlier -> {
            earlier.supersede(actor, clock.instant());
            budgets.flush();
        });
        resolutions.use(actor, used.id(), budget.estate(), budget.stream(), budget.total());
        budget.adopt(used.id(), used.number(), actor, clock.instant());
    }

    private Budget find(Actor actor, UUID id, @Nullable Long version, Role... roles) {
        actor.require(roles);
        Budget budget = budgets.find(id).filter(b -> actor.reaches(b.place())).orElseThrow(DomainException::notFound);
        budget.expectVersion(version);
        return budget;
    }
}
