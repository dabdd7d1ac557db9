package cn.wuye.identity.web;

import cn.wuye.identity.query.AccountQueries;
import cn.wuye.identity.query.AccountQueries.AccountDetail;
import cn.wuye.identity.query.GrantQueries;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Masked;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts.Action;
import cn.wuye.shared.web.Parts.Entry;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, and what the system administrator may do with it. */
@Controller
@Allowed(Role.SYSTEM_ADMIN)
@RequestMapping("/accounts/{id}")
class AccountActions {
    private final AccountQueries queries;
    private final GrantQueries grants;
    private final AccountAdministration administration;
    private final MessageSource messages;
    private final Clock clock;

    AccountActions(
            AccountQueries queries,
            GrantQueries grants,
            AccountAdministration administration,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.grants = grants;
        this.administration = administration;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        AccountDetail account = queries.find(actor, id).orElseThrow(DomainException::notFound);
        boolean locked = account.lockedUntil() != null && clock.instant().isBefore(account.lockedUntil());
        model.addAttribute("account", account);
        model.addAttribute("locked", locked);
        model.addAttribute("phone", Masked.phone(account.phone()));
        model.addAttribute("phoneReference", PersonalData.reference("account", id, "phone"));
        model.addAttribute("email", Masked.email(account.email()));
        model.addAttribute("emailReference", PersonalData.reference("account", id, "email"));
        model.addAttribute("grants", grants.ofAccount(actor, id));
        model.addAttribute("actions", actions(actor, account, locked, locale));
        model.addAttribute(
                "history",
                queries.history(actor, id).stream()
                        .map(h -> new Entry(
                                Times.INSTANCE.minute(h.at()),
                                text("account.step." + h.action(), locale),
                                h.actorName().isEmpty() ? text("role.SYSTEM", locale) : h.actorName(),
                                h.remark(),
                                null,
                                null))
                        .toList());
        model.addAttribute("times", Times.INSTANCE);
        return "identity/account";
    }

    private List<Action> actions(Actor actor, AccountDetail account, boolean locked, Locale locale) {
        List<Action> all = new ArrayList<>();
        String own = actor.accountId().equals(account.id()) ? text("error.identity.own-account.detail", locale) : null;
        if (locked) {
            all.add(action(account, "unlock", "unlocking", null, null, locale));
        }
        all.add(action(account, "reset-password", "password-reset", null, own, locale));
        if (account.secondFactor()) {
            all.add(action(account, "reset-totp", "second-factor-reset", null, own, locale));
        }
        all.add(
                account.enabled()
                        ? action(account, "disable", "disabling", "danger", own, locale)
                        : action(account, "enable", "enabling", "success", null, locale));
        return all;
    }

    private Action action(
            AccountDetail account,
            String key,
            String path,
            @Nullable String tone,
            @Nullable String refusal,
            Locale locale) {
        return new Action(
                key,
                text("account.action." + key, locale),
                "/accounts/" + account.id() + "/" + path,
                tone,
                true,
                text("account.action." + key + ".confirm", locale),
                refusal == null,
                refusal,
                null);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @PostMapping("/disabling")
    String disable(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(redirect, "account.disabled", page(id), () -> administration.disable(actor, id, comment));
    }

    @PostMapping("/enabling")
    String enable(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(redirect, "account.enabled", page(id), () -> administration.enable(actor, id, comment));
    }

    @PostMapping("/unlocking")
    String unlock(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(redirect, "account.unlocked", page(id), () -> administration.unlock(actor, id, comment));
    }

    @PostMapping("/second-factor-reset")
    String resetTotp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect, "account.second-factor-reset", page(id), () -> administration.resetTotp(actor, id, comment));
    }

    @PostMapping("/password-reset")
    String resetPassword(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(redirect, page(id), () -> {
            redirect.addFlashAttribute("oneTimePassword", administration.resetPassword(actor, id, comment));
            Flash.success(redirect, "account.password-reset");
            return page(id);
        });
    }

    private static String page(UUID id) {
        return "/accounts/" + id;
    }
}
