package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Payment;
import cn.wuye.income.model.Payments;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaPayments implements Payments {
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

    /** In one statement, so that a payment made meanwhile is seen on one side of it only. */
    @Override
    public long committed(UUID budget, EntryCode code) {
        return jdbc.sql("""
                select (select coalesce(sum(p.amount_fen), 0) from payment p
                        where p.budget_id = b.id and p.code = :code
                            and p.status in ('SUBMITTED', 'APPROVED', 'EMERGENCY'))
                    + (select coalesce(sum(n.fen), 0) from income_entry_view n
                        left join payment q on n.basis = 'payment:' || q.id
                        where n.estate_id = b.estate_id and n.code = :code
                            and n.day >= make_date(b.year, 1, 1) and n.day < make_date(b.year + 1, 1, 1)
                            and (q.id is null or q.budget_id = b.id))
                from budget b where b.id = :budget
                """)
                .param("budget", budget)
                .param("code", code.name())
                .query(Long.class)
                .single();
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
