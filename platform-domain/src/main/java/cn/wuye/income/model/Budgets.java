package cn.wuye.income.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps budgets. */
public interface Budgets {
    Optional<Budget> find(UUID id);

    void add(Budget budget);

    /** The budget in force of an estate and year; nobody else counts on it before this transaction ends. */
    Optional<Budget> lockAdopted(UUID estate, int year);

    /** As {@link #lockAdopted}, without waiting. */
    Optional<Budget> adopted(UUID estate, int year);

    /** Whether a draft of that year exists. */
    boolean drafted(UUID estate, int year);

    /** Writes what has changed now, so that of two in force one gives way first. */
    void flush();
}
