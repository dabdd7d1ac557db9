package cn.wuye.referral.persistence;

import cn.wuye.referral.model.Route;
import cn.wuye.referral.model.Routes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaRoutes extends JpaRepository<Route, UUID>, Routes {

    @Override
    default Optional<Route.Line> inForce(String item, LocalDate on) {
        return findFirstByItemAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(item, on)
                .map(Route::line);
    }

    @Override
    default boolean startsOn(String item, LocalDate day) {
        return existsByItemAndEffectiveFrom(item, day);
    }

    @Override
    default void add(Route route) {
        save(route);
    }

    Optional<Route> findFirstByItemAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(String item, LocalDate on);

    boolean existsByItemAndEffectiveFrom(String item, LocalDate effectiveFrom);
}
