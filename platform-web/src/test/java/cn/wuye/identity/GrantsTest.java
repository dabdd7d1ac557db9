package cn.wuye.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.identity.model.Account;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.identity.usecase.GrantAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.WebTest;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class GrantsTest {
    @Autowired
    Staff staff;

    @Autowired
    GrantAdministration grants;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    cn.wuye.identity.People people;

    @Autowired
    JdbcClient jdbc;

    private Actor system;
    private Actor security;
    private UUID county;

    @BeforeEach
    void administrators() {
        staff.administrators();
        system = staff.actor("sysadmin");
        security = staff.actor("secadmin");
        county = staff.organisation(OrgKind.COUNTY_BUREAU, "示例区住建局", "411602");
    }

    private static void refused(ErrorKey error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @Test
    void countsOnlyAfterAnotherPersonApproved() {
        UUID person = staff.person("wang", county);
        UUID grant = grants.request(system, person, Role.FILING_REVIEWER, "任职");
        assertThat(staff.actor("wang").roles()).isEmpty();

        refused(SharedError.FORBIDDEN, () -> grants.approve(system, grant, null, null));
        grants.approve(security, grant, null, "同意");
        assertThat(staff.actor("wang").roles()).containsExactly(Role.FILING_REVIEWER);
        refused(SharedError.FORBIDDEN, () -> grants.revoke(security, grant, null, "调岗"));
        grants.revoke(system, grant, null, "调岗");
        assertThat(staff.actor("wang").roles()).isEmpty();
    }

    @Test
    void refusesToLetAnybodyDecideOnTheOwnGrant() {
        UUID platform = jdbc.sql("select id from organisation where kind = 'PLATFORM'")
                .query(UUID.class)
                .single();
        UUID second = staff.person("second-security", platform, Role.SECURITY_ADMIN);
        UUID grant = grants.request(system, staff.person("third", platform), Role.AUDIT_ADMIN, "任职");
        // the same person in both roles at once cannot exist; a forged actor shows that the guard holds on its own
        Actor both = new Actor(
                system.accountId(),
                "",
                null,
                OrgKind.PLATFORM,
                "4116",
                null,
                null,
                java.util.Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
        refused(IdentityError.SELF_APPROVAL, () -> grants.approve(both, grant, null, null));
        UUID own = grants.request(system, staff.person("fourth", county), Role.REGISTRAR, "任职");
        Actor beneficiary = new Actor(
                jdbc.sql("select account_id from role_grant where id = ?")
                        .param(own)
                        .query(UUID.class)
                        .single(),
                "",
                null,
                OrgKind.PLATFORM,
                "4116",
                null,
                null,
                java.util.Set.of(Role.SECURITY_ADMIN));
        refused(IdentityError.SELF_APPROVAL, () -> grants.reject(beneficiary, own, null, "不同意"));
        assertThat(staff.actor("second-security").accountId()).isEqualTo(second);
    }

    @Test
    void keepsTheThreeAdministratorsApart() {
        UUID platform = jdbc.sql("select id from organisation where kind = 'PLATFORM'")
                .query(UUID.class)
                .single();
        UUID person = staff.person("liming", platform, Role.AUDIT_ADMIN);
        refused(IdentityError.ADMINISTRATORS_EXCLUDE, () -> grants.request(system, person, Role.SYSTEM_ADMIN, "任职"));
        refused(IdentityError.ROLE_DOES_NOT_FIT, () -> grants.request(system, person, Role.REGISTRAR, "任职"));
        refused(
                IdentityError.ROLE_DOES_NOT_FIT,
                () -> grants.request(system, staff.person("zhao", county), Role.SYSTEM_ADMIN, "任职"));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into role_grant (id, version, account_id, organisation_id, role, status, reason,
                            requested_by, requested_at)
                        values (gen_random_uuid(), 0, ?, ?, 'SYSTEM_ADMIN', 'REQUESTED', '', ?, now())
                        """)
                        .params(person, platform, system.accountId())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesTheSameRoleTwice() {
        UUID person = staff.person("wang", county, Role.REGISTRAR);
        refused(IdentityError.ROLE_ALREADY_HELD, () -> grants.request(system, person, Role.REGISTRAR, "任职"));
        refused(IdentityError.REASON_MISSING, () -> grants.request(system, person, Role.FILING_REVIEWER, " "));
    }

    @Test
    void keepsTheLastAdministrator() {
        UUID grant = jdbc.sql("select id from role_grant where role = 'AUDIT_ADMIN'")
                .query(UUID.class)
                .single();
        refused(IdentityError.LAST_ADMINISTRATOR, () -> grants.revoke(system, grant, null, "调岗"));
        refused(
                IdentityError.LAST_ADMINISTRATOR,
                () -> accounts.disable(system, staff.actor("auditadmin").accountId(), "离岗"));
        refused(IdentityError.OWN_ACCOUNT, () -> accounts.resetPassword(system, system.accountId(), "忘记"));
    }

    @Test
    void endsRolesWhenAPersonMoves() {
        UUID person = staff.person("wang", county, Role.REGISTRAR);
        UUID other = staff.organisation(OrgKind.COUNTY_BUREAU, "示例县住建局", "411621");
        accounts.edit(system, person, null, new Account.Details("示例王", null, null, other, "科员"));
        Actor moved = staff.actor("wang");
        assertThat(moved.roles()).isEmpty();
        assertThat(moved.division()).isEqualTo("411621");
    }

    @Test
    void findsWhoHoldsARoleAndReachesAPlace() {
        UUID person = staff.person("wang", county, Role.FILING_REVIEWER);
        staff.person("zhang", staff.organisation(OrgKind.COUNTY_BUREAU, "示例县住建局", "411621"), Role.FILING_REVIEWER);
        assertThat(people.holding(Role.FILING_REVIEWER, Place.of(People.COMMUNITY)))
                .extracting(cn.wuye.identity.People.Person::account)
                .containsExactly(person);
        accounts.disable(system, person, "离岗");
        assertThat(people.holding(Role.FILING_REVIEWER, Place.of(People.COMMUNITY)))
                .isEmpty();
    }
}
