package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitRow;
import cn.wuye.inspection.query.VisitSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of patrols and inspections; companies and owners see those that are signed. */
@Controller
@RequestMapping("/inspections")
@Allowed({CITY_SUPERVISOR, COUNTY_SUPERVISOR, INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER
})
class VisitLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "started";

    /** A visit as the list draws it. */
    record Line(
            UUID id,
            String estate,
            String place,
            @Nullable String company,
            String kind,
            String checklist,
            VisitStatus status,
            String tone,
            String team,
            int findings,
            @Nullable Integer score,
            String scoreTone,
            String started) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable VisitStatus status,
            @Nullable VisitKind kind,
            @Nullable String division,
            @Nullable Boolean mine,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        VisitSearch search() {
            return new VisitSearch(q, status, kind, division, Boolean.TRUE.equals(mine), from, to);
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

        FilterUri uri() {
            return FilterUri.of("/inspections")
                    .with("q", q)
                    .with("status", status)
                    .with("kind", kind)
                    .with("division", division)
                    .with("mine", mine)
                    .with("from", from)
                    .with("to", to);
        }
    }

    private final VisitQueries queries;
    private final InspectionTexts texts;

    VisitLists(VisitQueries queries, InspectionTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<VisitRow> page = queries.list(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("visits", actor.hasAny(VisitStatus.VISITORS));
        model.addAttribute("keeper", actor.has(COUNTY_SUPERVISOR) || actor.has(CITY_SUPERVISOR));
        model.addAttribute("kinds", Choices.of(VisitKind.values(), "visit.kind.", texts.messages(), locale));
        model.addAttribute("statuses", Choices.of(VisitStatus.values(), "visit.status.", texts.messages(), locale));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(),
                        filter.cursor() == null,
                        "/inspections/export.xlsx",
                        filter.uri().filtered()));
        return "inspection/visits";
    }

    private Line line(VisitRow row, Locale locale) {
        return new Line(
                row.id(),
                row.estateName(),
                row.place(),
                row.companyName(),
                texts.text("visit.kind." + row.kind(), locale),
                row.checklist(),
                row.status(),
                InspectionTexts.tone(row.status()),
                row.secondName() == null
                        ? row.inspectorName()
                        : row.inspectorName() + texts.text("findings.and", locale) + row.secondName(),
                row.findings(),
                row.score(),
                InspectionTexts.tone(row.score()),
                Times.INSTANCE.minute(row.startedAt()));
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("visits.export.file", locale, texts.today().toString()),
                columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    private List<ExcelExport.Column<VisitRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(texts.text("findings.column.estate", locale), 28, VisitRow::estateName),
                ExcelExport.column(texts.text("findings.column.place", locale), 28, VisitRow::place),
                ExcelExport.column(texts.text("findings.column.company", locale), 34, VisitRow::companyName),
                ExcelExport.column(
                        texts.text("visits.column.kind", locale),
                        14,
                        r -> texts.text("visit.kind." + r.kind(), locale)),
                ExcelExport.column(texts.text("visits.column.checklist", locale), 24, VisitRow::checklist),
                ExcelExport.column(
                        texts.text("findings.column.status", locale),
                        12,
                        r -> texts.text("visit.status." + r.status(), locale)),
                ExcelExport.column(texts.text("visits.inspector", locale), 16, VisitRow::inspectorName),
                ExcelExport.column(texts.text("visits.second", locale), 16, VisitRow::secondName),
                ExcelExport.column(texts.text("visits.column.findings", locale), 10, VisitRow::findings),
                ExcelExport.column(texts.text("visits.column.score", locale), 8, VisitRow::score),
                ExcelExport.column(texts.text("visits.column.started", locale), 18, VisitRow::startedAt),
                ExcelExport.column(texts.text("visits.column.signed", locale), 18, VisitRow::signedAt));
    }
}
