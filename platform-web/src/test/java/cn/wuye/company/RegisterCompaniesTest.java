package cn.wuye.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.EditCompany;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.company.usecase.SetCompanyStanding;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.People;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import cn.wuye.shared.WebTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class RegisterCompaniesTest {
    @Autowired
    RegisterCompany register;

    @Autowired
    EditCompany edit;

    @Autowired
    SetCompanyStanding standing;

    @Autowired
    CompanyLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegisteredCompanyIsFoundByIdAndCode() {
        UUID id = register.handle(People.REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null));

        assertThat(lookup.find(id)).isPresent();
        var facts = lookup.findByUscc(CompanyMother.uscc(1)).orElseThrow();
        assertThat(facts.id()).isEqualTo(id);
        assertThat(facts.active()).isTrue();
        assertThat(facts.stars()).isNull();
        assertThat(actions("company:" + id)).isEqualTo("REGISTER");
    }

    @Test
    void theSameCodeIsRefusedTwice() {
        register.handle(People.REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null));

        assertThatThrownBy(() ->
                        register.handle(People.REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("COM-03"));
    }

    @Test
    void aCodeOfThePilotYearsNeedsAReason() {
        CompanyEntry valid = CompanyMother.entry(1);
        String wrong = valid.uscc().substring(0, 17) + (valid.uscc().charAt(17) == 'A' ? 'B' : 'A');

        assertThatThrownBy(() -> register.handle(
                        People.REVIEWER,
                        new RegisterCompany.Command(new CompanyEntry(wrong, null, valid.profile()), null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule, Violation::field)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("COM-02", "uscc")));
        UUID id = register.handle(
                People.REVIEWER,
                new RegisterCompany.Command(new CompanyEntry(wrong, "试点期赋码，营业执照已核对", valid.profile()), null));
        assertThat(lookup.find(id).orElseThrow().uscc()).isEqualTo(wrong);
    }

    @Test
    void aCountyRegistersOnlyItsOwnCompanies() {
        assertThatThrownBy(() -> register.handle(
                        People.OTHER_REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("FORM-TERRITORY"));
        UUID id = register.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        assertThatThrownBy(() -> edit.handle(
                        People.OTHER_REVIEWER, new EditCompany.Command(id, null, CompanyMother.entry(1), null)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.NOT_FOUND));
        assertThatThrownBy(
                        () -> register.handle(People.STREET, new RegisterCompany.Command(CompanyMother.entry(2), null)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.FORBIDDEN));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        UUID id = register.handle(People.REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null));
        long seen = jdbc.sql("select version from company").query(Long.class).single();
        CompanyEntry changed = CompanyMother.entry(1, "周口示例物业集团", "411602");

        edit.handle(People.REVIEWER, new EditCompany.Command(id, seen, changed, null));

        assertThatThrownBy(() ->
                        edit.handle(People.REVIEWER, new EditCompany.Command(id, seen, CompanyMother.entry(1), null)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.STALE));
        assertThat(actions("company:" + id)).isEqualTo("REGISTER EDIT");
    }

    @Test
    void leavesTheRegisterAndComesBack() {
        UUID id = register.handle(People.REVIEWER, new RegisterCompany.Command(CompanyMother.entry(1), null));

        standing.handle(People.REVIEWER, new SetCompanyStanding.Command(id, null, false, "已注销"));
        assertThat(lookup.find(id).orElseThrow().active()).isFalse();
        standing.handle(People.REVIEWER, new SetCompanyStanding.Command(id, null, true, "恢复经营"));

        assertThat(lookup.find(id).orElseThrow().active()).isTrue();
        assertThat(actions("company:" + id)).isEqualTo("REGISTER DEACTIVATE REACTIVATE");
    }

    private String actions(String stream) {
        return jdbc.sql("select string_agg(action, ' ' order by sequence) from timeline where stream = :stream")
                .param("stream", stream)
                .query(String.class)
                .single();
    }
}
