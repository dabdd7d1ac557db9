package cn.wuye.identity.web;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.query.SignInQueries;
import cn.wuye.identity.usecase.OwnAccess;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.RateLimiter;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's second factor and sessions. */
@Controller
@Allowed
@RequestMapping("/profile/security")
class SecurityPages {
    private static final String HERE = "/profile/security";
    private static final int CODES = 10;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final OwnAccess access;
    private final SignInQueries queries;
    private final SignInSteps steps;
    private final WebSessions sessions;
    private final RateLimiter limiter;
    private final AccessLog log;

    SecurityPages(
            OwnAccess access,
            SignInQueries queries,
            SignInSteps steps,
            WebSessions sessions,
            RateLimiter limiter,
            AccessLog log) {
        this.access = access;
        this.queries = queries;
        this.steps = steps;
        this.sessions = sessions;
        this.limiter = limiter;
        this.log = log;
    }

    @GetMapping
    String security(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute(
                "secondFactor",
                queries.state(actor.accountId())
                        .map(SignInQueries.SignInState::secondFactor)
                        .orElse(false));
        model.addAttribute("demanded", steps.demandsSecondFactor(actor.roles()));
        model.addAttribute(
                "sessions", sessions.of(actor.accountId(), request.getSession().getId()));
        model.addAttribute("times", Times.INSTANCE);
        return "identity/security";
    }

    @GetMapping("/second-factor")
    String enrol(Actor actor, RedirectAttributes redirect, Model model) {
        try {
            Enrolment.of(
                            access.offerTotp(actor),
                            SignInSteps.current().map(SignedIn::login).orElse(actor.name()))
                    .into(model);
        } catch (DomainException e) {
            Flash.warning(redirect, e.error().key() + ".detail");
            return "redirect:" + HERE;
        }
        return "identity/second-factor";
    }

    @PostMapping("/second-factor")
    String confirm(Actor actor, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        limit(actor);
        return Refusals.act(redirect, HERE + "/second-factor", () -> {
            access.confirmTotp(actor, code);
            Flash.success(redirect, "identity.second-factor.enrolled");
            return HERE;
        });
    }

    @PostMapping("/second-factor/removal")
    String remove(Actor actor, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        limit(actor);
        return Refusals.act(
                redirect,
                "identity.second-factor.removed",
                HERE,
                () -> access.disableTotp(actor, code, steps.demandsSecondFactor(actor.roles())));
    }

    @PostMapping("/sessions/removal")
    String end(Actor actor, @RequestParam(defaultValue = "") String handle, RedirectAttributes redirect) {
        if (sessions.end(actor.accountId(), handle)) {
            log.record(actor, Action.SESSION_REVOKE, null, Result.OK, null);
        }
        Flash.success(redirect, "identity.session.ended");
        return "redirect:" + HERE;
    }

    @PostMapping("/sessions/others/removal")
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(actor.accountId(), request.getSession().getId());
        log.record(actor, Action.SESSION_REVOKE, null, Result.OK, null);
        Flash.success(redirect, "identity.session.others-ended");
        return "redirect:" + HERE;
    }

    private void limit(Actor actor) {
        if (!limiter.tryCall("login-code", actor.accountId().toString(), CODES, PERIOD)) {
            throw new DomainException(cn.wuye.shared.SharedError.TOO_MANY_REQUESTS);
        }
    }
}
