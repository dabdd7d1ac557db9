package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.Entries;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.UUID;

/** Files of the books: papers of the accounts, and vouchers of entries, fixed once the entry is appended. */
@UseCase
public class BookEvidence implements EvidencePolicy {
    private static final String ENTRY = "ENTRY-";
    private static final String ACCOUNT = "ACCOUNT-";

    private final Books books;
    private final Entries entries;

    public BookEvidence(Books books, Entries entries) {
        this.books = books;
        this.entries = entries;
    }

    /** Kind of the papers of an account, counted from 1. */
    public static String account(int number) {
        return ACCOUNT + number;
    }

    /** Kind of the vouchers of an entry. */
    public static String entry(UUID id) {
        return ENTRY + id;
    }

    @Override
    public String capability() {
        return "income-book";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return reached(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return reached(actor, id).filter(book -> mayAdd(actor, book, kind)).isPresent();
    }

    private boolean mayAdd(Actor actor, IncomeBook book, String kind) {
        if (kind.equals(account(book.accounts().size()))) {
            return actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER);
        }
        return kind.startsWith(ENTRY)
                && actor.has(Role.COMPANY_CLERK)
                && entries.find(UUID.fromString(kind.substring(ENTRY.length()))).isEmpty();
    }

    private Optional<IncomeBook> reached(Actor actor, UUID id) {
        return books.find(id).filter(book -> actor.reaches(book.place()));
    }
}
