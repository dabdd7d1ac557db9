package cn.wuye.referral;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.identity.Department;
import cn.wuye.identity.Staff;
import cn.wuye.referral.usecase.TransferClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Departments of 川汇区, a street, the task force, and clues between them; all entered through the use cases. */
@Component
class ClueFixtures {
    static final String FACTS = "现场核对收费公示，停车费高于政府指导价。";

    private final Staff staff;
    private final RegisterCompany companies;
    private final RegisterEstate estates;
    private final AssignCompany assign;
    private final CompanyLookup registered;
    private final TransferClue transfer;

    ClueFixtures(
            Staff staff,
            RegisterCompany companies,
            RegisterEstate estates,
            AssignCompany assign,
            CompanyLookup registered,
            TransferClue transfer) {
        this.assign = assign;
        this.registered = registered;
        this.staff = staff;
        this.companies = companies;
        this.estates = estates;
        this.transfer = transfer;
    }

    /** The people of a county. */
    record Cast(
            Actor street,
            Actor street2,
            Actor market,
            Actor prices,
            Actor fire,
            Actor force,
            Actor supervisor,
            UUID estate) {}

    Cast gather() {
        staff.administrators();
        companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        UUID estate = estates.handle(
                People.CITY, new RegisterEstate.Command(EstateMother.entry("示例花园", People.COMMUNITY), null));
        UUID office = staff.organisation(OrgKind.STREET_OFFICE, "示例街道办事处", "411602001");
        staff.person("street", office, Role.STREET_OFFICER);
        staff.person("street2", office, Role.STREET_OFFICER);
        return new Cast(
                staff.actor("street"),
                staff.actor("street2"),
                department("market", Department.D5),
                department("prices", Department.D4),
                department("fire", Department.D7),
                enter("force", OrgKind.TASK_FORCE, "4116", Role.TASK_FORCE_MEMBER),
                enter("supervisor", OrgKind.COUNTY_BUREAU, "411602", Role.COUNTY_SUPERVISOR),
                estate);
    }

    /** The company begins to serve the estate; somebody of it. */
    Actor served(UUID estate) {
        UUID company =
                registered.findByUscc(CompanyMother.uscc(1)).orElseThrow().id();
        assign.handle(
                People.REVIEWER,
                new AssignCompany.Command(
                        estate, null, ServiceMode.PROFESSIONAL, company, LocalDate.of(2026, 1, 1), "示例"));
        return People.clerk(company);
    }

    private Actor department(String login, Department department) {
        UUID id = staff.organisation(OrgKind.DEPARTMENT, "示例区" + login, "411602", null, null, department);
        staff.person(login, id, Role.DEPARTMENT_OFFICER);
        return staff.actor(login);
    }

    private Actor enter(String login, OrgKind kind, String division, Role role) {
        staff.person(login, staff.organisation(kind, "示例" + login, division), role);
        return staff.actor(login);
    }

    /** A clue on guide prices (I12): market regulation leads, development and reform has a copy. */
    UUID clue(Actor sender, UUID estate) {
        return clue(sender, estate, "I12");
    }

    UUID clue(Actor sender, UUID estate, String item) {
        return transfer.handle(sender, new TransferClue.Command(estate, item, FACTS, false, null, List.of()));
    }
}
