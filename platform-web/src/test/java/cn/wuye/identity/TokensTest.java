package cn.wuye.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.identity.usecase.OwnTokens;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class TokensTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    OwnTokens tokens;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    private Actor reviewer;

    @BeforeEach
    void people() {
        reviewer = staff.administrators().reviewer();
    }

    private int call(MockHttpServletRequestBuilder request, String token) throws Exception {
        return response(request, token).getStatus();
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private String create(TokenScope scope) {
        return tokens.create(reviewer, "内部系统", scope, clock.today().plusDays(10));
    }

    @Test
    void actsForItsOwnerWithoutSessionOrCsrfToken() throws Exception {
        String token = create(TokenScope.WRITE);
        MockHttpServletResponse response = response(get("/api/v1/worklist"), token);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookie("SESSION")).isNull();
        assertThat(call(post("/api/v1/worklist/" + UUID.randomUUID() + "/claim"), token))
                .isEqualTo(404);
        assertThat(jdbc.sql("select at from api_token_use")
                        .query((r, n) -> r.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(clock.instant());
    }

    @Test
    void readsOnlyWithAReadingScope() throws Exception {
        String token = create(TokenScope.READ);
        assertThat(call(get("/api/v1/worklist"), token)).isEqualTo(200);
        MockHttpServletResponse refused = response(post("/api/v1/worklist/" + UUID.randomUUID() + "/claim"), token);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void endsByExpiryRevocationAndTheAccountsEnd() throws Exception {
        String expiring = create(TokenScope.READ);
        clock.forward(Duration.ofDays(10));
        assertThat(call(get("/api/v1/worklist"), expiring)).isEqualTo(200);
        clock.forward(Duration.ofDays(1));
        assertThat(call(get("/api/v1/worklist"), expiring)).isEqualTo(401);

        String revoked = create(TokenScope.READ);
        UUID id = jdbc.sql("select id from api_token order by created_at desc limit 1")
                .query(UUID.class)
                .single();
        tokens.revoke(reviewer, id);
        assertThat(call(get("/api/v1/worklist"), revoked)).isEqualTo(401);

        String orphan = create(TokenScope.READ);
        accounts.disable(staff.actor("sysadmin"), reviewer.accountId(), "离岗");
        assertThat(call(get("/api/v1/worklist"), orphan)).isEqualTo(401);
    }

    @Test
    void refusesAWrongTokenAndOpensNoPage() throws Exception {
        assertThat(call(get("/api/v1/worklist"), "wuye_wrong")).isEqualTo(401);
        assertThat(response(get("/profile"), create(TokenScope.WRITE)).getRedirectedUrl())
                .endsWith("/login");
    }

    @Test
    void needsACsrfTokenWithASession() throws Exception {
        UUID item = UUID.randomUUID();
        assertThat(mvc.perform(post("/api/v1/worklist/" + item + "/claim").with(People.as(reviewer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post("/api/v1/worklist/" + item + "/claim")
                                .with(People.as(reviewer))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isShownOnceAndKeptOnlyAsAHash() throws Exception {
        String page = mvc.perform(post("/profile/tokens")
                        .with(People.as(reviewer))
                        .with(csrf())
                        .param("name", "报送系统")
                        .param("scope", "WRITE")
                        .param("lastDay", clock.today().plusDays(30).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String token = Jsoup.parse(page).select(".secret").text();
        assertThat(call(get("/api/v1/worklist"), token)).isEqualTo(200);
        assertThat(mvc.perform(get("/profile/tokens").with(People.as(reviewer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("报送系统")
                .doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from api_token where hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysAllThatIsWrongInTheForm() throws Exception {
        String page = mvc.perform(post("/profile/tokens")
                        .with(People.as(reviewer))
                        .with(csrf())
                        .param("name", "")
                        .param("scope", "READ")
                        .param("lastDay", clock.today().plusDays(1000).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请填写用途");
        assertThat(mvc.perform(post("/profile/tokens")
                                .with(People.as(reviewer))
                                .with(csrf())
                                .param("name", "x")
                                .param("scope", "READ")
                                .param("lastDay", clock.today().plusDays(1000).toString()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("366 天以内");
    }

    @Test
    void letsNobodyRevokeTheTokenOfAnother() throws Exception {
        create(TokenScope.READ);
        UUID id = jdbc.sql("select id from api_token").query(UUID.class).single();
        assertThat(mvc.perform(post("/profile/tokens/" + id + "/revocation")
                                .with(People.as(staff.actor("sysadmin")))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
