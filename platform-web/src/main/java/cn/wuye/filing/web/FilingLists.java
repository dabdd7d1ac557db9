package cn.wuye.filing.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of filings as each role sees it: companies their own, authorities what was handed in in their territory. */
@Controller
@RequestMapping("/filings")
@Allowed({CITY_SUPERVISOR, FILING_REVIEWER, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
class FilingLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "submitted";

    /** Sorts whose direction is descending unless said otherwise. */
    private static final List<String> NEWEST_FIRST = List.of("submitted", "signed");

    private static final List<FilingStatus> FILER_TABS = List.of(
            FilingStatus.DRAFT,
            FilingStatus.RETURNED,
            FilingStatus.SUBMITTED,
            FilingStatus.ACCEPTED,
            FilingStatus.FILED);
    private static final List<FilingStatus> AUTHORITY_TABS =
            List.of(FilingStatus.SUBMITTED, FilingStatus.ACCEPTED, FilingStatus.RETURNED, FilingStatus.FILED);

    /** A status with its number; those that are rare are shown once there is one. */
    record Tab(String label, String url, long count, boolean current) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable FilingStatus status,
            @Nullable FilingKind kind,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean overdue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        FilingSearch search() {
            return new FilingSearch(q, status, kind, division, null, null, from, to, Boolean.TRUE.equals(overdue));
        }

        PageRequest page(int size) {
            return new PageRequest(sort, desc, cursor, size);
        }

        String sortOrDefault() {
            if (sort == null || sort.isBlank() || sort.equals("due") && !search().hasDeadlines()) {
                return DEFAULT_SORT;
            }
            return sort;
        }

        boolean descending() {
            return desc == null ? NEWEST_FIRST.contains(sortOrDefault()) : desc;
        }

        /** Everything but the status, which the tabs choose. */
        FilterUri withoutStatus() {
            return FilterUri.of("/filings")
                    .with("q", q)
                    .with("kind", kind)
                    .with("division", division)
                    .with("from", from)
                    .with("to", to)
                    .with("overdue", overdue);
        }
    }

    private final FilingQueries queries;
    private final FilingLines lines;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    FilingLists(FilingQueries queries, FilingLines lines, Divisions divisions, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<FilingRow> page = queries.list(actor, filter.search(), filter.page(SIZE));
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("kinds", Choices.of(FilingKind.values(), "filing.kind.", messages, locale));
        model.addAttribute("divisions", below(actor));
        model.addAttribute("filer", filer(actor));
        model.addAttribute("deadlines", filter.search().hasDeadlines());
        model.addAttribute("clearUrl", filter.status() == null ? "/filings" : "/filings?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> lines.line(actor, row, today, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/filings/export.xlsx",
                        filtered));
        return "filing/list";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                messages.getMessage("filings.export.file", new Object[] {LocalDate.now(clock)}, locale),
                lines.columns(LocalDate.now(clock), locale),
                row -> queries.export(actor, filter.search(), filter.page(SIZE), row));
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<FilingStatus, Long> counts = new EnumMap<>(FilingStatus.class);
        queries.counts(actor).forEach(c -> counts.put(FilingStatus.valueOf(c.status()), c.count()));
        List<FilingStatus> shown = filer(actor) ? FILER_TABS : AUTHORITY_TABS;
        List<Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab(
                messages.getMessage("filings.tab.all", null, locale),
                filter.withoutStatus().toString(),
                all,
                filter.status() == null));
        for (FilingStatus status : FilingStatus.values()) {
            if (shown.contains(status) || status == filter.status() || counts.containsKey(status)) {
                tabs.add(new Tab(
                        messages.getMessage("filing.status." + status, null, locale),
                        filter.withoutStatus().with("status", status).toString(),
                        Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                        status == filter.status()));
            }
        }
        return tabs;
    }

    private static boolean filer(Actor actor) {
        return actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
    }

    private List<Parts.Option> below(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }
}
