package cn.wuye.income.usecase;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.BookRules;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.model.Sources;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company's clerk registers what brings money, corrects it, renews it and ends it. */
@UseCase
public class KeepSources {
    private static final int MOST_UNITS = 100_000;

    private final Sources sources;
    private final Books books;
    private final PolicyBook policies;
    private final Clock clock;

    public KeepSources(Sources sources, Books books, PolicyBook policies, Clock clock) {
        this.sources = sources;
        this.books = books;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param renews source whose contract this one follows; it ends with its term */
    public record Register(
            UUID estate, Terms terms, @Nullable UUID renews) {}

    public record Edit(UUID source, @Nullable Long version, Terms terms) {}

    /** @param day last day on which it brings something */
    public record End(UUID source, @Nullable Long version, LocalDate day, String reason) {}

    /** Reads the terms from what was typed; gaps stay in the reader. */
    public static Terms terms(FieldReader in, LocalDate today) {
        LocalDate start = in.date("startsOn");
        if (start == null && in.raw("startsOn").isEmpty()) {
            in.gap("FORM-REQUIRED", "startsOn");
        }
        return new Terms(
                in.choice("code", EntryCode.class, EntryCode.R1),
                in.required("what", 100),
                in.required("where", 100),
                in.required("counterparty", 100),
                in.required("contractNumber", 60),
                Objects.requireNonNullElse(start, today),
                in.date("endsOn"),
                in.hundredths("price"),
                in.choice("billing", Billing.class, Billing.MONTH),
                Math.max(1, in.count("units", MOST_UNITS)));
    }

    /** @throws DomainException NO_BOOKS, NOT_FOUND, FORBIDDEN; RulesViolated */
    public UUID register(Actor actor, Register command) {
        actor.require(Role.COMPANY_CLERK);
        IncomeBook book = BookPlaces.locked(books, actor, command.estate());
        check(command.terms());
        RevenueSource source = RevenueSource.register(
                UUID.randomUUID(), book, command.terms(), command.renews(), actor, clock.instant());
        sources.add(source);
        if (command.renews() != null) {
            RevenueSource former = BookPlaces.source(sources, actor, command.renews(), null, Role.COMPANY_CLERK);
            if (former.status() != SourceStatus.ENDED && former.book().equals(book.id())) {
                LocalDate last = command.terms().startsOn().minusDays(1);
                former.end(last, null, actor, clock.instant());
            }
        }
        return source.id();
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, SOURCE_ENDED; RulesViolated */
    public void edit(Actor actor, Edit command) {
        RevenueSource source =
                BookPlaces.source(sources, actor, command.source(), command.version(), Role.COMPANY_CLERK);
        check(command.terms());
        source.edit(command.terms(), actor, clock.instant());
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void end(Actor actor, End command) {
        BookPlaces.source(sources, actor, command.source(), command.version(), Role.COMPANY_CLERK)
                .end(command.day(), command.reason(), actor, clock.instant());
    }

    private void check(Terms terms) {
        RulesViolated.throwIfBlocking(Rule.evaluate(BookRules.TERMS, terms, policies.at(LocalDate.now(clock))));
    }
}
