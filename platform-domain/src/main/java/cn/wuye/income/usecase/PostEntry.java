package cn.wuye.income.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.income.EntryCode;
import cn.wuye.income.Postings;
import cn.wuye.income.model.BookError;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.BookRules;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.Entries;
import cn.wuye.income.model.Entry;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.Sources;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the books: an income or a cost that the company's clerk enters, a use that was decided elsewhere, an entry
 * that takes another one back, and the day on which an income reached the account.
 */
@UseCase
public class PostEntry implements Postings {
    private final Books books;
    private final Entries entries;
    private final Sources sources;
    private final EvidenceIntake evidence;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public PostEntry(
            Books books,
            Entries entries,
            Sources sources,
            EvidenceIntake evidence,
            PolicyBook policies,
            WorkCalendars calendars,
            Clock clock) {
        this.books = books;
        this.entries = entries;
        this.sources = sources;
        this.evidence = evidence;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * An income or a cost.
     *
     * @param depositedOn when the income reached the account; null when it has not yet
     * @param files vouchers
     */
    public record Command(
            UUID estate,
            EntryCode code,
            LocalDate day,
            long fen,
            String text,
            @Nullable UUID source,
            @Nullable String payee,
            @Nullable LocalDate depositedOn,
            List<OpenBook.Upload> files) {}

    /** @param reason why the entry is taken back */
    public record Reverse(UUID entry, String reason) {}

    public record Deposit(UUID entry, LocalDate day) {}

    /** @throws DomainException NO_BOOKS, NOT_FOUND, FORBIDDEN, NOT_WITHOUT_APPROVAL, BALANCE_SHORT; RulesViolated */
    public UUID handle(Actor actor, Command command) {
        actor.require(Role.COMPANY_CLERK);
        if (command.code().kind() == EntryCode.Kind.USE) {
            throw new DomainException(BookError.NOT_WITHOUT_APPROVAL);
        }
        IncomeBook book = BookPlaces.locked(books, actor, command.estate());
        Posting posting = new Posting(
                command.estate(),
                command.code(),
                command.day(),
                command.fen(),
                command.text(),
                command.source(),
                command.payee(),
                null,
                List.of());
        check(book, posting, command.depositedOn());
        UUID id = UUID.randomUUID();
        List<UUID> files = command.files().stream()
                .map(file -> evidence.attach(
                        actor, EntryEvidence.stream(id), EntryEvidence.VOUCHER, file.name(), file.content()))
                .toList();
        append(actor, book, id, posting, files, command.depositedOn());
        return id;
    }

    @Override
    public UUID post(Actor actor, Posting posting) {
        return post(actor, posting, null);
    }

    /** As {@link #post}, of an income that reached the account on a day. */
    public UUID post(Actor actor, Posting posting, @Nullable LocalDate depositedOn) {
        IncomeBook book = BookPlaces.locked(books, actor, posting.estate());
        check(book, posting, depositedOn);
        UUID id = UUID.randomUUID();
        append(actor, book, id, posting, posting.evidence(), depositedOn);
        return id;
    }

    @Override
    public long balance(UUID estate) {
        return books.ofEstate(estate)
                .map(book -> entries.head(book.id()).balance())
                .orElse(0L);
    }

    private void check(IncomeBook book, Posting posting, @Nullable LocalDate depositedOn) {
        LocalDate today = LocalDate.now(clock);
        Optional<RevenueSource> source = Optional.ofNullable(posting.source())
                .flatMap(sources::find)
                .filter(found -> found.book().equals(book.id()));
        RulesViolated.throwIfBlocking(Rule.evaluate(
                BookRules.ENTRY,
                new BookRules.NewEntry(
                        posting.code(),
                        posting.day(),
                        posting.fen(),
                        posting.payee(),
                        posting.basis(),
                        source.map(RevenueSource::code).orElse(null),
                        posting.source() == null || source.isPresent(),
                        depositedOn,
                        today),
                policies.at(today)));
    }

    private void append(
            Actor actor, IncomeBook book, UUID id, Posting posting, List<UUID> files, @Nullable LocalDate depositedOn) {
        Entries.Head head = entries.head(book.id());
        write(
                actor,
                book,
                new Entry(
                        id,
                        book.id(),
                        book.place(),
                        head.sequence() + 1,
                        posting.day(),
                        posting.code(),
                        posting.fen(),
                        covered(head.balance() + posting.code().signed(posting.fen()), head),
                        posting.text(),
                        posting.source(),
                        posting.payee(),
                        posting.basis(),
                        files,
                        null,
                        null,
                        depositedOn,
                        actor.accountId(),
                        clock.instant()));
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, ALREADY_REVERSED, IS_REVERSAL, BALANCE_SHORT */
    public UUID reverse(Actor actor, Reverse command) {
        actor.require(Role.COMPANY_CLERK);
        Entry entry = entries.find(command.entry()).orElseThrow(DomainException::notFound);
        IncomeBook book = BookPlaces.locked(books, actor, estate(entry));
        if (entry.reverses() != null) {
            throw new DomainException(BookError.IS_REVERSAL);
        }
        if (entries.isReversed(entry.id())) {
            throw new DomainException(BookError.ALREADY_REVERSED);
        }
        Entries.Head head = entries.head(book.id());
        UUID id = UUID.randomUUID();
        write(
                actor,
                book,
                new Entry(
                        id,
                        book.id(),
                        book.place(),
                        head.sequence() + 1,
                        LocalDate.now(clock),
                        entry.code(),
                        -entry.fen(),
                        covered(head.balance() - entry.signed(), head),
                        entry.text(),
                        entry.source(),
                        entry.payee(),
                        entry.basis(),
                        List.of(),
                        entry.id(),
                        command.reason(),
                        null,
                        actor.accountId(),
                        clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, NO_ACCOUNT, NOT_DEPOSITABLE; RulesViolated by the day */
    public void deposit(Actor actor, Deposit command) {
        actor.require(Role.COMPANY_CLERK);
        Entry entry = entries.find(command.entry()).orElseThrow(DomainException::notFound);
        IncomeBook book = BookPlaces.locked(books, actor, estate(entry));
        if (book.kind() != BookKind.ACCOUNT) {
            throw new DomainException(BookError.NO_ACCOUNT);
        }
        if (entry.code().kind() != EntryCode.Kind.INCOME
                || entry.reverses() != null
                || entries.isReversed(entry.id())
                || entries.depositedOn(entry.id()).isPresent()) {
            throw new DomainException(BookError.NOT_DEPOSITABLE);
        }
        LocalDate today = LocalDate.now(clock);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                List.of(BookRules.DEPOSIT_DAY),
                new BookRules.NewEntry(
                        entry.code(), entry.day(), entry.fen(), null, null, null, true, command.day(), today),
                policies.at(today)));
        entries.deposit(entry.id(), command.day(), null, actor.accountId(), clock.instant());
        book.deposited(entry, command.day(), actor, clock.instant());
        watchDeposits(book);
    }

    private void write(Actor actor, IncomeBook book, Entry entry) {
        entries.append(entry);
        book.posted(entry, actor, clock.instant());
        if (entry.code().kind() == EntryCode.Kind.INCOME && entry.depositedOn() == null) {
            watchDeposits(book);
        }
    }

    private void watchDeposits(IncomeBook book) {
        if (book.kind() == BookKind.ACCOUNT) {
            book.depositBy(entries.oldestUndeposited(book.id())
                    .map(day -> calendars
                            .current()
                            .plusWorkingDays(day, policies.at(day).integer("INC-DEPOSIT-DAYS"))
                            .date())
                    .orElse(null));
        }
    }

    private static UUID estate(Entry entry) {
        return java.util.Objects.requireNonNull(entry.place().estate());
    }

    private static long covered(long balance, Entries.Head head) {
        if (balance < 0) {
            throw new DomainException(
                    BookError.BALANCE_SHORT,
                    BigDecimal.valueOf(head.balance(), 2).toPlainString());
        }
        return balance;
    }
}
