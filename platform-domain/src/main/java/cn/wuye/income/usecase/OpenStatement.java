package cn.wuye.income.usecase;

import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.Statement;
import cn.wuye.income.model.StatementError;
import cn.wuye.income.model.StatementFigures;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.model.Statements;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the statement of a quarter that is over, filled from the books: by the company, or by the platform in the first
 * night after it, so that one that is missing is seen to be missing.
 */
@UseCase
public class OpenStatement {
    private static final int PORTION = 50;

    private final Books books;
    private final Statements statements;
    private final StatementFigures figures;
    private final PolicyBook policies;
    private final Clock clock;

    public OpenStatement(
            Books books, Statements statements, StatementFigures figures, PolicyBook policies, Clock clock) {
        this.books = books;
        this.statements = statements;
        this.figures = figures;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STATEMENT_TOO_EARLY, STATEMENT_EXISTS */
    public UUID handle(Actor actor, UUID book, Quarter quarter) {
        IncomeBook found = BookPlaces.book(books, actor, book, Role.COMPANY_CLERK, Role.SYSTEM);
        if (!statements.of(found.estate(), quarter).isEmpty()) {
            throw new DomainException(StatementError.STATEMENT_EXISTS);
        }
        return add(actor, found, quarter, 1, null);
    }

    /**
     * Opens a further edition of a statement that is public.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, AMENDMENT_OPEN
     */
    public UUID amend(Actor actor, UUID statement, String reason) {
        Statement known = statements
                .find(statement)
                .filter(found -> actor.reaches(found.place()))
                .orElseThrow(DomainException::notFound);
        actor.require(Role.COMPANY_CLERK);
        Statement newest = statements.of(known.estate(), known.quarter()).get(0);
        if (newest.status() != StatementStatus.PUBLISHED) {
            throw new DomainException(StatementError.AMENDMENT_OPEN);
        }
        IncomeBook book = BookPlaces.book(books, actor, known.book(), Role.COMPANY_CLERK);
        return add(actor, book, known.quarter(), newest.edition() + 1, reason);
    }

    private UUID add(Actor actor, IncomeBook book, Quarter quarter, int edition, @Nullable String reason) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(quarter.end())) {
            throw new DomainException(StatementError.STATEMENT_TOO_EARLY);
        }
        LocalDate due = edition == 1
                ? quarter.end().plusDays(policies.at(quarter.end()).integer("INC-STATEMENT-DAYS"))
                : today.plusDays(policies.at(today).integer("INC-STATEMENT-DAYS"));
        UUID id = UUID.randomUUID();
        statements.add(Statement.open(
                id, book, quarter, edition, due, figures.of(book.id(), quarter), reason, actor, clock.instant()));
        return id;
    }

    /** Opens statements of the quarter before that nobody has opened, and notes those that are late. */
    public int nightly() {
        LocalDate today = LocalDate.now(clock);
        Quarter before = Quarter.of(today).minus(1);
        List<UUID> missing = statements.booksWithout(before, PORTION);
        missing.forEach(book -> handle(Actor.system(), book, before));
        List<UUID> overdue = statements.overdue(today, PORTION);
        overdue.forEach(id -> statements.find(id).ifPresent(statement -> statement.markLate(clock.instant())));
        return missing.size() + overdue.size();
    }
}
