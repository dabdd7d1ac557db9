package cn.wuye.company.web;

import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.query.CompanySearch;
import cn.wuye.company.query.PublicCompany;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Uscc;
import cn.wuye.shared.portal.CompanySection;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public list of companies and a company's page. */
@Open
@Controller
@RequestMapping("/companies")
class CompanyPages {
    private static final int SIZE = 20;
    private static final String CITY = "4116";

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable Boolean party,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        CompanySearch search() {
            return new CompanySearch(q, division, true, party);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path).with("q", q).with("division", division).either("party", party);
        }
    }

    private final CompanyQueries companies;
    private final Divisions divisions;
    private final List<CompanySection> sections;
    private final CompanyViews views;

    CompanyPages(CompanyQueries companies, Divisions divisions, List<CompanySection> sections, CompanyViews views) {
        this.companies = companies;
        this.divisions = divisions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CompanySection::position))
                .toList();
        this.views = views;
    }

    @GetMapping
    String list(Filter filter, Locale locale, Model model) {
        Page<PublicCompany> page = companies.publicPage(
                filter.search(), new PageRequest(filter.sort(), filter.desc(), filter.cursor(), SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("counties", Choices.of(divisions.below(CITY), Division::code, Division::name));
        FilterUri uri = filter.uri("/companies");
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        filter.sort() == null ? "name" : filter.sort(),
                        filter.desc() == null ? views.descending(filter.sort()) : filter.desc(),
                        uri,
                        filter.cursor() == null,
                        null,
                        uri.filtered()));
        return "company/list";
    }

    @GetMapping("/{uscc}")
    String detail(@PathVariable String uscc, Locale locale, Model model) {
        PublicCompany company = companies.publicByUscc(Uscc.normalise(uscc)).orElseThrow(DomainException::notFound);
        model.addAttribute("company", company);
        model.addAttribute("households", Figures.count(company.households()));
        model.addAttribute("facts", views.facts(company, locale));
        model.addAttribute("sections", sections(company));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.home", locale), "/"),
                        new Parts.Crumb(views.text("nav.companies", locale), "/companies"),
                        new Parts.Crumb(company.name(), null)));
        return "company/page";
    }

    private List<Section> sections(PublicCompany company) {
        return sections.stream()
                .map(section -> section.of(company.id()))
                .flatMap(Optional::stream)
                .toList();
    }
}
