package cn.wuye.income;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.identity.Staff;
import cn.wuye.income.model.BudgetLine;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.usecase.ApprovePayment;
import cn.wuye.income.usecase.MakePayment;
import cn.wuye.income.usecase.PlanBudget;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.OwnersFixtures;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings payments and budgets into any state through the use cases. */
@Component
public class PaymentFixtures {
    private final RequestPayment request;
    private final ApprovePayment approve;
    private final MakePayment pay;
    private final PlanBudget plan;
    private final OwnersFixtures owners;
    private final BookFixtures books;
    private final EvidenceIntake evidence;
    private final Staff staff;
    private final TestClock.Movable clock;

    PaymentFixtures(
            RequestPayment request,
            ApprovePayment approve,
            MakePayment pay,
            PlanBudget plan,
            OwnersFixtures owners,
            BookFixtures books,
            EvidenceIntake evidence,
            Staff staff,
            TestClock.Movable clock) {
        this.request = request;
        this.approve = approve;
        this.pay = pay;
        this.plan = plan;
        this.owners = owners;
        this.books = books;
        this.evidence = evidence;
        this.staff = staff;
        this.clock = clock;
    }

    /** A committee: the cast's member as chair, and two more. */
    public record Committee(Actor chair, Actor finance, Actor member) {}

    /** Books with 100,000 yuan, and a committee of three. */
    public Committee equip(AccessCast cast) {
        Actor clerk = cast.with(Role.COMPANY_CLERK);
        books.open(clerk, cast.inside());
        UUID source = books.parking(clerk, cast.inside());
        books.entry(clerk, cast.inside(), EntryCode.R1, clock.today().minusDays(30), 10_000_000, source);
        return committee(cast);
    }

    public Committee committee(AccessCast cast) {
        UUID estate = Objects.requireNonNull(cast.inside().estate());
        Actor chair = cast.with(Role.OWNERS_MEMBER);
        UUID body = Objects.requireNonNull(chair.organisation());
        Actor street = cast.with(Role.STREET_OFFICER);
        staff.person("owner-finance", body, Role.OWNERS_MEMBER);
        staff.person("owner-plain", body, Role.OWNERS_MEMBER);
        Actor finance = staff.actor("owner-finance");
        Actor member = staff.actor("owner-plain");
        owners.seat(street, estate, chair.accountId(), Office.CHAIR);
        owners.seat(street, estate, finance.accountId(), Office.FINANCE);
        owners.seat(street, estate, member.accountId(), Office.MEMBER);
        return new Committee(chair, finance, member);
    }

    /** A budget in force with one line for E2 and one for E3. */
    public UUID budget(Actor chair, UUID estate, long repairs, long running) {
        UUID id = plan.draft(
                chair,
                new PlanBudget.Draft(
                        estate,
                        clock.today().getYear(),
                        List.of(
                                new BudgetLine(EntryCode.E2, repairs, "示例维修"),
                                new BudgetLine(EntryCode.E3, running, null))));
        UUID resolution = owners.passed(chair, estate, owners.motion(Subject.BUDGET, null, repairs + running));
        plan.adopt(chair, new PlanBudget.Adopt(id, null, resolution));
        return id;
    }

    public Purpose purpose(EntryCode code, long fen, @Nullable String emergency) {
        return new Purpose(code, fen, "示例支出", "示例维修有限公司", emergency);
    }

    /** A draft with an invoice. */
    public UUID draft(Actor payer, UUID estate, Purpose purpose) {
        UUID id = request.draft(payer, new RequestPayment.Draft(estate, purpose));
        file(payer, id, "BASIS");
        return id;
    }

    public UUID submitted(Actor payer, UUID estate, Purpose purpose, @Nullable UUID resolution) {
        UUID id = draft(payer, estate, purpose);
        request.submit(payer, new RequestPayment.Submit(id, null, resolution));
        return id;
    }

    public void say(Actor by, UUID payment, boolean agreed) {
        approve.say(by, new ApprovePayment.Say(payment, null, agreed, agreed ? null : "示例理由", null));
    }

    public void pay(Actor payer, UUID payment) {
        file(payer, payment, "VOUCHER");
        pay.handle(payer, new MakePayment.Command(payment, null, clock.today()));
    }

    private void file(Actor by, UUID id, String kind) {
        evidence.attach(
                by, "payment:" + id, kind, kind + ".png", InspectionFixtures.photo(id.hashCode() + kind.hashCode()));
    }
}
