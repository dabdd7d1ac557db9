package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.query.ReportSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Residents' reports of the territory: the street's triage, and what others watch. */
@Controller
@RequestMapping("/reports")
@Allowed({STREET_OFFICER, COMMUNITY_MANAGER, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
class ReportLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "received";

    /** A report in the list. */
    record Line(
            UUID id,
            String number,
            String estate,
            String kind,
            String text,
            ReportStatus status,
            String channel,
            int reopens,
            String received,
            String due,
            String tone,
            @Nullable String left) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable ReportStatus status,
            @Nullable ReportKind kind,
            Report.@Nullable Channel channel,
            @Nullable UUID estate,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean overdue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        ReportSearch search() {
            return new ReportSearch(q, status, kind, channel, estate, division, from, to, Boolean.TRUE.equals(overdue));
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
            return FilterUri.of("/reports")
                    .with("q", q)
                    .with("kind", kind)
                    .with("channel", channel)
                    .with("estate", estate)
                    .with("division", division)
                    .with("from", from)
                    .with("to", to)
                    .with("overdue", overdue);
        }
    }

    private final ReportQueries queries;
    private final ClueLines lines;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    ReportLists(ReportQueries queries, ClueLines lines, Divisions divisions, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<ReportRow> page = queries.list(actor, filter.search(), filter.page());
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        model.addAttribute("importer", actor.has(STREET_OFFICER));
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("kinds", Choices.of(ReportKind.values(), "report.kind.", messages, locale));
        model.addAttribute("channels", Choices.of(Report.Channel.values(), "report.channel.", messages, locale));
        model.addAttribute("divisions", below(actor));
        model.addAttribute("clearUrl", filter.status() == null ? "/reports" : "/reports?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, today, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/reports/export.xlsx",
                        filtered));
        return "report/list";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                lines.text("reports.export.file", locale, LocalDate.now(clock).toString()),
                columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    private Line line(ReportRow row, LocalDate today, Locale locale) {
        boolean open = row.status().open();
        return new Line(
                row.id(),
                row.number(),
                row.estateName(),
                lines.text("report.kind." + row.kind(), locale),
                row.text(),
                row.status(),
                lines.text("report.channel." + row.channel(), locale),
                row.reopens(),
                Objects.requireNonNull(lines.minute(row.receivedAt())),
                row.dueOn().toString(),
                open ? lines.tone(row.dueOn(), today) : "neutral",
                open ? lines.left(row.dueOn(), today, locale) : null);
    }

    private List<ExcelExport.Column<ReportRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(lines.text("reports.column.number", locale), 28, ReportRow::number),
                ExcelExport.column(lines.text("reports.column.source", locale), 18, ReportRow::sourceNumber),
                ExcelExport.column(
                        lines.text("reports.column.channel", locale),
                        12,
                        r -> lines.text("report.channel." + r.channel(), locale)),
                ExcelExport.column(lines.text("reports.column.estate", locale), 26, ReportRow::estateName),
                ExcelExport.column(lines.text("reports.column.place", locale), 26, ReportRow::placeName),
                ExcelExport.column(lines.text("reports.column.company", locale), 34, ReportRow::companyName),
                ExcelExport.column(
                        lines.text("reports.column.kind", locale),
                        16,
                        r -> lines.text("report.kind." + r.kind(), locale)),
                ExcelExport.column(lines.text("reports.column.text", locale), 50, ReportRow::text),
                ExcelExport.column(
                        lines.text("reports.column.status", locale),
                        14,
                        r -> lines.text("report.status." + r.status(), locale)),
                ExcelExport.column(lines.text("reports.column.received", locale), 18, ReportRow::receivedAt),
                ExcelExport.column(lines.text("reports.column.due", locale), 12, ReportRow::dueOn),
                ExcelExport.column(
                        lines.text("reports.column.answer", locale),
                        24,
                        r -> r.reply() == null
                                ? null
                                : lines.text("reply." + r.reply().kind(), locale)),
                ExcelExport.column(
                        lines.text("reports.column.answered", locale),
                        18,
                        r -> r.reply() == null ? null : r.reply().at()),
                ExcelExport.column(
                        lines.text("reports.column.fixed", locale),
                        12,
                        r -> r.fixed() == null ? null : lines.text("report.fixed." + r.fixed(), locale)));
    }

    private List<ReferralLists.Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<ReportStatus, Long> counts = new EnumMap<>(ReportStatus.class);
        queries.counts(actor, filter.search()).forEach(c -> counts.put(ReportStatus.valueOf(c.status()), c.count()));
        List<ReferralLists.Tab> tabs = new ArrayList<>();
        tabs.add(new ReferralLists.Tab(
                lines.text("reports.tab.all", locale),
                filter.withoutStatus().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter.status() == null));
        for (ReportStatus status : ReportStatus.values()) {
            tabs.add(new ReferralLists.Tab(
                    lines.text("report.status." + status, locale),
                    filter.withoutStatus().with("status", status).toString(),
                    Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                    status == filter.status()));
        }
        return tabs;
    }

    private List<Parts.Option> below(Actor actor) {
        return Choices.of(divisions.below(actor), Division::code, Division::name);
    }
}
