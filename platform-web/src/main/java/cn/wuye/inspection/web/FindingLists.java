package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.FindingSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of findings and the supervision ledger (台账), as each role reaches them. */
@Controller
@RequestMapping("/findings")
@Allowed({
    CITY_SUPERVISOR,
    COUNTY_SUPERVISOR,
    INSPECTOR,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    COMPANY_CLERK,
    OWNERS_MEMBER,
    TASK_FORCE_MEMBER
})
class FindingLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "raised";

    /** A status with its number. */
    record Tab(String label, String url, long count, boolean current) {}

    /** A finding as the list draws it. */
    record Line(
            UUID id,
            String number,
            String estate,
            String place,
            @Nullable String company,
            String item,
            String itemName,
            String severity,
            String severityTone,
            FindingStatus status,
            String tone,
            String raised,
            @Nullable String due,
            String dueTone,
            int overdueTimes,
            boolean ledger,
            boolean clueOpen) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable FindingStatus status,
            @Nullable Severity severity,
            @Nullable String item,
            @Nullable String division,
            @Nullable Boolean ledger,
            @Nullable Boolean open,
            @Nullable Boolean transferred,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        FindingSearch search() {
            return new FindingSearch(
                    q,
                    status,
                    severity,
                    item,
                    division,
                    null,
                    Boolean.TRUE.equals(ledger),
                    Boolean.TRUE.equals(open),
                    Boolean.TRUE.equals(transferred),
                    from,
                    to);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? sortOrDefault().equals(DEFAULT_SORT) : desc;
        }

        FilterUri withoutStatus() {
            return FilterUri.of("/findings")
                    .with("q", q)
                    .with("severity", severity)
                    .with("item", item)
                    .with("division", division)
                    .with("ledger", ledger)
                    .with("open", open)
                    .with("transferred", transferred)
                    .with("from", from)
                    .with("to", to);
        }
    }

    private final FindingQueries queries;
    private final InspectionTexts texts;

    FindingLists(FindingQueries queries, InspectionTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<FindingRow> page = queries.list(actor, filter.search(), filter.page());
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("severities", Choices.of(Severity.values(), "severity.", texts.messages(), locale));
        model.addAttribute("items", texts.items());
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("company", actor.kind() == OrgKind.COMPANY);
        model.addAttribute("clearUrl", filter.status() == null ? "/findings" : "/findings?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, texts.now(), locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/findings/export.xlsx",
                        filtered));
        return "inspection/findings";
    }

    private Line line(FindingRow row, Instant now, Locale locale) {
        boolean running = row.status() == FindingStatus.ORDERED || row.status() == FindingStatus.OVERDUE;
        return new Line(
                row.id(),
                row.number(),
                row.estateName(),
                row.place(),
                row.companyName(),
                row.item(),
                row.itemName(),
                texts.text("severity." + row.severity(), locale),
                InspectionTexts.tone(row.severity()),
                row.status(),
                InspectionTexts.tone(row.status()),
                Times.INSTANCE.minute(row.raisedAt()).substring(0, 10),
                running ? due(row) : null,
                row.dueAt().isBefore(now) ? "danger" : "neutral",
                row.overdueTimes(),
                row.ledgerSince() != null,
                row.clueOpen());
    }

    /** The last day, and the minute where it is a matter of hours. */
    static String due(FindingRow row) {
        return row.severity() == Severity.A
                ? Times.INSTANCE.minute(row.dueAt())
                : Times.INSTANCE.lastDay(row.dueAt()).toString();
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<FindingStatus, Long> counts = new EnumMap<>(FindingStatus.class);
        queries.counts(actor).forEach(c -> counts.put(FindingStatus.valueOf(c.status()), c.count()));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                texts.text("findings.tab.all", locale),
                filter.withoutStatus().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter.status() == null));
        for (FindingStatus status : FindingStatus.values()) {
            if (status != FindingStatus.WITHDRAWN || counts.containsKey(status)) {
                tabs.add(new Tab(
                        texts.text("finding.status." + status, locale),
                        filter.withoutStatus().with("status", status).toString(),
                        Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                        status == filter.status()));
            }
        }
        return tabs;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("findings.export.file", locale, texts.today().toString()),
                columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    private List<ExcelExport.Column<FindingRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(texts.text("findings.column.number", locale), 28, FindingRow::number),
                ExcelExport.column(texts.text("findings.column.estate", locale), 28, FindingRow::estateName),
                ExcelExport.column(texts.text("findings.column.place", locale), 28, FindingRow::place),
                ExcelExport.column(texts.text("findings.column.company", locale), 34, FindingRow::companyName),
                ExcelExport.column(texts.text("findings.column.item", locale), 8, FindingRow::item),
                ExcelExport.column(texts.text("findings.column.item-name", locale), 44, FindingRow::itemName),
                ExcelExport.column(
                        texts.text("findings.column.severity", locale),
                        10,
                        r -> texts.text("severity." + r.severity(), locale)),
                ExcelExport.column(
                        texts.text("findings.column.status", locale),
                        12,
                        r -> texts.text("finding.status." + r.status(), locale)),
                ExcelExport.column(texts.text("findings.column.raised", locale), 18, FindingRow::raisedAt),
                ExcelExport.column(texts.text("findings.column.due", locale), 18, FindingRow::dueAt),
                ExcelExport.column(texts.text("findings.column.overdue", locale), 10, FindingRow::overdueTimes),
                ExcelExport.column(texts.text("findings.column.ledger", locale), 18, FindingRow::ledgerSince),
                ExcelExport.column(texts.text("findings.column.closed", locale), 18, FindingRow::closedAt));
    }
}
