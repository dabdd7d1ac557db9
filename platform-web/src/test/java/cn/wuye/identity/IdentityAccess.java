package cn.wuye.identity;

import cn.wuye.identity.usecase.GrantAdministration;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An organisation, an account, a request for a role; and a token that belongs to nobody. */
@Component
class IdentityAccess implements AccessFixtures {
    private final Staff staff;
    private final GrantAdministration grants;

    IdentityAccess(Staff staff, GrantAdministration grants) {
        this.staff = staff;
        this.grants = grants;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        UUID organisation = staff.organisation(OrgKind.COUNTY_BUREAU, "示例被管理单位", "411602");
        UUID account = staff.person("managed", organisation);
        UUID grant = grants.request(cast.with(Role.SYSTEM_ADMIN), account, Role.REGISTRAR, "示例");
        add(addresses, organisation, "/organisations/{id}", "", "/activation", "/deactivation");
        add(
                addresses,
                account,
                "/accounts/{id}",
                "",
                "/edit",
                "/disabling",
                "/enabling",
                "/unlocking",
                "/password-reset",
                "/second-factor-reset");
        add(addresses, grant, "/grants/{id}", "", "/approval", "/rejection", "/withdrawal", "/revocation");
        add(addresses, UUID.randomUUID(), "/profile/tokens/{id}", "/revocation");
    }

    private static void add(Addresses addresses, UUID id, String pattern, String... ends) {
        for (String end : List.of(ends)) {
            addresses.add(pattern + end, pattern.replace("{id}", id.toString()) + end);
        }
    }
}
