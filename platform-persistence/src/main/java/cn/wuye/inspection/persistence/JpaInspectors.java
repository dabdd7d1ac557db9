package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Inspector;
import cn.wuye.inspection.model.Inspectors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaInspectors extends JpaRepository<Inspector, UUID>, Inspectors {

    @Override
    default Optional<Inspector> find(UUID id) {
        return findById(id);
    }

    @Override
    default Optional<Inspector> ofAccount(UUID account) {
        return findByAccount(account);
    }

    Optional<Inspector> findByAccount(UUID account);

    @Override
    default void add(Inspector inspector) {
        save(inspector);
    }

    @Override
    @Query("select distinct i from Inspector i left join fetch i.conflicts"
            + " where i.county = :county and i.active and i.validUntil >= :until")
    List<Inspector> available(@Param("county") String county, @Param("until") LocalDate until);
}
