package cn.wuye.income.persistence;

import cn.wuye.income.model.Budget;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.model.Budgets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JpaBudgets implements Budgets {
    private final EntityManager entities;

    JpaBudgets(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Budget> find(UUID id) {
        return Optional.ofNullable(entities.find(Budget.class, id));
    }

    @Override
    public void add(Budget budget) {
        entities.persist(budget);
    }

    @Override
    public Optional<Budget> lockAdopted(UUID estate, int year) {
        return of(estate, year, BudgetStatus.ADOPTED, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Budget> adopted(UUID estate, int year) {
        return of(estate, year, BudgetStatus.ADOPTED, LockModeType.NONE);
    }

    @Override
    public boolean drafted(UUID estate, int year) {
        return of(estate, year, BudgetStatus.DRAFT, LockModeType.NONE).isPresent();
    }

    private Optional<Budget> of(UUID estate, int year, BudgetStatus status, LockModeType lock) {
        return entities.createQuery(
                        "select b from Budget b where b.estate = :estate and b.year = :year and b.status = :status",
                        Budget.class)
                .setParameter("estate", estate)
                .setParameter("year", year)
                .setParameter("status", status)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
