package cn.wuye.estate.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.estate.query.EstateSearch;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public list of estates and an estate's page. */
@Open
@Controller
@RequestMapping("/estates")
class EstatePages {
    private static final int SIZE = 20;
    private static final String CITY = "4116";

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable ServiceMode mode,
            @Nullable Boolean fresh,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        EstateSearch search() {
            return new EstateSearch(q, division, mode, null, fresh, true);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("q", q)
                    .with("division", division)
                    .with("mode", mode)
                    .either("fresh", fresh);
        }
    }

    private final EstateQueries estates;
    private final Divisions divisions;
    private final List<EstateSection> sections;
    private final EstateViews views;
    private final MessageSource messages;

    EstatePages(
            EstateQueries estates,
            Divisions divisions,
            List<EstateSection> sections,
            EstateViews views,
            MessageSource messages) {
        this.estates = estates;
        this.divisions = divisions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(EstateSection::position))
                .toList();
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String list(Filter filter, Locale locale, Model model) {
        Page<EstateRow> page = estates.publicPage(
                filter.search(), new PageRequest(filter.sort(), filter.desc(), filter.cursor(), SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("counties", Choices.of(divisions.below(CITY), Division::code, Division::name));
        model.addAttribute("within", within(filter.division()));
        model.addAttribute("modes", views.modes(locale));
        model.addAttribute("ages", views.ages(locale));
        FilterUri uri = filter.uri("/estates");
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(views::row),
                        filter.sort() == null ? "name" : filter.sort(),
                        filter.desc() == null ? views.descending(filter.sort()) : filter.desc(),
                        uri,
                        filter.cursor() == null,
                        null,
                        uri.filtered()));
        return "estate/list";
    }

    @GetMapping("/{code}")
    String detail(@PathVariable String code, Locale locale, Model model) {
        EstateDetail detail = estates.publicByCode(code).orElseThrow(DomainException::notFound);
        model.addAttribute("estate", views.row(detail.estate()));
        model.addAttribute("facts", views.facts(detail.estate(), locale));
        model.addAttribute("figures", detail.estate());
        model.addAttribute("buildings", detail.buildings());
        model.addAttribute("periods", detail.periods());
        model.addAttribute("sections", sections(detail));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(messages.getMessage("nav.home", null, locale), "/"),
                        new Parts.Crumb(messages.getMessage("nav.estates", null, locale), "/estates"),
                        new Parts.Crumb(
                                detail.estate().county(),
                                "/estates?division="
                                        + detail.estate().division().substring(0, 6)),
                        new Parts.Crumb(detail.estate().name(), null)));
        return "estate/page";
    }

    private List<Section> sections(EstateDetail detail) {
        return sections.stream()
                .map(section -> section.of(detail.estate().id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A division below a county stands in the filter by its names. */
    private @Nullable String within(@Nullable String division) {
        return division == null || division.length() <= 6 ? null : String.join(" ", divisions.path(division));
    }
}
