package cn.wuye.identity;

import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.identity.usecase.FoundAdministrators;
import cn.wuye.identity.usecase.FoundAdministrators.Administrator;
import cn.wuye.identity.usecase.GrantAdministration;
import cn.wuye.identity.usecase.OrganisationAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Real people for tests, entered through the use cases; all have {@link #PASSWORD}. */
@Component
public class Staff {
    public static final String PASSWORD = "Zhou-kou-2026";

    private final FoundAdministrators founding;
    private final OrganisationAdministration organisations;
    private final AccountAdministration accounts;
    private final GrantAdministration grants;
    private final Passwords passwords;
    private final Actors actors;

    Staff(
            FoundAdministrators founding,
            OrganisationAdministration organisations,
            AccountAdministration accounts,
            GrantAdministration grants,
            Passwords passwords,
            Actors actors) {
        this.founding = founding;
        this.organisations = organisations;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.actors = actors;
    }

    /** The three administrators: sysadmin, secadmin, auditadmin. */
    public Staff administrators() {
        founding.found(
                "示例平台运维中心",
                List.of(
                        new Administrator(Role.SYSTEM_ADMIN, "sysadmin", "示例系统"),
                        new Administrator(Role.SECURITY_ADMIN, "secadmin", "示例安全"),
                        new Administrator(Role.AUDIT_ADMIN, "auditadmin", "示例审计")),
                PASSWORD);
        return this;
    }

    public Actor actor(String login) {
        return actors.findByLogin(login).orElseThrow();
    }

    public UUID organisation(OrgKind kind, String name, String division) {
        return organisation(kind, name, division, null, null, null);
    }

    /** An organisation bound to a company, an estate or a department. */
    public UUID organisation(
            OrgKind kind,
            String name,
            String division,
            @Nullable UUID company,
            @Nullable UUID estate,
            @Nullable Department department) {
        return organisations.register(
                actor("sysadmin"), kind, new Organisation.Details(name, division, company, estate, department));
    }

    /** A person with the roles, asked for and approved by the administrators. */
    public UUID person(String login, UUID organisation, Role... roles) {
        UUID account = accounts.takeOver(
                actor("sysadmin"),
                login,
                new Account.Details("示例" + login, "13800001234", login + "@example.cn", organisation, null),
                passwords.hash(PASSWORD));
        for (Role role : roles) {
            grants.approve(actor("secadmin"), grants.request(actor("sysadmin"), account, role, "示例"), null, null);
        }
        return account;
    }

    /** A reviewer of 川汇区 with the login {@code county}. */
    public Actor reviewer() {
        person("county", organisation(OrgKind.COUNTY_BUREAU, "示例区住建局", "411602"), Role.FILING_REVIEWER);
        return actor("county");
    }
}
