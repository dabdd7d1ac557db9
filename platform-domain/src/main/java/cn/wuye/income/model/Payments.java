package cn.wuye.income.model;

import cn.wuye.income.EntryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps payments. */
public interface Payments {
    Optional<Payment> find(UUID id);

    void add(Payment payment);

    /**
     * What has been taken of a budget's line for a use, fen: payments not made yet and uses of the year in the books,
     * without those that the owners decided beside the budget.
     */
    long committed(UUID budget, EntryCode code);

    /** Payments of emergencies whose time of ratification ended before a day. */
    List<UUID> unratified(LocalDate day, int limit);
}
