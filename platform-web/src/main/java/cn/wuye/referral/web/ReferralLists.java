package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.inspection.Competent;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.query.ClueSearch;
import cn.wuye.referral.usecase.HandleClue;
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
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of clues: inbox of departments, what one has sent, and what happens in the territory. */
@Controller
@RequestMapping("/referrals")
@Allowed({
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    INSPECTOR,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER,
    DEPARTMENT_OFFICER
})
class ReferralLists {
    private static final int SIZE = 25;
    private static final int MOST_AT_ONCE = 100;
    private static final String DEFAULT_SORT = "transferred";
    private static final List<ClueStatus> TABS = List.of(
            ClueStatus.TRANSFERRED,
            ClueStatus.RECEIVED,
            ClueStatus.HANDLING,
            ClueStatus.ANSWERED,
            ClueStatus.WITH_TASK_FORCE,
            ClueStatus.CLOSED);

    /** A status with its number. */
    record Tab(String label, String url, long count, boolean current) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable ClueStatus status,
            ClueSearch.@Nullable Side side,
            @Nullable Competent competent,
            @Nullable String item,
            @Nullable UUID estate,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean overdue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        ClueSearch search() {
            return new ClueSearch(
                    q, status, side, competent, item, estate, division, from, to, Boolean.TRUE.equals(overdue));
        }

        PageRequest page(int size) {
            return new PageRequest(sort, desc, cursor, size);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? sortOrDefault().equals(DEFAULT_SORT) : desc;
        }

        /** Everything but the status, which the tabs choose. */
        FilterUri withoutStatus() {
            return FilterUri.of("/referrals")
                    .with("q", q)
                    .with("side", side)
                    .with("competent", competent)
                    .with("item", item)
                    .with("estate", estate)
                    .with("division", division)
                    .with("from", from)
                    .with("to", to)
                    .with("overdue", overdue);
        }
    }

    private final ClueQueries queries;
    private final HandleClue handle;
    private final ClueLines lines;
    private final InspectionItems items;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    ReferralLists(
            ClueQueries queries,
            HandleClue handle,
            ClueLines lines,
            InspectionItems items,
            Divisions divisions,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.handle = handle;
        this.lines = lines;
        this.items = items;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<ClueRow> page = queries.list(actor, filter.search(), filter.page(SIZE));
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        List<ClueLines.Line> rows = page.items().stream()
                .map(row -> lines.line(actor, row, today, locale))
                .toList();
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("sides", Choices.of(ClueSearch.Side.values(), "referrals.side.", messages, locale));
        model.addAttribute("bodies", Choices.of(Competent.values(), "competent.", messages, locale));
        model.addAttribute(
                "items", Choices.of(items.inForce(today), InspectionItems.Item::code, i -> i.code() + " " + i.name()));
        model.addAttribute("divisions", below(actor));
        model.addAttribute("sender", actor.hasAny(ClueStatus.SENDERS));
        model.addAttribute("policyManager", actor.has(Role.POLICY_MANAGER) || actor.hasAny(ClueStatus.SENDERS));
        model.addAttribute("bulk", rows.stream().anyMatch(ClueLines.Line::receivable));
        model.addAttribute("clearUrl", filter.status() == null ? "/referrals" : "/referrals?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> lines.line(actor, row, today, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/referrals/export.xlsx",
                        filtered));
        return "referral/list";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                messages.getMessage("referrals.export.file", new Object[] {LocalDate.now(clock)}, locale),
                lines.columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(SIZE), row));
    }

    /** Receives all that were ticked; what others were first with is left out and told. */
    @PostMapping("/receipts")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    String receive(
            Actor actor, @RequestParam(required = false) @Nullable List<UUID> clue, RedirectAttributes redirect) {
        String back = "redirect:/referrals?status=TRANSFERRED";
        if (clue == null || clue.isEmpty()) {
            Flash.warning(redirect, "referrals.bulk.none");
            return back;
        }
        int done = 0;
        List<UUID> ticked = clue.stream().distinct().limit(MOST_AT_ONCE).toList();
        for (UUID id : ticked) {
            try {
                handle.receive(actor, new HandleClue.Step(id, null, null));
                done++;
            } catch (DomainException e) {
                // told below: somebody else was first, or it is not with this organisation
            }
        }
        if (done == ticked.size()) {
            Flash.success(redirect, "referrals.bulk.done", done);
        } else {
            Flash.warning(redirect, "referrals.bulk.partly", done, ticked.size() - done);
        }
        return back;
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<ClueStatus, Long> counts = new EnumMap<>(ClueStatus.class);
        queries.counts(actor, filter.search()).forEach(c -> counts.put(ClueStatus.valueOf(c.status()), c.count()));
        List<Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab(
                messages.getMessage("referrals.tab.all", null, locale),
                filter.withoutStatus().toString(),
                all,
                filter.status() == null));
        for (ClueStatus status : ClueStatus.values()) {
            if (TABS.contains(status) || status == filter.status() || counts.containsKey(status)) {
                tabs.add(new Tab(
                        messages.getMessage("clue.status." + status, null, locale),
                        filter.withoutStatus().with("status", status).toString(),
                        Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                        status == filter.status()));
            }
        }
        return tabs;
    }

    private List<Parts.Option> below(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }
}
