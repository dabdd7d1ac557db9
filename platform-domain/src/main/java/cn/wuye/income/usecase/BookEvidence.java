package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.UUID;

/** Papers of the accounts: those of the one in use may be added to. */
@UseCase
public class BookEvidence implements EvidencePolicy {
    private static final String ACCOUNT = "ACCOUNT-";

    private final Books books;

    public BookEvidence(Books books) {
        this.books = books;
    }

    /** Kind of the papers of an account, counted from 1. */
    public static String account(int number) {
        return ACCOUNT + number;
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
        return (actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER))
                && reached(actor, id)
                        .filter(book -> kind.equals(account(book.accounts().size())))
                        .isPresent();
    }

    private Optional<IncomeBook> reached(Actor actor, UUID id) {
        return books.find(id).filter(book -> actor.reaches(book.place()));
    }
}
