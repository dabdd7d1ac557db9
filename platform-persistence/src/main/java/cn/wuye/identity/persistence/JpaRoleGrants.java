package cn.wuye.identity.persistence;

import cn.wuye.identity.model.RoleGrant;
import cn.wuye.identity.model.RoleGrants;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JpaRoleGrants extends JpaRepository<RoleGrant, UUID>, RoleGrants {

    @Override
    default Optional<RoleGrant> find(UUID id) {
        return findById(id);
    }

    @Override
    @Query("select g from RoleGrant g where g.account = :account and g.status in (REQUESTED, APPROVED)")
    List<RoleGrant> open(UUID account);

    @Override
    @Query("""
            select count(g) from RoleGrant g, Account a
            where a.id = g.account and a.enabled and g.role = :role and g.status = APPROVED and g.account <> :account
            """)
    long othersHolding(Role role, UUID account);

    @Override
    default boolean everHeld(Role role) {
        return existsByRole(role);
    }

    boolean existsByRole(Role role);

    @Override
    default void add(RoleGrant grant) {
        save(grant);
    }
}
