package cn.wuye.owners.persistence;

import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.Resolutions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JpaResolutions implements Resolutions {
    private final EntityManager entities;

    JpaResolutions(EntityManager entities) {
        this.entities = entities;
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
}
