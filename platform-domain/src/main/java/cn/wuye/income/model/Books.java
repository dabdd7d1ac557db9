package cn.wuye.income.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps the books of estates. */
public interface Books {
    Optional<IncomeBook> find(UUID id);

    Optional<IncomeBook> ofEstate(UUID estate);

    /** As {@link #ofEstate}, and nobody else appends to the books until the transaction is over. */
    Optional<IncomeBook> lockOfEstate(UUID estate);

    void add(IncomeBook book);
}
