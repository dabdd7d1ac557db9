package cn.wuye.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.identity.usecase.OwnAccess;
import cn.wuye.identity.web.Authenticator;
import cn.wuye.shared.Actor;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class SecondFactorTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    OwnAccess access;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    private final Authenticator phone = new Authenticator();
    private Actor reviewer;
    private String secret = "";

    @BeforeEach
    void enrol() {
        reviewer = staff.administrators().reviewer();
        secret = access.offerTotp(reviewer);
        access.confirmTotp(reviewer, phone.code(secret, clock.instant()));
        clock.forward(Duration.ofMinutes(1));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private Cookie password() throws Exception {
        MockHttpServletResponse response =
                send(post("/login").param("username", "county").param("password", Staff.PASSWORD));
        assertThat(response.getRedirectedUrl()).isEqualTo("/login/code");
        return response.getCookie("SESSION");
    }

    private MockHttpServletResponse code(Cookie session, String code) throws Exception {
        return send(post("/login/code").cookie(session).param("code", code));
    }

    @Test
    void asksForTheCodeBeforeAnythingElse() throws Exception {
        Cookie session = password();
        assertThat(send(get("/profile").cookie(session)).getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(send(post("/inbox/reading").cookie(session)).getStatus()).isEqualTo(403);
        MockHttpServletResponse in = code(session, phone.code(secret, clock.instant()));
        assertThat(in.getRedirectedUrl()).isEqualTo("/desk");
        assertThat(send(get("/profile").cookie(in.getCookie("SESSION"))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void acceptsACodeOnlyOnce() throws Exception {
        String code = phone.code(secret, clock.instant());
        assertThat(code(password(), code).getRedirectedUrl()).isEqualTo("/desk");
        assertThat(code(password(), code).getContentAsString()).contains("动态码不正确");
    }

    @Test
    void countsWrongCodesAsFailures() throws Exception {
        Cookie session = password();
        for (int i = 0; i < 5; i++) {
            code(session, "000000");
        }
        clock.forward(Duration.ofMinutes(1));
        assertThat(code(session, phone.code(secret, clock.instant())).getRedirectedUrl())
                .isNull();
        assertThat(jdbc.sql("select count(*) from access_log where action = 'LOCK'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lastsUntilTheSystemAdministratorResetsIt() throws Exception {
        accounts.resetTotp(staff.actor("sysadmin"), reviewer.accountId(), "手机遗失");
        MockHttpServletResponse response =
                send(post("/login").param("username", "county").param("password", Staff.PASSWORD));
        assertThat(response.getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void listsSessionsAndEndsThem() throws Exception {
        Cookie here = code(password(), phone.code(secret, clock.instant())).getCookie("SESSION");
        clock.forward(Duration.ofMinutes(1));
        Cookie there = code(password(), phone.code(secret, clock.instant())).getCookie("SESSION");
        String page = send(get("/profile/security").cookie(here)).getContentAsString();
        List<String> handles = Jsoup.parse(page).select("input[name=handle]").eachAttr("value");
        assertThat(handles).hasSize(1);
        assertThat(page).doesNotContain(there.getValue());
        send(post("/profile/security/sessions/removal").cookie(here).param("handle", handles.get(0)));
        assertThat(send(get("/profile").cookie(there)).getRedirectedUrl()).endsWith("/login");
        assertThat(send(get("/profile").cookie(here)).getStatus()).isEqualTo(200);
    }

    @Test
    void isTurnedOnAndOffByThePerson() throws Exception {
        Cookie session = code(password(), phone.code(secret, clock.instant())).getCookie("SESSION");
        clock.forward(Duration.ofMinutes(1));
        send(post("/profile/security/second-factor/removal")
                .cookie(session)
                .param("code", phone.code(secret, clock.instant())));
        String page =
                send(get("/profile/security/second-factor").cookie(session)).getContentAsString();
        String fresh = Jsoup.parse(page).select(".enrol-steps code").text().replace(" ", "");
        assertThat(fresh).hasSize(32).isNotEqualTo(secret);
        assertThat(page).contains("data:image/svg+xml;base64,");
        clock.forward(Duration.ofMinutes(1));
        send(post("/profile/security/second-factor").cookie(session).param("code", phone.code(fresh, clock.instant())));
        assertThat(send(get("/profile/security").cookie(session)).getContentAsString())
                .contains("已启用");
    }
}
