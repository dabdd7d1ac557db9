package cn.wuye.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.company.usecase.SetCompanyStanding;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.Building;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.estate.usecase.EditEstate;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.People;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class RegisterEstatesTest {
    @Autowired
    RegisterEstate register;

    @Autowired
    EditEstate edit;

    @Autowired
    AssignCompany assign;

    @Autowired
    RegisterCompany companies;

    @Autowired
    SetCompanyStanding standing;

    @Autowired
    EstateLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void codesOfACountyAreGivenInOrder() {
        UUID first = register("示例花园一期", People.COMMUNITY);
        UUID second = register("示例花园二期", People.COMMUNITY);

        assertThat(lookup.find(first).orElseThrow().code()).isEqualTo("411602-0001");
        assertThat(lookup.find(second).orElseThrow().code()).isEqualTo("411602-0002");
        assertThat(lookup.findByCode("411602-0002").orElseThrow().name()).isEqualTo("示例花园二期");
    }

    @Test
    void buildingsAreKeptInOrderAndMustAddUp() {
        EstateEntry entry = new EstateEntry(
                "DEMO-0001",
                EstateMother.profile("示例花园", People.COMMUNITY),
                List.of(new Building("2号楼", 18, 2, 700, 4), new Building("1号楼", 18, 2, 700, 4)));

        assertThatThrownBy(() -> register.handle(People.REVIEWER, new RegisterEstate.Command(entry, null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field)
                                .containsExactly("buildings", "households"));
    }

    @Test
    void whoServesAndSinceWhenStaysOnRecord() {
        UUID estate = register("示例花园", People.COMMUNITY);
        UUID one = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        UUID two = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(2), null));

        serve(estate, one, LocalDate.of(2020, 1, 1));
        serve(estate, two, LocalDate.of(2024, 7, 1));

        var facts = lookup.find(estate).orElseThrow();
        assertThat(facts.company()).isEqualTo(two);
        assertThat(facts.servedSince()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(lookup.servedBy(one)).isEmpty();
        assertThat(lookup.servedBy(two)).hasSize(1);
        assertThat(jdbc.sql("select until from estate_service order by position")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2024, 6, 30), null);
        assertThatThrownBy(() -> standing.handle(People.CITY, new SetCompanyStanding.Command(two, null, false, "示例")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void professionalServiceNeedsACompanyAndADate() {
        UUID estate = register("示例花园", People.COMMUNITY);

        assertThatThrownBy(() -> assign.handle(
                        People.REVIEWER,
                        new AssignCompany.Command(estate, null, ServiceMode.PROFESSIONAL, null, null, null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field)
                                .containsExactly("company", "since"));
    }

    @Test
    void aCountyKeepsOnlyItsOwnEstates() {
        UUID estate = register("示例花园", People.COMMUNITY);

        assertThatThrownBy(() -> edit.handle(
                        People.OTHER_REVIEWER,
                        new EditEstate.Command(estate, null, EstateMother.entry("示例花园", People.OTHER_COMMUNITY), null)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> edit.handle(
                        People.REVIEWER,
                        new EditEstate.Command(estate, null, EstateMother.entry("示例花园", People.OTHER_COMMUNITY), null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("FORM-TERRITORY"));
        assertThat(lookup.find(estate).orElseThrow().division()).isEqualTo(People.COMMUNITY);
    }

    private UUID register(String name, String community) {
        return register.handle(People.REVIEWER, new RegisterEstate.Command(EstateMother.entry(name, community), null));
    }

    private void serve(UUID estate, UUID company, LocalDate since) {
        assign.handle(
                People.REVIEWER,
                new AssignCompany.Command(estate, null, ServiceMode.PROFESSIONAL, company, since, null));
    }
}
