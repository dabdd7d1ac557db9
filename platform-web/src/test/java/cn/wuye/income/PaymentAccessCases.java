package cn.wuye.income;

import cn.wuye.income.model.BudgetLine;
import cn.wuye.income.usecase.PlanBudget;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A draft of a payment and of a budget inside and outside. */
@Component
class PaymentAccessCases implements AccessFixtures {
    private final PaymentFixtures payments;
    private final PlanBudget plan;
    private final BookFixtures books;

    PaymentAccessCases(PaymentFixtures payments, PlanBudget plan, BookFixtures books) {
        this.payments = payments;
        this.plan = plan;
        this.books = books;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        books.serves(cast.inside());
        books.serves(cast.outside());
        Actor clerk = cast.with(Role.COMPANY_CLERK);
        Actor other = People.clerk(Objects.requireNonNull(cast.outside().company()));
        UUID inside = Objects.requireNonNull(cast.inside().estate());
        UUID outside = Objects.requireNonNull(cast.outside().estate());
        UUID payment = payments.draft(clerk, inside, payments.purpose(EntryCode.E2, 100, null));
        UUID paymentOutside = payments.draft(other, outside, payments.purpose(EntryCode.E2, 100, null));
        for (String step : List.of("", "/edit", "/submission", "/voice", "/note", "/payment", "/withdrawal")) {
            addresses.add("/payments/{id}" + step, "/payments/" + payment + step, "/payments/" + paymentOutside + step);
        }
        List<BudgetLine> lines = List.of(new BudgetLine(EntryCode.E2, 100, null));
        UUID budget = plan.draft(clerk, new PlanBudget.Draft(inside, 2027, lines));
        UUID budgetOutside = plan.draft(other, new PlanBudget.Draft(outside, 2027, lines));
        for (String step : List.of("", "/edit", "/adoption")) {
            addresses.add("/budgets/{id}" + step, "/budgets/" + budget + step, "/budgets/" + budgetOutside + step);
        }
    }
}
