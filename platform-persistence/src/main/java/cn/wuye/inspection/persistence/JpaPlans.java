package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Plan;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.model.Plans;
import cn.wuye.shared.Quarter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaPlans extends JpaRepository<Plan, UUID>, Plans {

    @Override
    default Optional<Plan> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Plan plan) {
        save(plan);
    }

    @Override
    default Optional<Plan> current(String county, Quarter quarter) {
        return findByCountyAndQuarterAndStatusNot(county, quarter.toString(), PlanStatus.CANCELLED);
    }

    Optional<Plan> findByCountyAndQuarterAndStatusNot(String county, String quarter, PlanStatus status);
}
