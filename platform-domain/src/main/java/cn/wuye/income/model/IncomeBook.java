package cn.wuye.income.model;

import cn.wuye.income.BookEvents.BookOpened;
import cn.wuye.income.BookEvents.EntryPosted;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The books of an estate's public income (T7): what came in, what it cost and what the owners used it for.
 *
 * <p>Where there is a committee, the money lies in an account of its own; where there is none, the company keeps the
 * books apart and hands them over later. Entries are only ever appended. Each is a row of the books' timeline, its hash
 * taken over the entry itself, so whoever holds one row can tell whether any entry before it was altered. The balance
 * is what the entries add up to and stands nowhere else.
 */
public class IncomeBook extends AggregateRoot {
    private UUID id;
    private UUID estate;
    private String estateName;
    private String estateCode;
    private String division;
    private @Nullable UUID company;
    private BookKind kind;
    private LocalDate openedOn;
    private Instant openedAt;
    private List<BookAccount> accounts = new ArrayList<>();
    private @Nullable LocalDate depositBy;
    private int unexplained;
    private @Nullable LocalDate explainBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected IncomeBook() {}

    /** Whose books they are. */
    public record Estate(UUID id, String code, String name, Place place) {}

    /**
     * Opens the books of an estate.
     *
     * @param account null for books that are kept apart
     */
    public static IncomeBook open(
            UUID id, Estate estate, LocalDate day, @Nullable BookAccount account, Actor by, Instant at) {
        IncomeBook book = new IncomeBook();
        book.id = id;
        book.estate = estate.id();
        book.estateName = estate.name();
        book.estateCode = estate.code();
        book.division = estate.place().division();
        book.company = estate.place().company();
        book.kind = account == null ? BookKind.SEPARATE : BookKind.ACCOUNT;
        book.openedOn = day;
        book.openedAt = at;
        if (account != null) {
            book.accounts.add(account);
        }
        book.took("OPEN", null, book.kind, null, by, at);
        book.raise(new BookOpened(id, book.place(), book.estateName));
        return book;
    }

    /** From a day on the money lies in another account, or for the first time in one of its own. */
    public void changeAccount(BookAccount account, String reason, Actor by, Instant at) {
        BookKind from = kind;
        current()
                .ifPresent(former -> accounts.set(
                        accounts.size() - 1,
                        former.closed(later(former.since(), account.since().minusDays(1)))));
        accounts.add(account);
        kind = BookKind.ACCOUNT;
        took("CHANGE_ACCOUNT", from, kind, reason, by, at);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Corrects the details of the account in use; the account stays the same one. */
    public void correctAccount(BookAccount account, Actor by, Instant at) {
        accounts.set(accounts.size() - 1, account);
        took("CORRECT_ACCOUNT", kind, kind, null, by, at);
    }

    /** An entry was appended. */
    public void posted(Entry entry, Actor by, Instant at) {
        took(entry.reverses() == null ? "POST" : "REVERSE", entry.content(), entry.reason(), by, at);
        raise(new EntryPosted(id, entry.id(), place(), entry.code(), entry.day(), entry.fen(), entry.reverses()));
    }

    /** An income reached the account. */
    public void deposited(Entry entry, LocalDate day, Actor by, Instant at) {
        took(
                "DEPOSIT",
                Content.empty()
                        .open("book", id)
                        .open("entry", entry.sequence())
                        .open("fen", entry.fen())
                        .open("depositedOn", day),
                null,
                by,
                at);
    }

    /** A bank statement was taken in, matched, or a line of it explained. */
    public void banked(String action, String remark, Actor by, Instant at) {
        took(action, kind, kind, remark, by, at);
    }

    /**
     * By when the oldest income that has not reached the account must do so.
     *
     * @param by null when everything has
     */
    public void depositBy(@Nullable LocalDate by) {
        depositBy = by;
    }

    /** How many lines of bank statements no entry explains, and by when they must be. */
    public void unexplained(int lines, @Nullable LocalDate by) {
        unexplained = lines;
        explainBy = lines == 0 ? null : by;
    }

    /** Another company serves the estate and keeps its books from now on. */
    public void keptBy(@Nullable UUID next, Actor by, Instant at) {
        if (!Objects.equals(company, next)) {
            company = next;
            took("HAND_OVER", kind, kind, null, by, at);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID estate() {
        return estate;
    }

    public String estateName() {
        return estateName;
    }

    public String estateCode() {
        return estateCode;
    }

    public BookKind kind() {
        return kind;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate explainBy() {
        return explainBy;
    }

    /** The account in use. */
    public Optional<BookAccount> current() {
        return accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.get(accounts.size() - 1));
    }

    public List<BookAccount> accounts() {
        return List.copyOf(accounts);
    }

    @Override
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        if (depositBy != null) {
            duties.add(new Duty("DEPOSIT", Role.COMPANY_CLERK, null).until(depositBy));
        }
        if (explainBy != null) {
            duties.add(new Duty("RECONCILE", Role.COMPANY_CLERK, null).until(explainBy));
        }
        return duties;
    }

    @Override
    public String stream() {
        return "income-book:" + id;
    }

    @Override
    public String title() {
        return estateName;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** The account's number is public but for its last digits; all of it enters the hash. */
    @Override
    public Content content() {
        Content content = Content.empty()
                .open("estate", estate)
                .open("company", company)
                .open("kind", kind)
                .open("openedOn", openedOn)
                .open("accounts", accounts.size());
        current().ifPresent(account -> account.describe(content));
        return content;
    }
}
