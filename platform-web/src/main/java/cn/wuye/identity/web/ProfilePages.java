package cn.wuye.identity.web;

import cn.wuye.identity.Actors;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.Organisations;
import cn.wuye.identity.model.SignInStage;
import cn.wuye.identity.usecase.OwnAccess;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Violations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page, and the change of the password, which also serves those who must change it to get in. */
@Controller
class ProfilePages {

    /** The password form. Never filled again with what was typed. */
    public record PasswordForm(
            @Nullable String old,
            @Nullable String password,
            @Nullable String repeat) {}

    private final OwnAccess access;
    private final Actors actors;
    private final Organisations organisations;
    private final SignInSteps steps;
    private final WebSessions sessions;
    private final PolicyBook policies;
    private final MessageSource messages;
    private final Clock clock;

    ProfilePages(
            OwnAccess access,
            Actors actors,
            Organisations organisations,
            SignInSteps steps,
            WebSessions sessions,
            PolicyBook policies,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.actors = actors;
        this.organisations = organisations;
        this.steps = steps;
        this.sessions = sessions;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    @Allowed
    @GetMapping("/profile")
    String profile(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("login", SignInSteps.current().map(SignedIn::login).orElse(""));
        model.addAttribute("organisation", organisations.name(actor.organisation()));
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        return "identity/profile";
    }

    @Open
    @GetMapping("/profile/password")
    String password(Actor visitor, Model model) {
        Optional<Actor> actor = whoever(visitor);
        if (actor.isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("form", new PasswordForm(null, null, null));
        return page(actor.get(), visitor, model);
    }

    @Open
    @PostMapping("/profile/password")
    String change(
            Actor visitor,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Actor actor = whoever(visitor).orElse(null);
        if (actor == null) {
            return "redirect:/login";
        }
        String old = form.old() == null ? "" : form.old();
        String fresh = form.password() == null ? "" : form.password();
        if (!fresh.equals(form.repeat())) {
            errors.rejectValue("repeat", "identity.password.repeat-differs");
        } else {
            try {
                access.changePassword(actor, old, fresh);
            } catch (RulesViolated e) {
                Violations.into(errors, e.violations(), messages);
            } catch (DomainException e) {
                if (e.error() != IdentityError.WRONG_PASSWORD) {
                    throw e;
                }
                errors.rejectValue("old", e.error().key() + ".detail");
            }
        }
        if (errors.hasErrors()) {
            return page(actor, visitor, model);
        }
        boolean codeGiven = SignInSteps.current().map(SignedIn::codeGiven).orElse(false);
        Flash.success(redirect, "identity.password.changed");
        if (visitor.signedIn()) {
            sessions.endOthers(actor.accountId(), request.getSession().getId());
            return "redirect:/profile";
        }
        return "redirect:" + steps.advance(actor.accountId(), codeGiven, request, response);
    }

    private String page(Actor actor, Actor visitor, Model model) {
        Policy policy = policies.at(LocalDate.now(clock));
        boolean administrator = actor.roles().stream().anyMatch(Role::isAdministrator);
        model.addAttribute("forced", !visitor.signedIn());
        model.addAttribute("expired", !visitor.signedIn() && steps.expired(actor.accountId()));
        model.addAttribute("minLength", policy.integer(administrator ? "SEC-PASSWORD-MIN-ADMIN" : "SEC-PASSWORD-MIN"));
        model.addAttribute("classes", policy.integer("SEC-PASSWORD-CLASSES"));
        model.addAttribute("history", policy.integer("SEC-PASSWORD-HISTORY"));
        model.addAttribute("maxDays", policy.integer("SEC-PASSWORD-MAX-DAYS"));
        return "identity/password";
    }

    /** The person signed in, or on the way in and held up by the password. */
    private Optional<Actor> whoever(Actor visitor) {
        return visitor.signedIn()
                ? Optional.of(visitor)
                : SignInSteps.at(SignInStage.PASSWORD).flatMap(person -> actors.find(person.account()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation profileEntry() {
            return Navigation.of("profile", "/profile", "person-gear", 900, Actor::signedIn);
        }
    }
}
