package cn.wuye.policy.persistence;

import cn.wuye.policy.model.Parameter;
import cn.wuye.policy.model.Parameters;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parameters through JPA; their values are only ever inserted. */
@Repository
class JpaParameters implements Parameters {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaParameters(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Parameter> find(String code) {
        return Optional.ofNullable(entities.find(Parameter.class, code));
    }

    @Override
    public void add(Parameter.Entry entry) {
        jdbc.sql("""
                insert into policy_value (id, code, value, status, effective_from, source, reason, entered_by, entered_at)
                values (:id, :code, :value, :status, :from, :source, :reason, :by, :at)
                """)
                .param("id", entry.id())
                .param("code", entry.code())
                .param("value", entry.value())
                .param("status", entry.status().name())
                .param("from", entry.effectiveFrom())
                .param("source", entry.source())
                .param("reason", entry.reason())
                .param("by", entry.enteredBy())
                .param("at", Timestamp.from(entry.enteredAt()))
                .update();
    }
}
