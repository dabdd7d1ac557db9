package cn.wuye.income.persistence;

import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.Sources;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaSources implements Sources {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaSources(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RevenueSource> find(UUID id) {
        return Optional.ofNullable(entities.find(RevenueSource.class, id));
    }

    /** Written at once: entries are appended by SQL and refer to it. */
    @Override
    public void add(RevenueSource source) {
        entities.persist(source);
        entities.flush();
    }

    @Override
    public List<RevenueSource> open(UUID book) {
        return jdbc
                .sql("select id from income_source where book_id = :book and status <> 'ENDED'")
                .param("book", book)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public List<UUID> ending(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("select id from income_source where status = 'ACTIVE' and ends_on between :from and :to"
                        + " order by ends_on, id limit " + limit)
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> ranOut(LocalDate day, int limit) {
        return jdbc.sql("select id from income_source where status <> 'ENDED' and ends_on < :day"
                        + " order by ends_on, id limit " + limit)
                .param("day", day)
                .query(UUID.class)
                .list();
    }
}
