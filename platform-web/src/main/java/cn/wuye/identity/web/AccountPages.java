package cn.wuye.identity.web;

import cn.wuye.identity.IdentityError;
import cn.wuye.identity.model.Account;
import cn.wuye.identity.query.AccountQueries;
import cn.wuye.identity.query.AccountQueries.AccountDetail;
import cn.wuye.identity.query.AccountQueries.AccountRow;
import cn.wuye.identity.query.AccountQueries.AccountSearch;
import cn.wuye.identity.query.AccountQueries.AccountState;
import cn.wuye.identity.query.OrganisationQueries;
import cn.wuye.identity.query.OrganisationQueries.OrganisationDetail;
import cn.wuye.identity.usecase.AccountAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Masked;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Parts.Option;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.Violations;
import java.util.ArrayList;
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

/** The system administrator's accounts: list, opening, editing. */
@Controller
@Allowed(Role.SYSTEM_ADMIN)
@RequestMapping("/accounts")
class AccountPages {
    private static final int SIZE = 20;

    /**
     * The form of an account.
     *
     * @param find narrows the organisations to choose from
     */
    public record AccountForm(
            @Nullable String login,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String post,
            @Nullable String find,
            @Nullable Long version) {}

    private final AccountQueries queries;
    private final OrganisationQueries organisations;
    private final AccountAdministration administration;
    private final MessageSource messages;

    AccountPages(
            AccountQueries queries,
            OrganisationQueries organisations,
            AccountAdministration administration,
            MessageSource messages) {
        this.queries = queries;
        this.organisations = organisations;
        this.administration = administration;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        AccountSearch search = new AccountSearch(
                q, organisation, Choices.parse(Role.class, role), Choices.parse(AccountState.class, state));
        Page<AccountRow> page = queries.list(actor, search, new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/accounts")
                .with("q", q)
                .with("organisation", organisation)
                .with("role", role)
                .with("state", state);
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sort == null ? "name" : sort,
                        Boolean.TRUE.equals(desc),
                        uri,
                        cursor == null,
                        null,
                        uri.filtered()));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("state", state);
        model.addAttribute("organisation", organisation == null ? null : organisation(actor, organisation));
        model.addAttribute("roles", roles(messages, locale));
        model.addAttribute("states", Choices.of(AccountState.values(), "account.state.", messages, locale));
        model.addAttribute("times", Times.INSTANCE);
        return "identity/accounts";
    }

    /** Roles that a person may have. */
    static List<Option> roles(MessageSource messages, Locale locale) {
        Role[] grantable =
                Arrays.stream(Role.values()).filter(r -> r != Role.SYSTEM).toArray(Role[]::new);
        return Choices.of(grantable, "role.", messages, locale);
    }

    @GetMapping("/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable String organisation, Model model) {
        AccountForm form = new AccountForm(null, null, null, null, organisation, null, null, null);
        model.addAttribute("form", form);
        return page(actor, null, form, model);
    }

    @PostMapping
    String open(
            Actor actor,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            RedirectAttributes redirect) {
        if ("find".equals(action)) {
            return page(actor, null, form, model);
        }
        Account.Details details = details(form, errors);
        String login = form.login() == null ? "" : form.login();
        if (details != null) {
            try {
                AccountAdministration.Opened opened = administration.open(actor, login, details);
                redirect.addFlashAttribute("oneTimePassword", opened.oneTimePassword());
                Flash.success(redirect, "account.created", details.name());
                return "redirect:/accounts/" + opened.id();
            } catch (RulesViolated e) {
                Violations.into(errors, e.violations(), messages);
            } catch (DomainException e) {
                if (e.error() == IdentityError.LOGIN_TAKEN) {
                    errors.rejectValue(
                            "login", e.error().key() + ".detail", e.arguments().toArray(), null);
                } else if (e.error() == IdentityError.ORGANISATION_INACTIVE) {
                    errors.rejectValue("organisation", e.error().key() + ".detail");
                } else {
                    throw e;
                }
            }
        }
        return page(actor, null, form, model);
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        AccountDetail detail = queries.find(actor, id).orElseThrow(DomainException::notFound);
        AccountForm form = new AccountForm(
                detail.login(),
                detail.name(),
                Masked.phone(detail.phone()),
                Masked.email(detail.email()),
                detail.organisation().toString(),
                detail.post(),
                null,
                detail.version());
        model.addAttribute("form", form);
        return page(actor, detail, form, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            RedirectAttributes redirect) {
        AccountDetail detail = queries.find(actor, id).orElseThrow(DomainException::notFound);
        if ("find".equals(action)) {
            return page(actor, detail, form, model);
        }
        Account.Details details = details(form, errors);
        if (details != null) {
            try {
                administration.edit(actor, id, form.version(), kept(details, detail));
                Flash.success(redirect, "flash.common.saved");
                return "redirect:/accounts/" + id;
            } catch (RulesViolated e) {
                Violations.into(errors, e.violations(), messages);
            } catch (DomainException e) {
                if (e.error() == SharedError.NOT_FOUND || e.error() == SharedError.FORBIDDEN) {
                    throw e;
                }
                errors.reject(
                        e.error() == SharedError.STALE
                                ? "flash.common.conflict"
                                : e.error().key() + ".detail");
            }
        }
        return page(actor, detail, form, model);
    }

    /** The form shows phone and e-mail masked; what comes back so was not changed. */
    private static Account.Details kept(Account.Details typed, AccountDetail known) {
        return new Account.Details(
                typed.name(),
                Masked.phone(known.phone()).equals(typed.phone()) ? known.phone() : typed.phone(),
                Masked.email(known.email()).equals(typed.email()) ? known.email() : typed.email(),
                typed.organisation(),
                typed.post());
    }

    private static Account.@Nullable Details details(AccountForm form, BindingResult errors) {
        UUID organisation = null;
        try {
            organisation = form.organisation() == null ? null : UUID.fromString(form.organisation());
        } catch (IllegalArgumentException e) {
            // answered as missing below
        }
        if (organisation == null) {
            errors.rejectValue("organisation", "account.organisation-missing");
            return null;
        }
        String name = Choices.blankToNull(form.name());
        return new Account.Details(
                name == null ? "" : name,
                Choices.blankToNull(form.phone()),
                Choices.blankToNull(form.email()),
                organisation,
                Choices.blankToNull(form.post()));
    }

    private String page(Actor actor, @Nullable AccountDetail detail, AccountForm form, Model model) {
        String chosen = form.organisation();
        List<Option> options = new ArrayList<>();
        organisations.choices(actor, form.find()).forEach(o -> options.add(new Option(o.id().toString(), o.name())));
        if (chosen != null
                && !chosen.isBlank()
                && options.stream().noneMatch(o -> o.value().equals(chosen))) {
            try {
                OrganisationDetail known = organisation(actor, UUID.fromString(chosen));
                options.add(0, new Option(chosen, known.name()));
            } catch (IllegalArgumentException e) {
                // not an id: the choice stays empty
            }
        }
        model.addAttribute("detail", detail);
        model.addAttribute("organisations", options);
        return "identity/account-form";
    }

    private OrganisationDetail organisation(Actor actor, UUID id) {
        return organisations.find(actor, id).orElseThrow(DomainException::notFound);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation accountsEntry() {
            return Navigation.of("accounts", "/accounts", "people", 810, actor -> actor.has(Role.SYSTEM_ADMIN));
        }
    }
}
