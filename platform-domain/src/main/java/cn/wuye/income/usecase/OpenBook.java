package cn.wuye.income.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.model.BookError;
import cn.wuye.income.model.BookRules;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company or the owners' committee opens the books of an estate with an account of their own, or, where there is no
 * committee, the company opens separate books; later the account changes or is corrected.
 */
@UseCase
public class OpenBook {
    private final Books books;
    private final EstateLookup estates;
    private final EvidenceIntake evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public OpenBook(Books books, EstateLookup estates, EvidenceIntake evidence, PolicyBook policies, Clock clock) {
        this.books = books;
        this.estates = estates;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** A file as it was sent. */
    public record Upload(String name, byte[] content) {}

    /** @param account null for separate books */
    public record Open(UUID estate, @Nullable BookAccount account, List<Upload> files) {}

    /**
     * @param correct whether the account stays the same one and only its details were wrong
     * @param reason why the account changes
     */
    public record Change(
            UUID book,
            @Nullable Long version,
            BookAccount account,
            boolean correct,
            String reason,
            List<Upload> files) {}

    /** Reads an account from what was typed; gaps stay in the reader. */
    public static BookAccount account(FieldReader in, LocalDate today) {
        return new BookAccount(
                in.required("bank", 100),
                in.text("committee", 100),
                in.required("holder", 100),
                in.required("number", 40).replaceAll("[\\s-]", ""),
                in.text("partyOrganisation", 100),
                Objects.requireNonNullElse(in.date("since"), today),
                null);
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, BOOKS_EXIST, NO_COMPANY; RulesViolated */
    public UUID open(Actor actor, Open command) {
        actor.require(Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
        EstateFacts estate = BookPlaces.estate(estates, actor, command.estate());
        if (books.ofEstate(estate.id()).isPresent()) {
            throw new DomainException(BookError.BOOKS_EXIST);
        }
        if (estate.company() == null && command.account() == null) {
            throw new DomainException(BookError.NO_COMPANY);
        }
        if (command.account() != null) {
            check(command.account());
        }
        IncomeBook book = IncomeBook.open(
                UUID.randomUUID(),
                new IncomeBook.Estate(estate.id(), estate.code(), estate.name(), BookPlaces.place(estate)),
                command.account() == null
                        ? LocalDate.now(clock)
                        : command.account().since(),
                command.account(),
                actor,
                clock.instant());
        books.add(book);
        attach(actor, book, command.files());
        return book.id();
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, NO_ACCOUNT when there is none to correct; RulesViolated */
    public void change(Actor actor, Change command) {
        IncomeBook book = BookPlaces.book(books, actor, command.book(), Role.COMPANY_CLERK, Role.OWNERS_MEMBER);
        book.expectVersion(command.version());
        check(command.account());
        if (!command.correct()) {
            book.changeAccount(command.account(), command.reason(), actor, clock.instant());
        } else if (book.current().isPresent()) {
            book.correctAccount(command.account(), actor, clock.instant());
        } else {
            throw new DomainException(BookError.NO_ACCOUNT);
        }
        attach(actor, book, command.files());
    }

    private void attach(Actor actor, IncomeBook book, List<Upload> files) {
        String kind = BookEvidence.account(book.accounts().size());
        files.forEach(file -> evidence.attach(actor, book.stream(), kind, file.name(), file.content()));
    }

    private void check(BookAccount account) {
        LocalDate today = LocalDate.now(clock);
        RulesViolated.throwIfBlocking(
                Rule.evaluate(BookRules.ACCOUNT, new BookRules.NewAccount(account, today), policies.at(today)));
    }
}
