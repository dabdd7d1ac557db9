package cn.wuye.income.persistence;

import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaBooks implements Books {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaBooks(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<IncomeBook> find(UUID id) {
        return Optional.ofNullable(entities.find(IncomeBook.class, id));
    }

    @Override
    public Optional<IncomeBook> ofEstate(UUID estate) {
        return byEstate(estate, "");
    }

    @Override
    public Optional<IncomeBook> lockOfEstate(UUID estate) {
        return byEstate(estate, " for update");
    }

    private Optional<IncomeBook> byEstate(UUID estate, String lock) {
        return jdbc.sql("select id from income_book where estate_id = :estate" + lock)
                .param("estate", estate)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Written at once: entries are appended by SQL and refer to it. */
    @Override
    public void add(IncomeBook book) {
        entities.persist(book);
        entities.flush();
    }
}
