package cn.wuye.identity.web;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.usecase.SignIn;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.shared.web.RateLimiter;
import cn.wuye.shared.web.SecurityPart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How people sign in and out of the pages. */
@Component
class SignInSecurity implements SecurityPart {
    /** Session attribute with the login typed last, so that it need not be typed again. */
    static final String TYPED = "wuye.login";

    private static final int PER_ADDRESS = 60;
    private static final int PER_LOGIN = 20;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final SignIn signIn;
    private final SignInSteps steps;
    private final RateLimiter limiter;
    private final AccessLog log;
    private final AccessDeniedHandler refused;

    SignInSecurity(SignIn signIn, SignInSteps steps, RateLimiter limiter, AccessLog log, AccessDeniedHandler refused) {
        this.signIn = signIn;
        this.steps = steps;
        this.limiter = limiter;
        this.log = log;
        this.refused = refused;
    }

    @Override
    public void configure(HttpSecurity http) throws Exception {
        http.authenticationProvider(new PasswordProvider());
        http.formLogin(form -> form.loginPage("/login")
                .successHandler((request, response, authentication) ->
                        response.sendRedirect(steps.enter(person(authentication), request, response)))
                .failureHandler(SignInSecurity::failed));
        http.logout(logout -> logout.addLogoutHandler((request, response, who) -> signedOut(who))
                .logoutSuccessUrl("/login?out"));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler((request, response, denied) -> {
            SignedIn person = SignInSteps.current().orElse(null);
            if (person != null && !person.done() && request.getMethod().equals("GET")) {
                response.sendRedirect(SignInSteps.step(person.stage()));
            } else {
                refused.handle(request, response, denied);
            }
        }));
    }

    private static SignedIn person(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new IllegalStateException("signed in by another way: " + authentication);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String login = request.getParameter("username");
        request.getSession().setAttribute(TYPED, login == null ? "" : login);
        response.sendRedirect(refused instanceof TooOften ? "/login?busy" : "/login?failed");
    }

    private void signedOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            log.record(person.account(), person.login(), Action.SIGN_OUT, null, Result.OK, null);
        }
    }

    /** Too many attempts from one address or for one login. */
    private static final class TooOften extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super("too many attempts");
        }
    }

    /** Checks login and password; says only that it did not work, never why. */
    private final class PasswordProvider implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication typed) {
            String login = typed.getName().strip();
            String password =
                    typed.getCredentials() == null ? "" : typed.getCredentials().toString();
            if (!limiter.tryCallHere("login-address", PER_ADDRESS, PERIOD)
                    || !limiter.tryCall("login-name", login, PER_LOGIN, PERIOD)) {
                throw new TooOften();
            }
            return signIn.password(login, password)
                    .flatMap(account -> steps.token(account, false))
                    .orElseThrow(() -> new BadCredentialsException("refused"));
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {
        @Bean
        PublicPaths signInPaths() {
            return PublicPaths.of(
                    "/login",
                    "/login/code",
                    "POST /login/code",
                    "/login/enrol",
                    "POST /login/enrol",
                    "/profile/password",
                    "POST /profile/password");
        }
    }
}
