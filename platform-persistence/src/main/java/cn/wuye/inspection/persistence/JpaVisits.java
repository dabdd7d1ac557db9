package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.Visits;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaVisits extends JpaRepository<Visit, UUID>, Visits {
    @Override
    default Optional<Visit> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Visit visit) {
        save(visit);
    }
}
