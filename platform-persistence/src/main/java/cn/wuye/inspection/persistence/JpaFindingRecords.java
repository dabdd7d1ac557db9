package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaFindingRecords implements FindingRecords {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaFindingRecords(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Finding> find(UUID id) {
        return Optional.ofNullable(entities.find(Finding.class, id));
    }

    @Override
    public void add(Finding finding) {
        entities.persist(finding);
    }

    @Override
    public List<UUID> late(Instant now, int limit) {
        return jdbc.sql("select id from finding where status = 'ORDERED' and due_at <= :now order by due_at, id limit "
                        + limit)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }
}
