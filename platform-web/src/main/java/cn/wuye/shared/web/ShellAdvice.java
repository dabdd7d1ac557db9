package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the {@link Shell} into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {
    private final ActorResolver actors;
    private final List<Navigation> navigation;
    private final ObjectProvider<ShellCounts> counts;
    private final boolean demo;

    ShellAdvice(
            ActorResolver actors,
            List<Navigation> navigation,
            ObjectProvider<ShellCounts> counts,
            Environment environment) {
        this.actors = actors;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(Navigation::position))
                .toList();
        this.counts = counts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("shell")
    Shell shell(WebRequest webRequest, HttpServletRequest request) {
        Actor actor = actors.current(webRequest);
        boolean partial = request.getHeader("HX-Request") != null;
        ShellCounts numbers = actor.signedIn() && !partial ? counts.getIfAvailable() : null;
        List<Navigation> shown =
                navigation.stream().filter(n -> n.visibleTo(actor)).toList();
        String here = current(shown, request.getRequestURI());
        return new Shell(
                actor.signedIn(),
                actor.name(),
                numbers == null ? "" : numbers.organisation(actor),
                numbers == null ? 0 : numbers.unread(actor),
                numbers == null ? 0 : numbers.work(actor),
                demo,
                shown.stream()
                        .map(n -> new Shell.Section(
                                n.key(), n.href(), n.icon(), n.href().equals(here)))
                        .toList(),
                alternate(request),
                !actor.signedIn());
    }

    /** The shell of an error page: if even that cannot be read, a bare one. */
    Shell orBare(WebRequest webRequest, HttpServletRequest request) {
        try {
            return shell(webRequest, request);
        } catch (RuntimeException e) {
            return new Shell(false, "", "", 0, 0, demo, List.of(), "/?lang=en", true);
        }
    }

    /** The entry that a page lies under; of several the nearest. */
    private static String current(List<Navigation> shown, String path) {
        return shown.stream()
                .map(Navigation::href)
                .filter(href -> path.equals(href) || !href.equals("/") && path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String alternate(HttpServletRequest request) {
        String other = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? "en" : "zh";
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(WebConfiguration.address(request));
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        return uri.replaceQueryParam("lang", other).build(true).toUriString();
    }
}
