package cn.wuye.demo;

import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.division.Divisions;
import cn.wuye.identity.Actors;
import cn.wuye.identity.DemoLogins;
import cn.wuye.identity.Department;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.identity.usecase.FoundAdministrators;
import cn.wuye.identity.usecase.FoundAdministrators.Administrator;
import cn.wuye.identity.usecase.GrantAdministration;
import cn.wuye.identity.usecase.OrganisationAdministration;
import cn.wuye.notice.usecase.ReadNotices;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo city: for every role someone who can sign in. */
@Component
@Profile("demo")
class DemoPeople implements DemoLogins {
    /** Meets the rules for administrators too. */
    static final String PASSWORD = "Demo-Zhoukou-2026";

    /** Joins when all else is done. */
    private static final String LAST = "chuanhui2";

    private final FoundAdministrators founding;
    private final OrganisationAdministration organisations;
    private final AccountAdministration accounts;
    private final GrantAdministration grants;
    private final Divisions divisions;
    private final Actors actors;
    private final Accounts everybody;
    private final ReadNotices readNotices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();
    private final Map<UUID, Actor> seen = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> bodies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> committees = new ConcurrentHashMap<>();
    private @Nullable UUID capital;
    private @Nullable Actor systemAdmin;
    private @Nullable Actor securityAdmin;
    private @Nullable String hash;

    DemoPeople(
            FoundAdministrators founding,
            OrganisationAdministration organisations,
            AccountAdministration accounts,
            GrantAdministration grants,
            Divisions divisions,
            Actors actors,
            Accounts everybody,
            ReadNotices readNotices,
            TransactionTemplate transaction,
            Clock clock) {
        this.founding = founding;
        this.organisations = organisations;
        this.accounts = accounts;
        this.grants = grants;
        this.divisions = divisions;
        this.actors = actors;
        this.everybody = everybody;
        this.readNotices = readNotices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    /** One or more logins for each role; the generator makes them all, and more of the same kind. */
    @Override
    public List<Row> rows() {
        return List.of(
                new Row("city", "演示市级监管员", Role.CITY_SUPERVISOR, "周口市住房和城乡建设局（演示）"),
                new Row("policy", "演示政策管理员", Role.POLICY_MANAGER, "周口市住房和城乡建设局（演示）"),
                new Row("chuanhui", "演示川汇区审核员", Role.FILING_REVIEWER, "川汇区住房和城乡建设局（演示）"),
                new Row("chuanhui2", "演示川汇区审核员二", Role.FILING_REVIEWER, "川汇区住房和城乡建设局（演示）"),
                new Row("huaiyang", "演示淮阳区审核员", Role.FILING_REVIEWER, "淮阳区住房和城乡建设局（演示）"),
                new Row("supervisor", "演示川汇区监管员", Role.COUNTY_SUPERVISOR, "川汇区住房和城乡建设局（演示）"),
                new Row("inspector", "演示川汇区检查员一", Role.INSPECTOR, "川汇区住房和城乡建设局（演示）"),
                new Row("inspector2", "演示川汇区检查员二", Role.INSPECTOR, "川汇区住房和城乡建设局（演示）"),
                new Row("street", "演示街道专干", Role.STREET_OFFICER, "川汇区街道（演示）"),
                new Row("community", "演示社区物业管理员", Role.COMMUNITY_MANAGER, "川汇区社区（演示）"),
                new Row("company01", "演示企业经办01", Role.COMPANY_CLERK, "周口示例安居物业服务有限公司"),
                new Row("company02", "演示企业经办02", Role.COMPANY_CLERK, "周口示例和美物业服务有限公司"),
                new Row("owners01", "演示业委会成员01", Role.OWNERS_MEMBER, "自行管理小区业主委员会（演示）"),
                new Row("committee01", "演示业委会主任01", Role.OWNERS_MEMBER, "有物业服务小区业主委员会（演示）"),
                new Row("committee01-finance", "演示财务委员01", Role.OWNERS_MEMBER, "有物业服务小区业主委员会（演示）"),
                new Row("market", "演示市场监管经办", Role.DEPARTMENT_OFFICER, "周口市市场监督管理局（演示）"),
                new Row("market-ch", "演示川汇区市场监管经办", Role.DEPARTMENT_OFFICER, "川汇区市场监督管理局（演示）"),
                new Row("fire-ch", "演示川汇区消防救援经办", Role.DEPARTMENT_OFFICER, "川汇区消防救援大队（演示）"),
                new Row("urban-ch", "演示川汇区城市管理经办", Role.DEPARTMENT_OFFICER, "川汇区城市管理局（演示）"),
                new Row("taskforce", "演示专班成员", Role.TASK_FORCE_MEMBER, "住宅物业管理工作专班（演示）"),
                new Row("sysadmin", "演示系统管理员", Role.SYSTEM_ADMIN, "平台运维中心（演示）"),
                new Row("secadmin", "演示安全管理员", Role.SECURITY_ADMIN, "平台运维中心（演示）"),
                new Row("auditadmin", "演示审计管理员", Role.AUDIT_ADMIN, "平台运维中心（演示）"));
    }

    /** Whether the city stands: then the last one has joined. */
    boolean complete() {
        return everybody.findByLogin(LAST).isPresent();
    }

    /** Whether anybody is here. */
    boolean founded() {
        return founding.founded();
    }

    void foundAdministrators() {
        Map<Role, UUID> ids = new TreeMap<>();
        founding.found(
                        "平台运维中心（演示）",
                        List.of(
                                new Administrator(Role.SYSTEM_ADMIN, "sysadmin", "演示系统管理员"),
                                new Administrator(Role.SECURITY_ADMIN, "secadmin", "演示安全管理员"),
                                new Administrator(Role.AUDIT_ADMIN, "auditadmin", "演示审计管理员")),
                        PASSWORD)
                .forEach(f -> {
                    ids.put(f.role(), f.id());
                    known.put(f.login(), f.id());
                });
        systemAdmin = actor(ids.get(Role.SYSTEM_ADMIN));
        securityAdmin = actor(ids.get(Role.SECURITY_ADMIN));
        // the same for all: hashing takes its time, as it must
        hash = everybody
                .find(Objects.requireNonNull(ids.get(Role.SYSTEM_ADMIN)))
                .orElseThrow()
                .passwordHash();
    }

    /** Authorities of the city and the counties, and the departments. */
    void authorities() {
        UUID city = organisation(OrgKind.CITY_BUREAU, "周口市住房和城乡建设局（演示）", "4116", null, null, null);
        person("city", "演示市级监管员", city, Role.CITY_SUPERVISOR, Role.REGISTRAR);
        person("policy", "演示政策管理员", city, Role.POLICY_MANAGER);
        Map<String, String> logins = Map.of(
                "411602",
                "chuanhui",
                "411603",
                "huaiyang",
                "411621",
                "fugou",
                "411622",
                "xihua",
                "411623",
                "shangshui",
                "411624",
                "shenqiu",
                "411625",
                "dancheng",
                "411627",
                "taikang",
                "411628",
                "luyi",
                "411681",
                "xiangcheng");
        for (Divisions.Division county : divisions.below("4116")) {
            String login = logins.get(county.code());
            if (login != null) {
                UUID bureau = organisation(
                        OrgKind.COUNTY_BUREAU, county.name() + "住房和城乡建设局（演示）", county.code(), null, null, null);
                person(login, "演示" + county.name() + "审核员", bureau, Role.FILING_REVIEWER, Role.REGISTRAR);
                boolean first = login.equals("chuanhui");
                if (first) {
                    capital = bureau;
                }
                inspectors(bureau, county.name(), first ? "" : login + "-");
            }
        }
        department("market", "演示市场监管经办", "周口市市场监督管理局（演示）", Department.D5);
        department("fire", "演示消防救援经办", "周口市消防救援支队（演示）", Department.D7);
        department("urban", "演示城市管理经办", "周口市城市管理局（演示）", Department.D6);
        department("market-ch", "演示川汇区市场监管经办", "川汇区市场监督管理局（演示）", Department.D5, DemoLives.CAPITAL);
        department("fire-ch", "演示川汇区消防救援经办", "川汇区消防救援大队（演示）", Department.D7, DemoLives.CAPITAL);
        department("urban-ch", "演示川汇区城市管理经办", "川汇区城市管理局（演示）", Department.D6, DemoLives.CAPITAL);
        department("police-ch", "演示川汇区公安经办", "川汇区公安分局（演示）", Department.D3, DemoLives.CAPITAL);
        UUID force = organisation(OrgKind.TASK_FORCE, "住宅物业管理工作专班（演示）", "4116", null, null, null);
        person("taskforce", "演示专班成员", force, Role.TASK_FORCE_MEMBER);
    }

    /** A supervisor and three inspectors of a county; two go together, so that one may step back. */
    private void inspectors(UUID bureau, String county, String prefix) {
        person(prefix + "supervisor", "演示" + county + "监管员", bureau, Role.COUNTY_SUPERVISOR);
        List<String> numbers = List.of("一", "二", "三");
        for (int i = 0; i < numbers.size(); i++) {
            String login = prefix + "inspector" + (i == 0 ? "" : String.valueOf(i + 1));
            person(login, "演示" + county + "检查员" + numbers.get(i), bureau, Role.INSPECTOR);
        }
    }

    private void department(String login, String name, String organisation, Department department) {
        department(login, name, organisation, department, "4116");
    }

    private void department(String login, String name, String organisation, Department department, String division) {
        UUID id = organisation(OrgKind.DEPARTMENT, organisation, division, null, null, department);
        person(login, name, id, Role.DEPARTMENT_OFFICER);
    }

    /** Everybody has a password of today: one of the day they joined would be too old to sign in with. */
    void renewPasswords() {
        transaction.executeWithoutResult(status -> Set.copyOf(known.values())
                .forEach(id -> everybody
                        .find(id)
                        .orElseThrow()
                        .changePassword(Objects.requireNonNull(hash), actor(id), clock.instant())));
    }

    /** The last one joins: the city stands. */
    void last() {
        person(LAST, "演示川汇区审核员二", Objects.requireNonNull(capital), Role.FILING_REVIEWER);
    }

    /** An officer for each street with estates, and a manager for the first community. */
    void neighbours(Map<String, List<DemoEstate>> estates) {
        List<String> communities = estates.values().stream()
                .flatMap(List::stream)
                .map(DemoEstate::community)
                .toList();
        String first = estates.getOrDefault(DemoLives.CAPITAL, List.of()).get(0).community();
        streetOffice(first, "street");
        community("community", first);
        communities.forEach(c -> streetOffice(c, "street-" + streetOf(c)));
    }

    private void streetOffice(String community, String login) {
        String code = streetOf(community);
        if (!known.containsKey(code)) {
            String name = divisions.find(code).orElseThrow().name();
            UUID office = organisation(OrgKind.STREET_OFFICE, name + "（演示）", code, null, null, null);
            known.put(code, person(login, "演示" + name + "专干", office, Role.STREET_OFFICER));
        }
    }

    /** The officer of the street that a community belongs to. */
    Actor street(String community) {
        return byLogin(streetOf(community));
    }

    private static String streetOf(String community) {
        return community.substring(0, 9);
    }

    private UUID community(String login, String code) {
        String name = divisions.find(code).orElseThrow().name();
        UUID committee = organisation(OrgKind.COMMUNITY, name + "（演示）", code, null, null, null);
        UUID id = person(login, "演示社区物业管理员", committee, Role.COMMUNITY_MANAGER);
        known.put("community:" + code, id);
        return id;
    }

    /** Everybody reads what there is. */
    void readNotices() {
        List.copyOf(known.values()).forEach(id -> readNotices.all(actor(id)));
    }

    Actor company(String login, String name, String organisation, UUID company) {
        UUID id = organisation(OrgKind.COMPANY, organisation, "4116", company, null, null);
        return actor(person(login, name, id, Role.COMPANY_CLERK));
    }

    /** A member of the owners' committee of an estate; the capital's first signs in as {@code owners01}. */
    Actor owners(String county, DemoEstate estate) {
        String login = county.equals(DemoLives.CAPITAL) ? "owners01" : "owners-" + county;
        while (known.containsKey(login)) {
            login = login + "b";
        }
        UUID id = organisation(
                OrgKind.OWNERS_BODY, estate.name() + "业主委员会（演示）", estate.community(), null, estate.id(), null);
        return actor(person(login, "演示业委会成员", id, Role.OWNERS_MEMBER));
    }

    /** Chair, finance member and member of the committee of an estate; the first signs in as {@code committee01}. */
    List<Actor> committee(DemoEstate estate, int index) {
        String two = "%02d".formatted(index + 1);
        UUID id = body(estate);
        UUID finance = person("committee" + two + "-finance", "演示财务委员" + two, id, Role.OWNERS_MEMBER);
        known.put("committee:" + estate.id(), finance);
        return List.of(
                actor(person("committee" + two, "演示业委会主任" + two, id, Role.OWNERS_MEMBER)),
                actor(finance),
                actor(person("committee" + two + "-member", "演示委员" + two, id, Role.OWNERS_MEMBER)));
    }

    /** A member of the committee of an estate with an account of public income; made when first needed. */
    Actor committee(DemoEstate estate) {
        UUID id = known.get("committee:" + estate.id());
        if (id != null) {
            return actor(id);
        }
        String county = estate.community().substring(0, 6);
        int number =
                committees.computeIfAbsent(county, c -> new AtomicInteger()).incrementAndGet();
        String login = "committee-%s-%02d".formatted(county, number);
        UUID member = person(login, "演示业委会财务委员", body(estate), Role.OWNERS_MEMBER);
        known.put("committee:" + estate.id(), member);
        return actor(member);
    }

    private UUID body(DemoEstate estate) {
        return bodies.computeIfAbsent(
                estate.id(),
                id -> organisation(
                        OrgKind.OWNERS_BODY, estate.name() + "业主委员会（演示）", estate.community(), null, id, null));
    }

    /** The manager of a community; made when first needed. */
    Actor communityManager(String community) {
        UUID id = known.get("community:" + community);
        return id == null ? actor(community("community-" + community, community)) : actor(id);
    }

    /** Someone made before, by login. */
    Actor byLogin(String login) {
        UUID id = known.get(login);
        if (id == null) {
            throw new IllegalArgumentException("nobody signs in as " + login);
        }
        return actor(id);
    }

    private UUID organisation(
            OrgKind kind,
            String name,
            String division,
            @Nullable UUID company,
            @Nullable UUID estate,
            @Nullable Department department) {
        return organisations.register(
                admin(systemAdmin), kind, new Organisation.Details(name, division, company, estate, department));
    }

    private UUID person(String login, String name, UUID organisation, Role... roles) {
        UUID id = accounts.takeOver(
                admin(systemAdmin),
                login,
                new Account.Details(name, null, null, organisation, null),
                Objects.requireNonNull(hash));
        for (Role role : roles) {
            UUID grant = grants.request(admin(systemAdmin), id, role, "演示城市初始授权");
            grants.approve(admin(securityAdmin), grant, null, "同意");
        }
        known.put(login, id);
        return id;
    }

    private Actor actor(@Nullable UUID account) {
        return seen.computeIfAbsent(
                Objects.requireNonNull(account), id -> actors.find(id).orElseThrow());
    }

    private static Actor admin(@Nullable Actor administrator) {
        return Objects.requireNonNull(administrator, "administrators come first");
    }
}
