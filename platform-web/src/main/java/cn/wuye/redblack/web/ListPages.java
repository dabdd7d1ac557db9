package cn.wuye.redblack.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.division.Divisions;
import cn.wuye.estate.EstateLookup;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.query.ListQueries.IssueRow;
import cn.wuye.redblack.query.ListQueries.IssueSearch;
import cn.wuye.redblack.usecase.NominateEntry;
import cn.wuye.redblack.usecase.OpenIssue;
import cn.wuye.redblack.usecase.RunIssue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The lists as county and city work on them. */
@Controller
@RequestMapping("/lists")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class ListPages {
    private static final int SIZE = 25;
    private static final int ENTRIES = 200;
    private static final int HISTORY = 50;
    private static final int OPENABLE = 2;

    private final ListQueries lists;
    private final OpenIssue open;
    private final RunIssue run;
    private final NominateEntry nominate;
    private final EstateLookup estates;
    private final ListTexts texts;
    private final ListSteps steps;
    private final Histories histories;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    ListPages(
            ListQueries lists,
            OpenIssue open,
            RunIssue run,
            NominateEntry nominate,
            EstateLookup estates,
            ListTexts texts,
            ListSteps steps,
            Histories histories,
            Divisions divisions,
            MessageSource messages,
            Clock clock) {
        this.lists = lists;
        this.open = open;
        this.run = run;
        this.nominate = nominate;
        this.estates = estates;
        this.texts = texts;
        this.steps = steps;
        this.histories = histories;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        Page<IssueRow> page = lists.issues(
                actor,
                new IssueSearch(county, quarter, Choices.parse(IssueStatus.class, status)),
                new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/lists")
                .with("county", county)
                .with("quarter", quarter)
                .with("status", status);
        String sorted = sort == null ? "opened" : sort;
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sorted,
                        desc == null ? !sorted.equals("county") : desc,
                        uri,
                        cursor == null,
                        null,
                        uri.filtered()));
        model.addAttribute("county", county);
        model.addAttribute("quarter", quarter);
        model.addAttribute("status", status);
        boolean city = actor.has(CITY_SUPERVISOR);
        model.addAttribute(
                "counties",
                city
                        ? Choices.of(
                                divisions.below(actor.division()), Divisions.Division::code, Divisions.Division::name)
                        : List.of());
        Quarter now = Quarter.of(LocalDate.now(clock));
        List<Quarter> past =
                Stream.iterate(now.minus(1), q -> q.minus(1)).limit(8).toList();
        model.addAttribute("quarters", texts.quarters(past, locale));
        model.addAttribute("openable", texts.quarters(past.subList(0, OPENABLE), locale));
        model.addAttribute("statuses", Choices.of(IssueStatus.values(), "list.status.", messages, locale));
        model.addAttribute("mayOpen", actor.has(COUNTY_SUPERVISOR));
        model.addAttribute("times", Times.INSTANCE);
        return "redblack/lists";
    }

    @PostMapping
    @Allowed(COUNTY_SUPERVISOR)
    String open(Actor actor, @RequestParam(required = false) @Nullable String quarter, RedirectAttributes redirect) {
        Quarter wanted = Quarter.parse(quarter == null ? "" : quarter)
                .orElseThrow(() -> new DomainException(SharedError.MALFORMED, "quarter"));
        UUID[] id = new UUID[1];
        String back = steps.take(
                "/lists", "lists.opened", redirect, () -> id[0] = open.handle(actor, actor.division(), wanted));
        return id[0] == null ? back : "redirect:/lists/" + id[0];
    }

    @GetMapping("/{id}")
    String issue(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        IssueRow issue = lists.issue(actor, id).orElseThrow(DomainException::notFound);
        Page<ListTexts.Line> entries = lists.entries(
                        actor,
                        new EntrySearch(null, id, null, null, null, null),
                        new PageRequest("score", false, cursor, ENTRIES))
                .map(e -> texts.line(e, locale));
        model.addAttribute("issue", issue);
        model.addAttribute("stages", IssueStatus.values());
        model.addAttribute("mayNominate", actor.has(COUNTY_SUPERVISOR) && issue.status() == IssueStatus.CANDIDATES);
        model.addAttribute(
                "grounds",
                Stream.of(Reason.values())
                        .filter(Reason::byHand)
                        .map(r -> new Parts.Option(r.name(), texts.text("list-grounds." + r, locale)))
                        .toList());
        model.addAttribute("quarterText", texts.quarter(issue.quarter(), locale));
        model.addAttribute(
                "list",
                ListView.of(entries, "score", false, FilterUri.of("/lists/" + id), cursor == null, null, false));
        model.addAttribute("actions", steps.issue(actor, issue, locale));
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("entries", histories.of("list:" + id, "list", HISTORY, a -> null, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.lists", locale), "/lists"),
                        new Parts.Crumb(issue.countyName() + " " + issue.quarter(), null)));
        return "redblack/list";
    }

    @PostMapping("/{id}/{step:notice|review|submission}")
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

    @PostMapping("/{id}/{step:return|confirmation|publication}")
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

    @PostMapping("/{id}/nomination")
    @Allowed(COUNTY_SUPERVISOR)
    String nominate(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        if (lists.issue(actor, id).isEmpty()) {
            throw DomainException.notFound();
        }
        FieldReader in = new FieldReader(posted);
        String estate = in.required("estate", 40);
        Reason reason = in.choice("reason", Reason.class, Reason.CASUALTY);
        String grounds = in.required("grounds", 500);
        if (!in.violations().isEmpty() || estates.findByCode(estate).isEmpty()) {
            Flash.warning(redirect, "lists.nominate.gaps");
            return "redirect:/lists/" + id;
        }
        return steps.take(
                "/lists/" + id,
                "lists.nominate.done",
                redirect,
                () -> nominate.handle(actor, new NominateEntry.Command(id, null, estate, reason, grounds)));
    }

    private String take(
            Actor actor,
            UUID id,
            String step,
            @Nullable Long version,
            @Nullable String comment,
            RedirectAttributes redirect) {
        if (lists.issue(actor, id).isEmpty()) {
            throw DomainException.notFound();
        }
        RunIssue.Command command = new RunIssue.Command(id, version, Choices.blankToNull(comment));
        return steps.take("/lists/" + id, "lists.done", redirect, () -> {
            switch (step) {
                case "notice" -> run.notifyCompanies(actor, command);
                case "review" -> run.review(actor, command);
                case "submission" -> run.submit(actor, command);
                case "return" -> run.sendBack(actor, command);
                case "confirmation" -> run.confirm(actor, command);
                default -> run.publish(actor, command);
            }
        });
    }
}
