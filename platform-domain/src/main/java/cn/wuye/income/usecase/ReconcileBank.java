package cn.wuye.income.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BankLine;
import cn.wuye.income.model.BankLines;
import cn.wuye.income.model.BankTable;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.model.BookError;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.Entries;
import cn.wuye.income.model.Entry;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.Reconciliation;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a bank statement in, finds the entries behind its lines, and lets the clerk match or explain the rest. */
@UseCase
public class ReconcileBank {
    private static final int BEFORE = 14;

    private final BankLines lines;
    private final Books books;
    private final Entries entries;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public ReconcileBank(
            BankLines lines, Books books, Entries entries, PolicyBook policies, WorkCalendars calendars, Clock clock) {
        this.lines = lines;
        this.books = books;
        this.entries = entries;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param name of the file */
    public record Statement(UUID estate, String name, List<BankLine> lines) {}

    /** What became of a file. */
    public record Taken(int fresh, int duplicates, int matched) {}

    /** @throws DomainException NO_BOOKS, NO_ACCOUNT, NOT_FOUND, FORBIDDEN */
    public Taken take(Actor actor, Statement statement) {
        IncomeBook book = book(actor, statement.estate());
        int fresh = lines.add(
                UUID.randomUUID(),
                book.id(),
                statement.name(),
                BankLine.mark(statement.lines()),
                actor.accountId(),
                clock.instant());
        int matched = matchAll(actor, book);
        book.banked("IMPORT", statement.name() + " · " + fresh + " / " + matched, actor, clock.instant());
        watch(book);
        return new Taken(fresh, statement.lines().size() - fresh, matched);
    }

    private int matchAll(Actor actor, IncomeBook book) {
        List<Reconciliation.OpenLine> open = lines.openLines(book.id());
        Optional<LocalDate> oldest = open.stream().map(l -> l.line().day()).min(LocalDate::compareTo);
        if (oldest.isEmpty()) {
            return 0;
        }
        List<Reconciliation.Pair> pairs = Reconciliation.match(
                open, lines.openEntries(book.id(), oldest.get().minusDays(BEFORE)));
        for (Reconciliation.Pair pair : pairs) {
            BankLine line = open.stream()
                    .filter(l -> l.id().equals(pair.line()))
                    .findFirst()
                    .orElseThrow()
                    .line();
            pair(actor, book, pair.line(), line, entries.find(pair.entry()).orElseThrow(), false);
        }
        return pairs.size();
    }

    private void pair(Actor actor, IncomeBook book, UUID id, BankLine line, Entry entry, boolean byHand) {
        lines.match(id, entry.id(), byHand, actor.accountId(), clock.instant());
        if (entry.code().kind() == EntryCode.Kind.INCOME
                && entry.reverses() == null
                && entries.depositedOn(entry.id()).isEmpty()) {
            LocalDate day = line.day().isBefore(entry.day()) ? entry.day() : line.day();
            entries.deposit(entry.id(), day, id, actor.accountId(), clock.instant());
            book.deposited(entry, day, actor, clock.instant());
        }
    }

    /** Finds entries for lines anew, as after entries were added. @return how many lines found one */
    public int again(Actor actor, UUID estate) {
        IncomeBook book = book(actor, estate);
        int matched = matchAll(actor, book);
        if (matched > 0) {
            book.banked("MATCH", Integer.toString(matched), actor, clock.instant());
        }
        watch(book);
        return matched;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, LINE_DECIDED, AMOUNTS_DIFFER */
    public void match(Actor actor, UUID estate, UUID line, UUID entryId) {
        IncomeBook book = book(actor, estate);
        BankLines.Kept kept = undecided(book, line);
        Entry entry = entries.find(entryId)
                .filter(found -> found.book().equals(book.id()))
                .orElseThrow(DomainException::notFound);
        if (entry.signed() != kept.line().fen()) {
            throw new DomainException(BookError.AMOUNTS_DIFFER);
        }
        pair(actor, book, line, kept.line(), entry, true);
        book.banked("MATCH", Integer.toString(entry.sequence()), actor, clock.instant());
        watch(book);
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, LINE_DECIDED */
    public void explain(Actor actor, UUID estate, UUID line, String explanation) {
        IncomeBook book = book(actor, estate);
        undecided(book, line);
        lines.explain(line, explanation, actor.accountId(), clock.instant());
        book.banked("EXPLAIN", explanation, actor, clock.instant());
        watch(book);
    }

    /** Takes a match or an explanation back. @throws DomainException NOT_FOUND, FORBIDDEN */
    public void reopen(Actor actor, UUID estate, UUID line) {
        IncomeBook book = book(actor, estate);
        kept(book, line);
        lines.reopen(line);
        book.banked("UNMATCH", line.toString(), actor, clock.instant());
        watch(book);
    }

    /** Keeps a file until its columns are named. */
    public UUID keep(Actor actor, UUID estate, String name, byte[] content) {
        IncomeBook book = book(actor, estate);
        UUID id = UUID.randomUUID();
        lines.keep(new BankLines.Upload(id, book.id(), name, content), actor.accountId(), clock.instant());
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN */
    public BankLines.Upload kept(Actor actor, UUID estate, UUID upload) {
        IncomeBook book = book(actor, estate);
        return lines.upload(upload).filter(u -> u.book().equals(book.id())).orElseThrow(DomainException::notFound);
    }

    /** Remembers how a bank's files are read, and forgets the file that it was named for. */
    public void remember(Actor actor, UUID estate, UUID upload, List<String> headings, BankTable.Mapping mapping) {
        BankLines.Upload file = kept(actor, estate, upload);
        lines.remember(bank(book(actor, estate)), headings, mapping);
        lines.forget(file.id());
    }

    /** How files of the bank with these headings were read before. */
    public Optional<BankTable.Mapping> mapping(Actor actor, UUID estate, List<String> headings) {
        return lines.mapping(bank(book(actor, estate)), headings);
    }

    private static String bank(IncomeBook book) {
        return book.current().map(BookAccount::bank).orElse("");
    }

    private IncomeBook book(Actor actor, UUID estate) {
        actor.require(Role.COMPANY_CLERK);
        IncomeBook book = BookPlaces.locked(books, actor, estate);
        if (book.current().isEmpty()) {
            throw new DomainException(BookError.NO_ACCOUNT);
        }
        return book;
    }

    private BankLines.Kept kept(IncomeBook book, UUID line) {
        return lines.find(line).filter(l -> l.book().equals(book.id())).orElseThrow(DomainException::notFound);
    }

    private BankLines.Kept undecided(IncomeBook book, UUID line) {
        BankLines.Kept kept = kept(book, line);
        if (kept.entry() != null || kept.explanation() != null) {
            throw new DomainException(BookError.LINE_DECIDED);
        }
        return kept;
    }

    private void watch(IncomeBook book) {
        BankLines.Open open = lines.open(book.id());
        LocalDate oldest = open.oldest();
        book.unexplained(
                open.lines(),
                oldest == null
                        ? null
                        : calendars
                                .current()
                                .plusWorkingDays(
                                        oldest,
                                        policies.at(LocalDate.now(clock)).integer("INC-EXPLAIN-WD"))
                                .date());
        book.depositBy(entries.oldestUndeposited(book.id())
                .map(day -> calendars
                        .current()
                        .plusWorkingDays(day, policies.at(day).integer("INC-DEPOSIT-DAYS"))
                        .date())
                .orElse(null));
    }
}
