package cn.wuye.company.web;

import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.query.CompanySearch;
import cn.wuye.company.query.ProposalRow;
import cn.wuye.company.usecase.SetCompanyStanding;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of companies for staff: list, export, entry, standing. */
@Controller
@RequestMapping("/registers/companies")
@Allowed({
    Role.REGISTRAR,
    Role.CITY_SUPERVISOR,
    Role.FILING_REVIEWER,
    Role.COUNTY_SUPERVISOR,
    Role.INSPECTOR,
    Role.STREET_OFFICER,
    Role.COMMUNITY_MANAGER,
    Role.DEPARTMENT_OFFICER,
    Role.TASK_FORCE_MEMBER,
    Role.COMPANY_CLERK
})
class CompanyRegisterPages {
    private static final int SIZE = 25;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable Boolean active,
            @Nullable Boolean party,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        CompanySearch search() {
            return new CompanySearch(q, division, active, party);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("q", q)
                    .with("division", division)
                    .either("active", active)
                    .either("party", party);
        }
    }

    private final CompanyQueries companies;
    private final SetCompanyStanding standing;
    private final Divisions divisions;
    private final CompanyViews views;
    private final Histories histories;

    CompanyRegisterPages(
            CompanyQueries companies,
            SetCompanyStanding standing,
            Divisions divisions,
            CompanyViews views,
            Histories histories) {
        this.companies = companies;
        this.standing = standing;
        this.divisions = divisions;
        this.views = views;
        this.histories = histories;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<CompanyDetail> page = companies.page(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("registrar", actor.has(Role.REGISTRAR));
        model.addAttribute("divisions", places());
        model.addAttribute(
                "standings",
                List.of(
                        new Parts.Option("true", views.text("company.status.ACTIVE", locale)),
                        new Parts.Option("false", views.text("company.status.INACTIVE", locale))));
        FilterUri uri = filter.uri("/registers/companies");
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(d -> views.row(d, locale)),
                        filter.sort() == null ? "name" : filter.sort(),
                        filter.desc() == null ? views.descending(filter.sort()) : filter.desc(),
                        uri,
                        filter.cursor() == null,
                        "/registers/companies/export",
                        uri.filtered()));
        return "company/register";
    }

    @GetMapping("/export")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                views.text("company.export", locale),
                views.columns(locale),
                row -> companies.forEach(actor, filter.search(), filter.page(), row));
    }

    @GetMapping("/{id}")
    String detail(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        CompanyDetail detail = companies.detail(actor, id).orElseThrow(DomainException::notFound);
        boolean mayEdit =
                actor.has(Role.REGISTRAR) && actor.covers(detail.company().division());
        model.addAttribute("company", detail.company());
        model.addAttribute("override", detail.usccOverride());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("own", actor.has(Role.COMPANY_CLERK));
        model.addAttribute("facts", views.facts(detail.company(), locale));
        model.addAttribute("people", views.people(detail, locale));
        model.addAttribute("actions", mayEdit ? views.standing(detail, locale) : List.of());
        List<ProposalRow> proposals = mayEdit || actor.has(Role.COMPANY_CLERK) ? companies.proposals(id) : List.of();
        model.addAttribute("proposals", views.proposals(proposals, actor, mayEdit, locale));
        model.addAttribute("entries", histories.of("company:" + id, "company", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.company-register", locale), "/registers/companies"),
                        new Parts.Crumb(detail.company().name(), null)));
        return "company/entry";
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/{id}/deactivation")
    String deactivate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        return stand(actor, new SetCompanyStanding.Command(id, version, false, comment), redirect);
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/{id}/reactivation")
    String reactivate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        return stand(actor, new SetCompanyStanding.Command(id, version, true, comment), redirect);
    }

    private String stand(Actor actor, SetCompanyStanding.Command command, RedirectAttributes redirect) {
        standing.handle(actor, command);
        Flash.success(redirect, command.active() ? "company.reactivated" : "company.deactivated");
        return "redirect:/registers/companies/" + command.id();
    }

    private List<Parts.Option> places() {
        return Choices.of(divisions.below("4116"), Division::code, Division::name);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation companyRegisterNavigation() {
            return Navigation.of(
                    "company-register",
                    "/registers/companies",
                    "briefcase",
                    110,
                    Navigation.admitted(CompanyRegisterPages.class));
        }
    }
}
