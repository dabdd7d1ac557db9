package cn.wuye.identity.model;

import cn.wuye.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps role grants. */
public interface RoleGrants {

    Optional<RoleGrant> find(UUID id);

    /** Grants of an account that are requested or approved. */
    List<RoleGrant> open(UUID account);

    /** How many enabled accounts other than this one hold a role now. */
    long othersHolding(Role role, UUID account);

    /** Whether anybody has ever held a role. */
    boolean everHeld(Role role);

    void add(RoleGrant grant);
}
