package cn.wuye.identity.web;

import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.query.SignInQueries;
import cn.wuye.identity.usecase.OwnTokens;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's keys for machines. */
@Controller
@Allowed
@RequestMapping("/profile/tokens")
class TokenPages {
    private static final int USUAL_DAYS = 90;

    /** The form for a new token; the last day as the date input sends it. */
    public record TokenForm(
            @Nullable String name,
            @Nullable String scope,
            @Nullable String lastDay) {}

    private final OwnTokens tokens;
    private final SignInQueries queries;
    private final MessageSource messages;
    private final Clock clock;

    TokenPages(OwnTokens tokens, SignInQueries queries, MessageSource messages, Clock clock) {
        this.tokens = tokens;
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "form",
                new TokenForm(
                        null,
                        TokenScope.READ.name(),
                        LocalDate.now(clock).plusDays(USUAL_DAYS).toString()));
        return page(actor, locale, model);
    }

    /** Creates a token and shows it, this once: the answer to this request is the only page that has it. */
    @PostMapping
    String create(
            Actor actor, @ModelAttribute("form") TokenForm form, BindingResult errors, Locale locale, Model model) {
        LocalDate lastDay = day(form.lastDay());
        if (form.name() == null || form.name().isBlank()) {
            errors.rejectValue("name", "identity.token.name-missing");
        }
        if (Arrays.stream(TokenScope.values()).noneMatch(s -> s.name().equals(form.scope()))) {
            errors.rejectValue("scope", "identity.token.scope-missing");
        }
        if (lastDay == null) {
            errors.rejectValue("lastDay", "identity.token.last-day-wrong", new Object[] {OwnTokens.MAX_DAYS}, null);
        }
        if (!errors.hasErrors() && lastDay != null && form.name() != null && form.scope() != null) {
            try {
                model.addAttribute(
                        "created", tokens.create(actor, form.name(), TokenScope.valueOf(form.scope()), lastDay));
                return list(actor, locale, model);
            } catch (DomainException e) {
                reject(errors, e);
            }
        }
        return page(actor, locale, model);
    }

    private static void reject(BindingResult errors, DomainException e) {
        if (e.error() == SharedError.MALFORMED && e.arguments().contains("lastDay")) {
            errors.rejectValue("lastDay", "identity.token.last-day-wrong", new Object[] {OwnTokens.MAX_DAYS}, null);
        } else if (e.error() == SharedError.MALFORMED) {
            errors.rejectValue("name", "identity.token.name-missing");
        } else {
            errors.reject(e.error().key() + ".detail", e.arguments().toArray(), null);
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return Refusals.act(redirect, "identity.token.revoked", "/profile/tokens", () -> tokens.revoke(actor, id));
    }

    private String page(Actor actor, Locale locale, Model model) {
        model.addAttribute("tokens", queries.tokens(actor));
        model.addAttribute("now", clock.instant());
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("scopes", Choices.of(TokenScope.values(), "identity.token.scope.", messages, locale));
        return "identity/tokens";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
