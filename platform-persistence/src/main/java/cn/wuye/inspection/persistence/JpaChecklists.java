package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JpaChecklists extends JpaRepository<Checklist, UUID>, Checklists {
    @Override
    default Optional<Checklist> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Checklist checklist) {
        save(checklist);
    }

    @Override
    @Query("select c from Checklist c order by c.active desc, c.kind, c.name")
    List<Checklist> all();
}
