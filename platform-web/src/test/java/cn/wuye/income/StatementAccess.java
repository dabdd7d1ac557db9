package cn.wuye.income;

import cn.wuye.income.usecase.AskQuestion;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.RunQuestion;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.income.usecase.RunStatement.Step;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A statement that waits for the committee and a published one before it, inside and outside. */
@Component
class StatementAccess implements AccessFixtures {
    private final BookFixtures books;
    private final OpenStatement open;
    private final RunStatement run;
    private final AskQuestion ask;
    private final RunQuestion questions;

    StatementAccess(BookFixtures books, OpenStatement open, RunStatement run, AskQuestion ask, RunQuestion questions) {
        this.ask = ask;
        this.questions = questions;
        this.books = books;
        this.open = open;
        this.run = run;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        Actor clerk = cast.with(Role.COMPANY_CLERK);
        UUID published = submitted(clerk, cast.inside(), 2);
        run.confirm(cast.with(Role.OWNERS_MEMBER), new Step(published, null, null));
        run.sign(cast.with(Role.COMMUNITY_MANAGER), new Step(published, null, null));
        UUID inside = submitted(clerk, cast.inside(), 3);
        Place elsewhere = cast.outside();
        UUID outside = submitted(
                People.person(OrgKind.COMPANY, "411603", elsewhere.company(), null, Role.COMPANY_CLERK), elsewhere, 3);
        for (String step : List.of(
                "",
                "/notes",
                "/filling",
                "/submission",
                "/confirmation",
                "/signature",
                "/objection",
                "/amendment",
                "/finding")) {
            addresses.add(
                    "/income/statements/{id}" + step,
                    "/income/statements/" + inside + step,
                    "/income/statements/" + outside + step);
        }
        UUID asked = question(cast.with(Role.STREET_OFFICER), published);
        UUID askedOutside = questionOutside(outside, elsewhere);
        for (String step : List.of("", "/admission", "/answer", "/publication", "/refusal", "/return")) {
            addresses.add(
                    "/income/questions/{id}" + step,
                    "/income/questions/" + asked + step,
                    "/income/questions/" + askedOutside + step);
        }
        String code = books.code(cast.inside());
        addresses.add("/estates/{code}/income/question", "/estates/" + code + "/income/question?quarter=2026Q2");
        addresses.add("/estates/{code}/income", "/estates/" + code + "/income");
        for (String kind : List.of("json", "csv", "xlsx", "pdf")) {
            addresses.add(
                    "/estates/{code}/income/{quarter:20\\d{2}Q[1-4]}." + kind,
                    "/estates/" + code + "/income/2026Q2." + kind);
        }
    }

    /** Admitted, so that the company and the committee see it too. */
    private UUID question(Actor street, UUID statement) {
        UUID id = ask.handle(Actor.visitor(), new AskQuestion.Ask(statement, 0, "停车费为什么减少？", null));
        questions.admit(street, new RunQuestion.Step(id, null, null));
        return id;
    }

    private UUID questionOutside(UUID statement, Place place) {
        run.confirm(
                People.person(OrgKind.OWNERS_BODY, place.division(), null, place.estate(), Role.OWNERS_MEMBER),
                new Step(statement, null, null));
        run.sign(
                People.person(OrgKind.COMMUNITY, place.division(), null, null, Role.COMMUNITY_MANAGER),
                new Step(statement, null, null));
        return question(
                People.person(OrgKind.COMMUNITY, place.division(), null, null, Role.COMMUNITY_MANAGER), statement);
    }

    private UUID submitted(Actor clerk, Place place, int quarter) {
        UUID id = open.handle(clerk, books.open(clerk, place), new Quarter(2026, quarter));
        run.submit(clerk, new Step(id, null, null));
        return id;
    }
}
