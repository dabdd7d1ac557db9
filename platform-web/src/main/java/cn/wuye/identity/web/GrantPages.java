package cn.wuye.identity.web;

import cn.wuye.identity.model.GrantStatus;
import cn.wuye.identity.query.AccountQueries;
import cn.wuye.identity.query.AccountQueries.AccountDetail;
import cn.wuye.identity.query.GrantQueries;
import cn.wuye.identity.query.GrantQueries.GrantRow;
import cn.wuye.identity.query.GrantQueries.GrantSearch;
import cn.wuye.identity.usecase.GrantAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Parts.Action;
import cn.wuye.shared.web.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Role grants: the system administrator asks and revokes, the security administrator decides. */
@Controller
@Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
@RequestMapping("/grants")
class GrantPages {
    private static final int SIZE = 20;

    /** The request for a role. */
    public record GrantForm(
            @Nullable UUID account,
            @Nullable String role,
            @Nullable String reason) {}

    private final GrantQueries queries;
    private final AccountQueries accounts;
    private final GrantAdministration administration;
    private final MessageSource messages;

    GrantPages(
            GrantQueries queries, AccountQueries accounts, GrantAdministration administration, MessageSource messages) {
        this.queries = queries;
        this.accounts = accounts;
        this.administration = administration;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        GrantSearch search =
                new GrantSearch(q, Choices.parse(Role.class, role), Choices.parse(GrantStatus.class, status));
        Page<GrantRow> page = queries.list(actor, search, new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/grants").with("q", q).with("role", role).with("status", status);
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sort == null ? "requested" : sort,
                        desc == null ? sort == null || sort.equals("requested") : desc,
                        uri,
                        cursor == null,
                        null,
                        uri.filtered()));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("status", status);
        model.addAttribute("roles", AccountPages.roles(messages, locale));
        model.addAttribute("statuses", Choices.of(GrantStatus.values(), "grant.status.", messages, locale));
        model.addAttribute("times", Times.INSTANCE);
        return "identity/grants";
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @GetMapping("/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable UUID account, Locale locale, Model model) {
        model.addAttribute("form", new GrantForm(account, null, null));
        return form(actor, account, locale, model);
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @PostMapping
    String request(
            Actor actor,
            @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Role role = Choices.parse(Role.class, form.role());
        if (role == null) {
            errors.rejectValue("role", "grant.role-missing");
        }
        if (form.reason() == null || form.reason().isBlank()) {
            errors.rejectValue("reason", "grant.reason-missing");
        }
        if (!errors.hasErrors() && role != null && form.reason() != null && form.account() != null) {
            try {
                UUID id = administration.request(
                        actor, form.account(), role, form.reason().strip());
                Flash.success(redirect, "grant.requested");
                return "redirect:/grants/" + id;
            } catch (DomainException e) {
                if (!e.error().capability().equals("identity")) {
                    throw e;
                }
                errors.rejectValue("role", e.error().key() + ".detail");
            }
        }
        return form(actor, form.account(), locale, model);
    }

    private String form(Actor actor, @Nullable UUID account, Locale locale, Model model) {
        if (account == null) {
            return "redirect:/accounts";
        }
        AccountDetail detail = accounts.find(actor, account).orElseThrow(DomainException::notFound);
        model.addAttribute("account", detail);
        Role[] fitting =
                Arrays.stream(Role.values()).filter(r -> r.fits(detail.kind())).toArray(Role[]::new);
        model.addAttribute("roles", Choices.of(fitting, "role.", messages, locale));
        return "identity/grant-form";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        GrantRow grant = queries.find(actor, id).orElseThrow(DomainException::notFound);
        model.addAttribute("grant", grant);
        model.addAttribute("actions", actions(actor, grant, locale));
        model.addAttribute("times", Times.INSTANCE);
        return "identity/grant";
    }

    private List<Action> actions(Actor actor, GrantRow grant, Locale locale) {
        boolean concerned = actor.accountId().equals(grant.requestedBy())
                || actor.accountId().equals(grant.account());
        return GrantStatus.LIFECYCLE.stepsFrom(grant.status(), actor.roles()).stream()
                .map(step -> {
                    boolean refused = step.guard().isPresent() && concerned;
                    return new Action(
                            step.action().name().toLowerCase(Locale.ROOT),
                            messages.getMessage("grant.action." + step.action(), null, locale),
                            "/grants/" + grant.id() + "/" + path(step.action()),
                            switch (step.action()) {
                                case APPROVE -> "success";
                                case REJECT, REVOKE -> "danger";
                                case WITHDRAW -> "neutral";
                            },
                            step.action() == GrantStatus.Action.REJECT || step.action() == GrantStatus.Action.REVOKE,
                            messages.getMessage("grant.action." + step.action() + ".confirm", null, locale),
                            !refused,
                            refused ? messages.getMessage("error.identity.self-approval.detail", null, locale) : null,
                            grant.version());
                })
                .toList();
    }

    private static String path(GrantStatus.Action action) {
        return switch (action) {
            case APPROVE -> "approval";
            case REJECT -> "rejection";
            case WITHDRAW -> "withdrawal";
            case REVOKE -> "revocation";
        };
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/{id}/approval")
    String approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect,
                "grant.approved",
                "/grants/" + id,
                () -> administration.approve(actor, id, version, Choices.blankToNull(comment)));
    }

    @Allowed(Role.SECURITY_ADMIN)
    @PostMapping("/{id}/rejection")
    String reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect, "grant.rejected", "/grants/" + id, () -> administration.reject(actor, id, version, comment));
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect,
                "grant.withdrawn",
                "/grants/" + id,
                () -> administration.withdraw(actor, id, version, Choices.blankToNull(comment)));
    }

    @Allowed(Role.SYSTEM_ADMIN)
    @PostMapping("/{id}/revocation")
    String revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect, "grant.revoked", "/grants/" + id, () -> administration.revoke(actor, id, version, comment));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation grantsEntry() {
            return Navigation.of(
                    "grants",
                    "/grants",
                    "person-check",
                    820,
                    actor -> actor.has(Role.SYSTEM_ADMIN) || actor.has(Role.SECURITY_ADMIN));
        }
    }
}
