package cn.wuye.redblack.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.usecase.RunEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries of the lists: a company's own, with answer and appeal; the county's and the city's decisions on them. */
@Controller
@RequestMapping("/lists/entries")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR, COMPANY_CLERK})
class EntryPages {
    private static final int SIZE = 25;
    private static final int HISTORY = 50;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String quarter,
            @Nullable String side,
            @Nullable String status,
            @Nullable UUID issue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {
        EntrySearch search() {
            return new EntrySearch(
                    q, issue, null, quarter, Choices.parse(Side.class, side), Choices.parse(EntryStatus.class, status));
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }
    }

    private final ListQueries lists;
    private final RunEntry run;
    private final ListTexts texts;
    private final ListSteps steps;
    private final Histories histories;
    private final MessageSource messages;
    private final Clock clock;

    EntryPages(
            ListQueries lists,
            RunEntry run,
            ListTexts texts,
            ListSteps steps,
            Histories histories,
            MessageSource messages,
            Clock clock) {
        this.lists = lists;
        this.run = run;
        this.texts = texts;
        this.steps = steps;
        this.histories = histories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<EntryRow> page = lists.entries(actor, filter.search(), filter.page());
        FilterUri uri = FilterUri.of("/lists/entries")
                .with("q", filter.q())
                .with("quarter", filter.quarter())
                .with("side", filter.side())
                .with("status", filter.status())
                .with("issue", filter.issue());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(e -> texts.line(e, locale)),
                        filter.sort() == null ? "score" : filter.sort(),
                        Boolean.TRUE.equals(filter.desc()),
                        uri,
                        filter.cursor() == null,
                        "/lists/entries/export.xlsx",
                        uri.filtered()));
        model.addAttribute("filter", filter);
        model.addAttribute("company", actor.has(COMPANY_CLERK));
        model.addAttribute("quarters", texts.quarters(lists.quarters(), locale));
        model.addAttribute("sides", Choices.of(Side.values(), "list-side.", messages, locale));
        model.addAttribute("statuses", Choices.of(EntryStatus.values(), "listing.status.", messages, locale));
        return "redblack/entries";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("listings.export.file", locale, LocalDate.now(clock)),
                List.of(
                        ExcelExport.column(
                                texts.text("lists.quarter", locale),
                                18,
                                (EntryRow e) -> texts.quarter(e.quarter(), locale)),
                        ExcelExport.column(texts.text("lists.county", locale), 12, EntryRow::countyName),
                        ExcelExport.column(
                                texts.text("lists.side", locale),
                                8,
                                (EntryRow e) -> texts.text("list-side." + e.side(), locale)),
                        ExcelExport.column(texts.text("lists.estate", locale), 28, EntryRow::estateName),
                        ExcelExport.column(texts.text("lists.company", locale), 36, EntryRow::companyName),
                        ExcelExport.column(texts.text("lists.score", locale), 8, EntryRow::score),
                        ExcelExport.column(
                                texts.text("lists.status", locale),
                                12,
                                (EntryRow e) -> texts.text("listing.status." + e.status(), locale)),
                        ExcelExport.column(
                                texts.text("lists.why", locale),
                                50,
                                (EntryRow e) ->
                                        String.join("；", texts.line(e, locale).reasons())),
                        ExcelExport.column(texts.text("lists.published", locale), 18, EntryRow::publishedAt)),
                row -> lists.exportEntries(actor, filter.search(), filter.page(), row));
    }

    @GetMapping("/{id}")
    String entry(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        EntryRow entry = find(actor, id);
        boolean company = actor.has(COMPANY_CLERK);
        model.addAttribute("e", texts.line(entry, locale));
        model.addAttribute("figures", texts.figures(entry, locale));
        model.addAttribute("actions", steps.entry(actor, entry, locale));
        model.addAttribute("company", company);
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("entries", histories.of("listing:" + id, "listing", HISTORY, a -> null, locale));
        model.addAttribute(
                "crumbs",
                company
                        ? List.of(
                                new Parts.Crumb(texts.text("nav.listings", locale), "/lists/entries"),
                                new Parts.Crumb(entry.estateName(), null))
                        : List.of(
                                new Parts.Crumb(texts.text("nav.lists", locale), "/lists"),
                                new Parts.Crumb(entry.countyName() + " " + entry.quarter(), "/lists/" + entry.issue()),
                                new Parts.Crumb(entry.estateName(), null)));
        return "redblack/entry";
    }

    @PostMapping("/{id}/{step:answer|appeal}")
    @Allowed(COMPANY_CLERK)
    String company(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        return take(actor, id, step, version, comment, redirect);
    }

    @PostMapping("/{id}/{step:keeping|dropping|rectification}")
    @Allowed(COUNTY_SUPERVISOR)
    String county(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        return take(actor, id, step, version, comment, redirect);
    }

    @PostMapping("/{id}/{step:upholding|overturning}")
    @Allowed(CITY_SUPERVISOR)
    String city(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        return take(actor, id, step, version, comment, redirect);
    }

    private String take(
            Actor actor,
            UUID id,
            String step,
            @Nullable Long version,
            @Nullable String comment,
            RedirectAttributes redirect) {
        find(actor, id);
        RunEntry.Command command = new RunEntry.Command(id, version, Choices.blankToNull(comment));
        return steps.take("/lists/entries/" + id, "lists.done", redirect, () -> {
            switch (step) {
                case "answer" -> run.answer(actor, command);
                case "appeal" -> run.appeal(actor, command);
                case "keeping" -> run.keep(actor, command);
                case "dropping" -> run.drop(actor, command);
                case "rectification" -> run.rectified(actor, command);
                default -> run.rule(actor, command, step.equals("overturning"));
            }
        });
    }

    private EntryRow find(Actor actor, UUID id) {
        return lists.entry(actor, id).orElseThrow(DomainException::notFound);
    }
}
