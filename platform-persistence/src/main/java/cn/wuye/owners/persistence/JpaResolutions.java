package cn.wuye.owners.persistence;

import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.Resolutions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaResolutions implements Resolutions {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaResolutions(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Resolution> find(UUID id) {
        return Optional.ofNullable(entities.find(Resolution.class, id));
    }

    @Override
    public Optional<Resolution> lock(UUID id) {
        return Optional.ofNullable(entities.find(Resolution.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Resolution resolution) {
        entities.persist(resolution);
    }

    @Override
    public int nextNumber(String county, int year) {
        return jdbc.sql("""
                insert into resolution_sequence (county, year, last) values (:county, :year, 1)
                on conflict (county, year) do update set last = resolution_sequence.last + 1
                returning last
                """)
                .param("county", county)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
