package cn.wuye.identity.web;

import cn.wuye.company.CompanyLookup;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.estate.EstateLookup;
import cn.wuye.identity.Department;
import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.query.OrganisationQueries;
import cn.wuye.identity.query.OrganisationQueries.OrganisationDetail;
import cn.wuye.identity.query.OrganisationQueries.OrganisationRow;
import cn.wuye.identity.query.OrganisationQueries.OrganisationSearch;
import cn.wuye.identity.usecase.OrganisationAdministration;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
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
import cn.wuye.shared.web.Violations;
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

/** The system administrator's organisations. */
@Controller
@Allowed(Role.SYSTEM_ADMIN)
@RequestMapping("/organisations")
class OrganisationPages {
    private static final int SIZE = 20;

    /**
     * The form of an organisation.
     *
     * @param uscc names the company of the register
     * @param estateCode names the estate of the register
     */
    public record OrganisationForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String division,
            @Nullable String uscc,
            @Nullable String estateCode,
            @Nullable String department,
            @Nullable Long version) {}

    private final OrganisationQueries queries;
    private final OrganisationAdministration administration;
    private final CompanyLookup companies;
    private final EstateLookup estates;
    private final Divisions divisions;
    private final MessageSource messages;

    OrganisationPages(
            OrganisationQueries queries,
            OrganisationAdministration administration,
            CompanyLookup companies,
            EstateLookup estates,
            Divisions divisions,
            MessageSource messages) {
        this.queries = queries;
        this.administration = administration;
        this.companies = companies;
        this.estates = estates;
        this.divisions = divisions;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String active,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        OrganisationSearch search = new OrganisationSearch(
                Choices.blankToNull(q),
                Choices.parse(OrgKind.class, kind),
                Choices.blankToNull(division),
                "true".equals(active) ? Boolean.TRUE : "false".equals(active) ? Boolean.FALSE : null);
        Page<OrganisationRow> page = queries.list(actor, search, new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/organisations")
                .with("q", q)
                .with("kind", kind)
                .with("division", division)
                .with("active", active);
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
        model.addAttribute("kind", kind);
        model.addAttribute("division", division);
        model.addAttribute("active", active);
        model.addAttribute("kinds", Choices.of(OrgKind.values(), "org-kind.", messages, locale));
        model.addAttribute("divisions", Choices.of(divisions.below("4116"), Division::code, Division::name));
        return "identity/organisations";
    }

    @GetMapping("/new")
    String blank(Locale locale, Model model) {
        model.addAttribute("form", new OrganisationForm(null, null, null, null, null, null, null));
        return form(null, locale, model);
    }

    @PostMapping
    String register(
            Actor actor,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        OrgKind kind = Choices.parse(OrgKind.class, form.kind());
        if (kind == null) {
            errors.rejectValue("kind", "organisation.kind-missing");
        } else {
            Organisation.Details details = details(form, errors);
            try {
                if (!errors.hasErrors()) {
                    UUID id = administration.register(actor, kind, details);
                    Flash.success(redirect, "organisation.created", details.name());
                    return "redirect:/organisations/" + id;
                }
            } catch (RulesViolated e) {
                into(errors, e);
            }
        }
        return form(null, locale, model);
    }

    @GetMapping("/{id}")
    String edit(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        OrganisationDetail detail = queries.find(actor, id).orElseThrow(DomainException::notFound);
        model.addAttribute(
                "form",
                new OrganisationForm(
                        detail.kind().name(),
                        detail.name(),
                        detail.division(),
                        detail.company() == null
                                ? null
                                : companies
                                        .find(detail.company())
                                        .map(CompanyLookup.CompanyFacts::uscc)
                                        .orElse(null),
                        detail.estate() == null
                                ? null
                                : estates.find(detail.estate())
                                        .map(EstateLookup.EstateFacts::code)
                                        .orElse(null),
                        detail.department() == null ? null : detail.department().name(),
                        detail.version()));
        return form(detail, locale, model);
    }

    @PostMapping("/{id}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        OrganisationDetail detail = queries.find(actor, id).orElseThrow(DomainException::notFound);
        Organisation.Details details = details(form, errors);
        if (!errors.hasErrors()) {
            try {
                administration.edit(actor, id, form.version(), details);
                Flash.success(redirect, "flash.common.saved");
                return "redirect:/organisations/" + id;
            } catch (RulesViolated e) {
                into(errors, e);
            } catch (DomainException e) {
                if (e.error() != SharedError.STALE) {
                    throw e;
                }
                errors.reject("flash.common.conflict");
            }
        }
        return form(detail, locale, model);
    }

    @PostMapping("/{id}/activation")
    String activate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect,
                "organisation.activated",
                "/organisations/" + id,
                () -> administration.activate(actor, id, true, comment));
    }

    @PostMapping("/{id}/deactivation")
    String deactivate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return Refusals.act(
                redirect,
                "organisation.deactivated",
                "/organisations/" + id,
                () -> administration.activate(actor, id, false, comment));
    }

    /** The details of a form; what names no company or estate of the registers is an error at its field. */
    private Organisation.Details details(OrganisationForm form, BindingResult errors) {
        UUID company = null;
        String uscc = Choices.blankToNull(form.uscc());
        if (uscc != null) {
            company = companies
                    .findByUscc(uscc.toUpperCase(Locale.ROOT))
                    .map(CompanyLookup.CompanyFacts::id)
                    .orElse(null);
            if (company == null) {
                errors.rejectValue("uscc", "organisation.no-such-company");
            }
        }
        UUID estate = null;
        String code = Choices.blankToNull(form.estateCode());
        if (code != null) {
            estate = estates.findByCode(code).map(EstateLookup.EstateFacts::id).orElse(null);
            if (estate == null) {
                errors.rejectValue("estateCode", "organisation.no-such-estate");
            }
        }
        String name = Choices.blankToNull(form.name());
        String division = Choices.blankToNull(form.division());
        return new Organisation.Details(
                name == null ? "" : name,
                division == null ? "" : division,
                company,
                estate,
                Choices.parse(Department.class, form.department()));
    }

    /** The rules speak of the company and the estate; the form names them by their codes. */
    private void into(BindingResult errors, RulesViolated e) {
        Violations.into(
                errors,
                e.violations().stream()
                        .map(v -> new cn.wuye.shared.Violation(
                                v.rule(),
                                v.clause(),
                                v.parameter(),
                                "company".equals(v.field())
                                        ? "uscc"
                                        : "estate".equals(v.field()) ? "estateCode" : v.field(),
                                v.severity(),
                                v.arguments()))
                        .toList(),
                messages);
    }

    private String form(@Nullable OrganisationDetail detail, Locale locale, Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute("kinds", Choices.of(OrgKind.values(), "org-kind.", messages, locale));
        model.addAttribute("departments", Choices.of(Department.values(), "department.", messages, locale));
        return "identity/organisation";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation organisationsEntry() {
            return Navigation.of(
                    "organisations", "/organisations", "buildings", 800, actor -> actor.has(Role.SYSTEM_ADMIN));
        }
    }
}
