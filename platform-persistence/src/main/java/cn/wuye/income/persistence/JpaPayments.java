package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.Payments;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaPayments implements Payments {
    private static final List<PaymentStatus> COUNTING =
            Arrays.stream(PaymentStatus.values()).filter(PaymentStatus::counts).toList();

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaPayments(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Payment> find(UUID id) {
        return Optional.ofNullable(entities.find(Payment.class, id));
    }

    @Override
    public void add(Payment payment) {
        entities.persist(payment);
    }

    @Override
    public long committed(UUID budget, EntryCode code) {
        return entities.createQuery(
                        "select coalesce(sum(p.amount), 0) from Payment p where p.budget = :budget and p.code = :code"
                                + " and p.status in :counting",
                        Long.class)
                .setParameter("budget", budget)
                .setParameter("code", code)
                .setParameter("counting", COUNTING)
                .getSingleResult();
    }

    @Override
    public List<UUID> unratified(LocalDate day, int limit) {
        return jdbc.sql("select id from payment where status = 'UNRATIFIED' and ratify_by < :day"
                        + " order by ratify_by, id limit " + limit)
                .param("day", day)
                .query(UUID.class)
                .list();
    }
}
