package cn.wuye.worklist.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.LocalLink;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Shortcut;
import cn.wuye.worklist.query.WorklistQueries;
import cn.wuye.worklist.query.WorklistQueries.View;
import cn.wuye.worklist.query.WorklistQueries.WorkCounts;
import cn.wuye.worklist.query.WorklistQueries.WorkRow;
import cn.wuye.worklist.query.WorklistQueries.WorkSearch;
import cn.wuye.worklist.usecase.ClaimWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a working day begins: what is mine, open, due soon and late, over all capabilities. */
@Controller
@Allowed
@RequestMapping("/desk")
class DeskPages {
    private static final int SIZE = 25;

    /** A view of the desk with its exact number. */
    record Tab(String key, String url, long count, boolean current, boolean urgent) {}

    private final WorklistQueries work;
    private final ClaimWork claims;
    private final WorkViews views;
    private final Divisions divisions;
    private final List<Shortcut> shortcuts;
    private final MessageSource messages;
    private final Clock clock;

    DeskPages(
            WorklistQueries work,
            ClaimWork claims,
            WorkViews views,
            Divisions divisions,
            ObjectProvider<Shortcut> shortcuts,
            MessageSource messages,
            Clock clock) {
        this.work = work;
        this.claims = claims;
        this.views = views;
        this.divisions = divisions;
        this.shortcuts = shortcuts.stream()
                .sorted(Comparator.comparingInt(Shortcut::position))
                .toList();
        this.messages = messages;
        this.clock = clock;
    }

    /** Filters of the desk as the address carries them. */
    record DeskFilter(
            @Nullable View view,
            @Nullable String capability,
            @Nullable String duty,
            @Nullable String division,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        WorkSearch search() {
            return new WorkSearch(Objects.requireNonNullElse(view, View.OPEN), capability, duty(), division, q);
        }

        boolean filtered() {
            return filters(FilterUri.of("/desk")).filtered();
        }

        PageRequest page(int size) {
            return new PageRequest(sort, desc, cursor, size);
        }

        FilterUri uri(View of) {
            return filters(FilterUri.of("/desk").with("view", of));
        }

        private FilterUri filters(FilterUri uri) {
            return uri.with("capability", capability)
                    .with("duty", duty)
                    .with("division", division)
                    .with("q", q);
        }

        /** This very page of the list, to come back to. */
        String here() {
            return uri(search().view())
                    .with("sort", sort)
                    .either("desc", desc)
                    .with("cursor", cursor)
                    .toString();
        }
    }

    @GetMapping
    String desk(Actor actor, DeskFilter filter, Locale locale, Model model) {
        WorkSearch search = filter.search();
        LocalDate today = LocalDate.now(clock);
        Page<WorkRow> page = work.page(actor, search, today, filter.page(SIZE));
        WorkCounts counts = work.count(actor, search, today);
        List<WorklistQueries.DutyCount> duties = work.duties(actor);
        model.addAttribute("filter", filter);
        model.addAttribute("here", filter.here());
        model.addAttribute("view", search.view());
        model.addAttribute("counts", counts);
        model.addAttribute("tabs", tabs(filter, search.view(), counts));
        model.addAttribute("capabilities", views.capabilities(duties, locale));
        model.addAttribute("duties", views.duties(duties, search.capability(), locale));
        model.addAttribute("divisions", below(actor));
        model.addAttribute(
                "shortcuts",
                shortcuts.stream().filter(s -> s.visible().test(actor)).toList());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> views.view(actor, row, today, locale)),
                        filter.sort() == null ? "due" : filter.sort(),
                        filter.desc() == null ? "opened".equals(filter.sort()) : filter.desc(),
                        filter.uri(search.view()),
                        filter.cursor() == null,
                        "/desk/export",
                        filter.filtered()));
        return "worklist/desk";
    }

    @GetMapping("/export")
    void export(Actor actor, DeskFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ExcelExport.write(
                response,
                messages.getMessage("desk.export.file", new Object[] {today}, locale),
                views.columns(locale),
                row -> work.forEach(actor, filter.search(), today, filter.page(SIZE), row));
    }

    @PostMapping("/{id}/claim")
    String claim(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        claims.claim(actor, id);
        Flash.success(redirect, "desk.claimed");
        return "redirect:" + back(back);
    }

    @PostMapping("/{id}/release")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        claims.release(actor, id);
        Flash.success(redirect, "desk.released");
        return "redirect:" + back(back);
    }

    private static String back(@Nullable String asked) {
        return asked != null && LocalLink.isLocal(asked) && asked.startsWith("/desk") ? asked : "/desk";
    }

    private static List<Tab> tabs(DeskFilter filter, View current, WorkCounts counts) {
        return java.util.Arrays.stream(View.values())
                .map(view -> new Tab(
                        view.name(),
                        filter.uri(view).toString(),
                        counts.of(view),
                        view == current,
                        view == View.OVERDUE && counts.overdue() > 0))
                .toList();
    }

    /** Counties for the city, streets for a county, communities for a street. */
    private List<Parts.Option> below(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }
}
