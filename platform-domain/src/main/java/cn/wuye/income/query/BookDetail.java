package cn.wuye.income.query;

import cn.wuye.income.model.BookAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The books of an estate.
 *
 * @param openedOn null while there are none
 * @param accounts oldest first
 */
public record BookDetail(
        BookRow row, long version, @Nullable LocalDate openedOn, List<BookAccount> accounts) {

    /** The account in use. */
    public Optional<BookAccount> account() {
        return accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.get(accounts.size() - 1));
    }
}
