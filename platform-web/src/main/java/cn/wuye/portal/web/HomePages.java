package cn.wuye.portal.web;

import cn.wuye.estate.CoverageLookup;
import cn.wuye.estate.CoverageLookup.CountyCoverage;
import cn.wuye.shared.Open;
import cn.wuye.shared.portal.NewsSource;
import cn.wuye.shared.portal.PortalFigure;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's first page: search, the city in figures, its map, what is new. */
@Open
@Controller
class HomePages {
    private static final int NEWS = 6;

    /** A key figure. */
    record Figure(
            String label,
            String value,
            @Nullable String hint,
            @Nullable String href) {}

    /** What is new. */
    record Item(String on, String text, String href) {}

    /** A county in the table beside the map. */
    record Row(String code, String name, String estates, String households, String newCoverage, String oldCoverage) {}

    private final CoverageLookup coverage;
    private final List<PortalFigure> figures;
    private final List<NewsSource> news;
    private final CityMap map;
    private final MessageSource messages;

    HomePages(
            CoverageLookup coverage,
            List<PortalFigure> figures,
            List<NewsSource> news,
            CityMap map,
            MessageSource messages) {
        this.coverage = coverage;
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(PortalFigure::position))
                .toList();
        this.news = news;
        this.map = map;
        this.messages = messages;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        List<CountyCoverage> counties = coverage.counties();
        model.addAttribute(
                "figures", figures.stream().map(f -> figure(f, locale)).toList());
        model.addAttribute("viewBox", map.viewBox());
        model.addAttribute("map", map.counties(counties));
        model.addAttribute("rows", counties.stream().map(HomePages::row).toList());
        model.addAttribute("news", news(locale));
        return "portal/home";
    }

    private Figure figure(PortalFigure figure, Locale locale) {
        PortalFigure.Reading reading = figure.read();
        return new Figure(
                messages.getMessage("figure." + figure.key(), null, locale),
                reading.value(),
                reading.hint(),
                figure.href());
    }

    private List<Item> news(Locale locale) {
        return news.stream()
                .flatMap(source -> source.newest(NEWS).stream())
                .sorted(Comparator.comparing(NewsSource.News::on).reversed())
                .limit(NEWS)
                .map(n -> new Item(
                        n.on().toString(),
                        messages.getMessage("news." + n.key(), n.arguments().toArray(), locale),
                        n.href()))
                .toList();
    }

    private static Row row(CountyCoverage c) {
        return new Row(
                c.code(),
                c.name(),
                Figures.count(c.estates()),
                Figures.count(c.households()),
                Figures.percent(c.newProfessional(), c.newEstates()),
                Figures.percent(c.oldServed(), c.oldEstates()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Frame {
        @Bean
        PublicPaths portalPaths() {
            return PublicPaths.of("/", "/open-data", "/open-data/*", "/feeds/*");
        }

        @Bean
        Navigation homeNavigation() {
            return Navigation.of("home", "/", "house", 1, actor -> !actor.signedIn());
        }

        @Bean
        Navigation estatesNavigation() {
            return Navigation.of("estates", "/estates", "building", 200, actor -> !actor.signedIn());
        }

        @Bean
        Navigation companiesNavigation() {
            return Navigation.of("companies", "/companies", "briefcase", 210, actor -> !actor.signedIn());
        }

        @Bean
        Navigation openDataNavigation() {
            return Navigation.of("open-data", "/open-data", "database", 290, actor -> !actor.signedIn());
        }
    }
}
