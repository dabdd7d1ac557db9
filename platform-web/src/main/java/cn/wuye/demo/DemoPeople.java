package cn.wuye.demo;

import cn.wuye.identity.Actors;
import cn.wuye.identity.DemoLogins;
import cn.wuye.identity.Department;
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
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first people of the demo city: the three administrators and one person for each office. */
@Component
@Profile("demo")
@Order(0)
public class DemoPeople implements ApplicationRunner, DemoLogins {
    /** Password of every demo login. */
    public static final String PASSWORD = "Wuye@2026demo";

    private static final String REASON = "演示数据";

    private record Office(
            String login,
            String name,
            OrgKind kind,
            String organisation,
            String division,
            @Nullable Department department,
            Role... roles) {}

    private static final List<Administrator> THREE = List.of(
            new Administrator(Role.SYSTEM_ADMIN, "sysadmin", "演示系统管理员"),
            new Administrator(Role.SECURITY_ADMIN, "secadmin", "演示安全管理员"),
            new Administrator(Role.AUDIT_ADMIN, "auditadmin", "演示审计管理员"));

    private static final String PLATFORM = "平台运维中心（示例）";

    private static final List<Office> OFFICES = List.of(
            new Office(
                    "city",
                    "演示市局监管",
                    OrgKind.CITY_BUREAU,
                    "周口市住房和城乡建设局（示例）",
                    "4116",
                    null,
                    Role.CITY_SUPERVISOR,
                    Role.REGISTRAR,
                    Role.POLICY_MANAGER),
            new Office(
                    "county",
                    "演示区局审核",
                    OrgKind.COUNTY_BUREAU,
                    "川汇区住房和城乡建设局（示例）",
                    "411602",
                    null,
                    Role.FILING_REVIEWER,
                    Role.REGISTRAR),
            new Office(
                    "street",
                    "演示街道专干",
                    OrgKind.STREET_OFFICE,
                    "陈州街回族街道办事处（示例）",
                    "411602001",
                    null,
                    Role.STREET_OFFICER),
            new Office(
                    "community",
                    "演示社区管理员",
                    OrgKind.COMMUNITY,
                    "陈州社区居民委员会（示例）",
                    "411602001001",
                    null,
                    Role.COMMUNITY_MANAGER),
            new Office(
                    "market",
                    "演示市场监管经办",
                    OrgKind.DEPARTMENT,
                    "川汇区市场监督管理局（示例）",
                    "411602",
                    Department.D5,
                    Role.DEPARTMENT_OFFICER),
            new Office(
                    "taskforce",
                    "演示专班成员",
                    OrgKind.TASK_FORCE,
                    "周口市物业管理工作专班（示例）",
                    "4116",
                    null,
                    Role.TASK_FORCE_MEMBER));

    private final FoundAdministrators founding;
    private final OrganisationAdministration organisations;
    private final AccountAdministration accounts;
    private final GrantAdministration grants;
    private final Passwords passwords;
    private final Actors actors;

    DemoPeople(
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

    @Override
    public void run(ApplicationArguments arguments) {
        if (founding.founded()) {
            return;
        }
        founding.found(PLATFORM, THREE, PASSWORD);
        Actor system = actor("sysadmin");
        Actor security = actor("secadmin");
        String hash = passwords.hash(PASSWORD);
        for (Office office : OFFICES) {
            UUID organisation = organisations.register(
                    system,
                    office.kind(),
                    new Organisation.Details(
                            office.organisation(), office.division(), null, null, office.department()));
            enter(system, security, office.login(), office.name(), organisation, hash, office.roles());
        }
    }

    /** Opens an account with the demo password and gives it roles, as the two administrators would. */
    public UUID enter(
            Actor system,
            Actor security,
            String login,
            String name,
            UUID organisation,
            String passwordHash,
            Role... roles) {
        UUID account = accounts.takeOver(
                system, login, new Account.Details(name, null, null, organisation, null), passwordHash);
        for (Role role : roles) {
            grants.approve(security, grants.request(system, account, role, REASON), null, null);
        }
        return account;
    }

    /** The actor of a demo login. */
    public Actor actor(String login) {
        return actors.findByLogin(login).orElseThrow(() -> new IllegalStateException("no such login: " + login));
    }

    @Override
    public List<Row> rows() {
        return java.util.stream.Stream.concat(
                        OFFICES.stream().map(o -> new Row(o.login(), o.name(), o.roles()[0], o.organisation())),
                        THREE.stream().map(a -> new Row(a.login(), a.name(), a.role(), PLATFORM)))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
