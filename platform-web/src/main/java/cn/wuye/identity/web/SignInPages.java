package cn.wuye.identity.web;

import cn.wuye.identity.Actors;
import cn.wuye.identity.DemoLogins;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.SignInStage;
import cn.wuye.identity.usecase.OwnAccess;
import cn.wuye.identity.usecase.SignIn;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-in: password, then the one-time code or the enrolment of a second factor where they are needed. */
@Controller
@Open
class SignInPages {
    private static final int CODES = 10;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final SignIn signIn;
    private final SignInSteps steps;
    private final OwnAccess access;
    private final Actors actors;
    private final RateLimiter limiter;
    private final ObjectProvider<DemoLogins> demo;

    SignInPages(
            SignIn signIn,
            SignInSteps steps,
            OwnAccess access,
            Actors actors,
            RateLimiter limiter,
            ObjectProvider<DemoLogins> demo) {
        this.signIn = signIn;
        this.steps = steps;
        this.access = access;
        this.actors = actors;
        this.limiter = limiter;
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String busy,
            @RequestParam(required = false) @Nullable String out,
            HttpServletRequest request,
            Model model) {
        String onward = steps.onward();
        if (onward != null) {
            return "redirect:" + onward;
        }
        HttpSession session = request.getSession(false);
        Object typed = session == null ? null : session.getAttribute(SignInSecurity.TYPED);
        if (session != null && typed != null) {
            session.removeAttribute(SignInSecurity.TYPED);
        }
        model.addAttribute("typed", typed == null ? "" : typed);
        model.addAttribute("failed", failed != null);
        model.addAttribute("busy", busy != null);
        model.addAttribute("out", out != null);
        model.addAttribute(
                "demoLogins",
                demo.orderedStream().flatMap(logins -> logins.rows().stream()).toList());
        model.addAttribute(
                "demoPassword",
                demo.orderedStream().map(DemoLogins::password).findFirst().orElse(null));
        return "identity/login";
    }

    @GetMapping("/login/code")
    String code() {
        return SignInSteps.at(SignInStage.CODE).isPresent() ? "identity/code" : "redirect:/login";
    }

    @PostMapping("/login/code")
    String giveCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignedIn person = SignInSteps.at(SignInStage.CODE).orElse(null);
        if (person == null) {
            return "redirect:/login";
        }
        if (!limiter.tryCall("login-code", person.getName(), CODES, PERIOD)) {
            model.addAttribute("busy", true);
            return "identity/code";
        }
        if (!signIn.code(person.account(), code)) {
            model.addAttribute("failed", true);
            return "identity/code";
        }
        return "redirect:" + steps.advance(person.account(), true, request, response);
    }

    @GetMapping("/login/enrol")
    String enrol(Model model) {
        Optional<SignedIn> person = SignInSteps.at(SignInStage.ENROL);
        return person.isPresent() ? enrolment(person.get(), model) : "redirect:/login";
    }

    @PostMapping("/login/enrol")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        SignedIn person = SignInSteps.at(SignInStage.ENROL).orElse(null);
        if (person == null) {
            return "redirect:/login";
        }
        if (!limiter.tryCall("login-code", person.getName(), CODES, PERIOD)) {
            model.addAttribute("busy", true);
            return enrolment(person, model);
        }
        try {
            access.confirmTotp(actor(person), code);
        } catch (DomainException e) {
            if (e.error() != IdentityError.WRONG_CODE) {
                throw e;
            }
            model.addAttribute("failed", true);
            return enrolment(person, model);
        }
        Flash.success(redirect, "identity.second-factor.enrolled");
        return "redirect:" + steps.advance(person.account(), true, request, response);
    }

    private String enrolment(SignedIn person, Model model) {
        Enrolment.of(access.offerTotp(actor(person)), person.login()).into(model);
        return "identity/enrol";
    }

    private Actor actor(SignedIn person) {
        return actors.find(person.account()).orElseThrow(DomainException::forbidden);
    }
}
