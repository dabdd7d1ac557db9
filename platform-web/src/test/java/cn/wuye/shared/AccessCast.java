package cn.wuye.shared;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.identity.Department;
import cn.wuye.identity.Staff;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One person for each role, all of whom reach the {@link #inside} place; the {@link #outside} one lies in another
 * county and belongs to another company and estate, so that only the city reaches it.
 */
@Component
public class AccessCast {
    private final Staff staff;
    private final RegisterCompany companies;
    private final RegisterEstate estates;
    private final Map<Role, Actor> people = new EnumMap<>(Role.class);
    private @Nullable Place inside;
    private @Nullable Place outside;

    AccessCast(Staff staff, RegisterCompany companies, RegisterEstate estates) {
        this.staff = staff;
        this.companies = companies;
        this.estates = estates;
    }

    /** Enters everybody into the empty database. */
    public void gather() {
        people.clear();
        inside = place(CompanyMother.entry(1), 1, People.COMMUNITY);
        outside = place(CompanyMother.entry(2, "周口示例物业服务有限公司2", "411603"), 2, People.OTHER_COMMUNITY);
        staff.administrators();
        for (Role role : Role.values()) {
            if (role.isAdministrator()) {
                people.put(role, staff.actor(login(role)));
            } else if (role != Role.SYSTEM) {
                people.put(role, enter(role));
            }
        }
    }

    private Place place(CompanyEntry entry, int number, String community) {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(entry, null));
        UUID estate = estates.handle(
                People.CITY, new RegisterEstate.Command(EstateMother.entry("示例小区" + number, community), null));
        return new Place(community, company, estate);
    }

    private Actor enter(Role role) {
        OrgKind kind = java.util.Arrays.stream(OrgKind.values())
                .filter(role::fits)
                .reduce((city, county) -> county) // of a role for city and county, the person of the county
                .orElseThrow();
        String login = login(role);
        UUID organisation = staff.organisation(
                kind,
                "示例" + login,
                switch (kind) {
                    case CITY_BUREAU, PLATFORM -> "4116";
                    case COUNTY_BUREAU, DEPARTMENT, TASK_FORCE, COMPANY -> "411602";
                    case STREET_OFFICE -> "411602001";
                    case COMMUNITY, OWNERS_BODY -> People.COMMUNITY;
                },
                kind == OrgKind.COMPANY ? inside().company() : null,
                kind == OrgKind.OWNERS_BODY ? inside().estate() : null,
                kind == OrgKind.DEPARTMENT ? Department.D5 : null);
        staff.person(login, organisation, role);
        return staff.actor(login);
    }

    /** Login of the person of a role. */
    public static String login(Role role) {
        return switch (role) {
            case SYSTEM_ADMIN -> "sysadmin";
            case SECURITY_ADMIN -> "secadmin";
            case AUDIT_ADMIN -> "auditadmin";
            default -> role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }

    /** The person with a role. */
    public Actor with(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    public Place inside() {
        return Objects.requireNonNull(inside);
    }

    public Place outside() {
        return Objects.requireNonNull(outside);
    }
}
