package cn.wuye.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class SignInTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        staff.administrators().reviewer();
    }

    private MockHttpServletResponse signIn(String login, String password) throws Exception {
        return mvc.perform(post("/login").with(csrf()).param("username", login).param("password", password))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path, Cookie session) throws Exception {
        return mvc.perform(get(path).cookie(session)).andReturn().getResponse();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return response.getCookie("SESSION");
    }

    private List<String> log() {
        return jdbc.sql("select action || ' ' || result from access_log order by id")
                .query(String.class)
                .list();
    }

    @Test
    void opensTheDeskToTheRightPassword() throws Exception {
        MockHttpServletResponse in = signIn("county", Staff.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/desk");
        assertThat(open("/profile", session(in)).getContentAsString()).contains("示例区住建局", "备案审核");
        assertThat(log()).containsExactly("SIGN_IN OK");
    }

    @Test
    void takesTheLoginWhateverItsCase() throws Exception {
        assertThat(signIn(" County ", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownLogin() throws Exception {
        assertThat(signIn("county", "wrong").getRedirectedUrl()).isEqualTo("/login?failed");
        assertThat(signIn("nobody", "wrong").getRedirectedUrl()).isEqualTo("/login?failed");
        assertThat(log()).containsExactly("SIGN_IN REFUSED", "SIGN_IN REFUSED");
    }

    @Test
    void keepsTheLoginTypedAfterAFailure() throws Exception {
        MockHttpServletResponse failed = signIn("county", "wrong");
        assertThat(open("/login?failed", session(failed)).getContentAsString()).contains("value=\"county\"");
    }

    @Test
    void pagesAskedForAtTheSameMomentAllOpen() throws Exception {
        for (int round = 0; round < 5; round++) {
            Cookie session = session(signIn("county", Staff.PASSWORD));
            List<Integer> answers = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> {
                        try {
                            return open("/filings", session).getStatus();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsOnly(200);
        }
    }

    @Test
    void locksAfterFiveFailuresForThirtyMinutes() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("county", "wrong");
        }
        assertThat(signIn("county", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/login?failed");
        assertThat(log()).contains("LOCK OK");
        clock.forward(Duration.ofMinutes(30));
        assertThat(signIn("county", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void countsFailuresFromNewAfterASuccess() throws Exception {
        for (int i = 0; i < 4; i++) {
            signIn("county", "wrong");
        }
        signIn("county", Staff.PASSWORD);
        signIn("county", "wrong");
        assertThat(signIn("county", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void refusesADisabledAccountAndEndsItsSessions() throws Exception {
        Cookie session = session(signIn("county", Staff.PASSWORD));
        accounts.disable(staff.actor("sysadmin"), staff.actor("county").accountId(), "离岗");
        assertThat(open("/profile", session).getRedirectedUrl()).endsWith("/login");
        assertThat(signIn("county", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/login?failed");
    }

    @Test
    void demandsANewPasswordAfterAReset() throws Exception {
        String once = accounts.resetPassword(
                staff.actor("sysadmin"), staff.actor("county").accountId(), "忘记口令");
        MockHttpServletResponse in = signIn("county", once);
        assertThat(in.getRedirectedUrl()).isEqualTo("/profile/password");
        assertThat(open("/profile", session(in)).getRedirectedUrl()).isEqualTo("/profile/password");

        MockHttpServletResponse weak = change(session(in), once, "county1", "county1");
        assertThat(weak.getStatus()).isEqualTo(200);
        assertThat(weak.getContentAsString()).contains("口令长度应为", "至少 3 类", "口令不得含有登录名");

        MockHttpServletResponse changed = change(session(in), once, "Fresh-Pass-77", "Fresh-Pass-77");
        assertThat(changed.getRedirectedUrl()).isEqualTo("/desk");
        assertThat(session(changed).getValue()).isNotEqualTo(session(in).getValue());
        assertThat(open("/profile", session(changed)).getStatus()).isEqualTo(200);
    }

    @Test
    void demandsANewPasswordAfterNinetyDays() throws Exception {
        clock.forward(Duration.ofDays(90));
        MockHttpServletResponse in = signIn("county", Staff.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/profile/password");
        assertThat(open("/profile/password", session(in)).getContentAsString()).contains("90 天");
        assertThat(change(session(in), Staff.PASSWORD, Staff.PASSWORD, Staff.PASSWORD)
                        .getContentAsString())
                .contains("不得与最近 5 次");
    }

    private MockHttpServletResponse change(Cookie session, String old, String fresh, String repeat) throws Exception {
        return mvc.perform(post("/profile/password")
                        .with(csrf())
                        .cookie(session)
                        .param("old", old)
                        .param("password", fresh)
                        .param("repeat", repeat))
                .andReturn()
                .getResponse();
    }

    @Test
    void changesTheSessionIdAtSignIn() throws Exception {
        Cookie before = session(signIn("county", "wrong"));
        MockHttpServletResponse in = mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(before)
                        .param("username", "county")
                        .param("password", Staff.PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(session(in).getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void setsTheIdleTimeByRole() throws Exception {
        signIn("county", Staff.PASSWORD);
        signIn("sysadmin", Staff.PASSWORD);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null"
                                + " order by max_inactive_interval")
                        .query(Integer.class)
                        .list())
                .containsExactly(15 * 60, 30 * 60);
    }

    @Test
    void returnsToThePageThatNeededTheSignIn() throws Exception {
        MockHttpServletResponse refused =
                mvc.perform(get("/profile?x=1")).andReturn().getResponse();
        assertThat(refused.getRedirectedUrl()).endsWith("/login");
        MockHttpServletResponse in = mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(session(refused))
                        .param("username", "county")
                        .param("password", Staff.PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(in.getRedirectedUrl()).contains("/profile?x=1");
    }

    @Test
    void signsOut() throws Exception {
        Cookie session = session(signIn("county", Staff.PASSWORD));
        mvc.perform(post("/logout").with(csrf()).cookie(session));
        assertThat(open("/profile", session).getRedirectedUrl()).endsWith("/login");
        assertThat(log()).containsExactly("SIGN_IN OK", "SIGN_OUT OK");
    }

    @Test
    void letsNobodyChangeTheLog() throws Exception {
        signIn("county", Staff.PASSWORD);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("delete from access_log").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update access_log set login = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void slowsDownGuessingFromOneAddress() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(signIn("guess" + i, "wrong").getRedirectedUrl()).isEqualTo("/login?failed");
        }
        assertThat(signIn("guess60", "wrong").getRedirectedUrl()).isEqualTo("/login?busy");
        clock.forward(Duration.ofMinutes(5));
        assertThat(signIn("county", Staff.PASSWORD).getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void hidesWhatASignInIsNeededForFromTheRestInterface() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/api/v1/worklist")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void sendsTheHeadersThatProtectAPage() throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/login")).andReturn().getResponse();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=(self)", "geolocation=(self)");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.perform(get("/css/wuye.css")).andReturn().getResponse().getHeader("Cache-Control"))
                .contains("max-age")
                .doesNotContain("no-store");
    }
}
