package cn.wuye.identity.web;

import cn.wuye.identity.model.SignInStage;
import cn.wuye.identity.query.SignInQueries;
import cn.wuye.identity.query.SignInQueries.SignInState;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Leads a person from the password through the further steps of a sign-in into the platform. */
@Component
class SignInSteps {
    private static final int AGENT_LENGTH = 200;

    private final SignInQueries queries;
    private final PolicyBook policies;
    private final Clock clock;
    private final boolean demanded;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    SignInSteps(SignInQueries queries, PolicyBook policies, Clock clock, Environment environment) {
        this.queries = queries;
        this.policies = policies;
        this.clock = clock;
        this.demanded = environment.acceptsProfiles(Profiles.of("production"));
    }

    /** Whether the platform demands a second factor of holders of these roles: of the administrators in production. */
    boolean demandsSecondFactor(java.util.Set<Role> roles) {
        return demanded && roles.stream().anyMatch(Role::isAdministrator);
    }

    /** The authentication of an account after its password, and its code if one was given. */
    Optional<SignInToken> token(UUID account, boolean codeGiven) {
        return queries.state(account)
                .map(state ->
                        new SignInToken(new SignedIn(account, state.login(), stage(state, codeGiven), codeGiven)));
    }

    private SignInStage stage(SignInState state, boolean codeGiven) {
        return state.stage(codeGiven, demanded, policies.at(LocalDate.now(clock)), clock.instant());
    }

    /** Whether an account must choose a new password because the old one has expired. */
    boolean expired(UUID account) {
        return queries.state(account)
                .map(state -> !state.mustChange() && state.expired(policies.at(LocalDate.now(clock)), clock.instant()))
                .orElse(false);
    }

    /** The person of the current request, if it has given its password. */
    static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The person of the current request, if it stands at this step. */
    static Optional<SignedIn> at(SignInStage stage) {
        return current().filter(person -> person.stage() == stage);
    }

    /**
     * Moves the session to the step that comes next, under a new session id.
     *
     * @return the address to go to
     */
    String advance(UUID account, boolean codeGiven, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInToken> token = token(account, codeGiven);
        if (token.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            return "/login";
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token.get());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return enter(token.get().getPrincipal(), request, response);
    }

    /** Notes in the session who came from where, sets its idle time, and names the address to go to. */
    String enter(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.setAttribute(WebSessions.ADDRESS, request.getRemoteAddr());
        String agent = request.getHeader("User-Agent");
        if (agent != null) {
            session.setAttribute(
                    WebSessions.AGENT, agent.length() > AGENT_LENGTH ? agent.substring(0, AGENT_LENGTH) : agent);
        }
        SignInState state = queries.state(person.account()).orElseThrow();
        Policy policy = policies.at(LocalDate.now(clock));
        session.setMaxInactiveInterval((int) state.idle(policy).toSeconds());
        if (!person.done()) {
            return step(person.stage());
        }
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return saved == null || !saved.getMethod().equals("GET") ? home(state) : saved.getRedirectUrl();
    }

    /** The page of a step; null for the last. */
    static String step(SignInStage stage) {
        return switch (stage) {
            case CODE -> "/login/code";
            case ENROL -> "/login/enrol";
            case PASSWORD -> "/profile/password";
            case DONE -> "/";
        };
    }

    private static String home(SignInState state) {
        if (state.roles().contains(Role.SYSTEM_ADMIN)) {
            return "/accounts";
        }
        if (state.roles().contains(Role.SECURITY_ADMIN)) {
            return "/grants";
        }
        if (state.roles().contains(Role.AUDIT_ADMIN)) {
            return "/audit";
        }
        return state.roles().isEmpty() ? "/profile" : "/desk";
    }

    /** The address to go to for somebody already signed in who comes to the sign-in page. */
    @Nullable
    String onward() {
        return current()
                .map(person -> person.done()
                        ? queries.state(person.account()).map(SignInSteps::home).orElse("/")
                        : step(person.stage()))
                .orElse(null);
    }
}
