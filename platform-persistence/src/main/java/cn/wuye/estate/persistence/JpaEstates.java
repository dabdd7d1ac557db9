package cn.wuye.estate.persistence;

import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.Estates;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaEstates implements Estates {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaEstates(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Estate> find(UUID id) {
        return Optional.ofNullable(entities.find(Estate.class, id));
    }

    @Override
    public Optional<Estate> findByCode(String code) {
        return entities.createQuery("select e from Estate e where e.code = :code", Estate.class)
                .setParameter("code", code)
                .setFlushMode(FlushModeType.COMMIT) // an import asks this for each row
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean nameTaken(String divisionCode, String name, @Nullable UUID self) {
        return entities.createQuery(
                                "select count(e) from Estate e where e.profile.divisionCode = :division"
                                        + " and e.profile.name = :name and e.id <> :self",
                                Long.class)
                        .setParameter("division", divisionCode)
                        .setParameter("name", name)
                        .setParameter("self", self == null ? new UUID(0, 0) : self)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult()
                > 0;
    }

    @Override
    public String nextCode(String county) {
        entities.flush(); // rows of the same import may have brought numbers of their own
        String code;
        do {
            code = county + "-" + String.format("%04d", next(county));
        } while (findByCode(code).isPresent());
        return code;
    }

    /** The row of the county stays locked until the transaction ends, so no two get the same number. */
    private int next(String county) {
        return jdbc.sql("insert into estate_code_counter (county, last) values (:county, 1)"
                        + " on conflict (county) do update set last = estate_code_counter.last + 1 returning last")
                .param("county", county)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Estate estate) {
        entities.persist(estate);
    }
}
