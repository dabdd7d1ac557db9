package cn.wuye.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Actors for tests, and how a request is made in their name. */
@TestConfiguration(proxyBeanMethods = false)
public class People {
    /** A community of 川汇区 and one of 淮阳区. */
    public static final String COMMUNITY = "411602001001";

    public static final String OTHER_COMMUNITY = "411603001001";

    public static final Actor CITY =
            person(OrgKind.CITY_BUREAU, "4116", null, null, Role.CITY_SUPERVISOR, Role.REGISTRAR, Role.POLICY_MANAGER);
    public static final Actor REVIEWER =
            person(OrgKind.COUNTY_BUREAU, "411602", null, null, Role.FILING_REVIEWER, Role.REGISTRAR);
    public static final Actor OTHER_REVIEWER =
            person(OrgKind.COUNTY_BUREAU, "411603", null, null, Role.FILING_REVIEWER, Role.REGISTRAR);
    public static final Actor STREET = person(OrgKind.STREET_OFFICE, "411602001", null, null, Role.STREET_OFFICER);
    public static final Actor COMMUNITY_MANAGER =
            person(OrgKind.COMMUNITY, COMMUNITY, null, null, Role.COMMUNITY_MANAGER);
    public static final Actor SYSTEM_ADMIN = person(OrgKind.PLATFORM, "4116", null, null, Role.SYSTEM_ADMIN);
    public static final Actor SECURITY_ADMIN = person(OrgKind.PLATFORM, "4116", null, null, Role.SECURITY_ADMIN);
    public static final Actor AUDIT_ADMIN = person(OrgKind.PLATFORM, "4116", null, null, Role.AUDIT_ADMIN);

    public static Actor clerk(UUID company) {
        return person(OrgKind.COMPANY, "", company, null, Role.COMPANY_CLERK);
    }

    public static Actor owner(UUID estate) {
        return person(OrgKind.OWNERS_BODY, "", null, estate, Role.OWNERS_MEMBER);
    }

    public static Actor person(
            OrgKind kind, String division, @Nullable UUID company, @Nullable UUID estate, Role... roles) {
        UUID id = UUID.nameUUIDFromBytes(
                (kind + division + company + estate + Set.of(roles)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor(id, "演示" + kind, UUID.randomUUID(), kind, division, company, estate, Set.of(roles));
    }

    /** Makes a MockMvc request in the name of an actor. */
    public static RequestPostProcessor as(Actor actor) {
        TestingAuthenticationToken token =
                new TestingAuthenticationToken(actor, "", AuthorityUtils.createAuthorityList("ROLE_USER"));
        token.setAuthenticated(true);
        return SecurityMockMvcRequestPostProcessors.authentication(token);
    }
}
