package cn.wuye.estate.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.estate.query.EstateSearch;
import cn.wuye.estate.usecase.SetEstateStanding;
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

/** The register of estates for staff: list, export, entry, standing. */
@Controller
@RequestMapping("/registers/estates")
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
    Role.COMPANY_CLERK,
    Role.OWNERS_MEMBER
})
class EstateRegisterPages {
    private static final int SIZE = 25;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable ServiceMode mode,
            @Nullable String company,
            @Nullable Boolean fresh,
            @Nullable Boolean active,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        EstateSearch search() {
            return new EstateSearch(q, division, mode, company, fresh, active);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("q", q)
                    .with("division", division)
                    .with("mode", mode)
                    .with("company", company)
                    .either("fresh", fresh)
                    .either("active", active);
        }
    }

    private final EstateQueries estates;
    private final SetEstateStanding standing;
    private final Divisions divisions;
    private final EstateViews views;
    private final EstateTables tables;
    private final Histories histories;

    EstateRegisterPages(
            EstateQueries estates,
            SetEstateStanding standing,
            Divisions divisions,
            EstateViews views,
            EstateTables tables,
            Histories histories) {
        this.estates = estates;
        this.standing = standing;
        this.divisions = divisions;
        this.views = views;
        this.tables = tables;
        this.histories = histories;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<EstateRow> page = estates.page(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("registrar", actor.has(Role.REGISTRAR));
        model.addAttribute("divisions", below(actor));
        model.addAttribute("modes", views.modes(locale));
        model.addAttribute("ages", views.ages(locale));
        model.addAttribute(
                "standings",
                List.of(
                        new Parts.Option("true", views.text("estate.status.ACTIVE", locale)),
                        new Parts.Option("false", views.text("estate.status.INACTIVE", locale))));
        FilterUri uri = filter.uri("/registers/estates");
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(views::row),
                        filter.sort() == null ? "name" : filter.sort(),
                        filter.desc() == null ? views.descending(filter.sort()) : filter.desc(),
                        uri,
                        filter.cursor() == null,
                        "/registers/estates/export",
                        uri.filtered()));
        return "estate/register";
    }

    @GetMapping("/export")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                views.text("estate.export", locale),
                tables.columns(locale),
                row -> estates.forEach(actor, filter.search(), filter.page(), row));
    }

    @GetMapping("/{id}")
    String detail(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        EstateDetail detail = estates.detail(actor, id).orElseThrow(DomainException::notFound);
        boolean mayEdit = actor.has(Role.REGISTRAR);
        model.addAttribute("estate", views.row(detail.estate()));
        model.addAttribute("figures", detail.estate());
        model.addAttribute("facts", views.facts(detail.estate(), locale));
        model.addAttribute("buildings", detail.buildings());
        model.addAttribute("periods", detail.periods());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("actions", mayEdit ? tables.standing(detail.estate(), locale) : List.of());
        model.addAttribute("entries", histories.of("estate:" + id, "estate", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.estate-register", locale), "/registers/estates"),
                        new Parts.Crumb(detail.estate().name(), null)));
        return "estate/entry";
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/{id}/deactivation")
    String deactivate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        return stand(actor, new SetEstateStanding.Command(id, version, false, comment), redirect);
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/{id}/reactivation")
    String reactivate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        return stand(actor, new SetEstateStanding.Command(id, version, true, comment), redirect);
    }

    private String stand(Actor actor, SetEstateStanding.Command command, RedirectAttributes redirect) {
        standing.handle(actor, command);
        Flash.success(redirect, command.active() ? "estate.reactivated" : "estate.deactivated");
        return "redirect:/registers/estates/" + command.id();
    }

    /** Counties for the city and for companies, streets for a county, communities for a street. */
    private List<Parts.Option> below(Actor actor) {
        String top = actor.division().isEmpty() || actor.company() != null ? "4116" : actor.division();
        return top.length() > 9 ? List.of() : Choices.of(divisions.below(top), Division::code, Division::name);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation estateRegisterNavigation() {
            return Navigation.of(
                    "estate-register",
                    "/registers/estates",
                    "building",
                    100,
                    Navigation.admitted(EstateRegisterPages.class));
        }
    }
}
