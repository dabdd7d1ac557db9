package cn.wuye.owners.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.query.ResolutionSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
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

/** The register of resolutions as each role reaches it. */
@Controller
@RequestMapping("/resolutions")
@Allowed({
    OWNERS_MEMBER,
    COMPANY_CLERK,
    COMMUNITY_MANAGER,
    STREET_OFFICER,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER
})
class ResolutionLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "number";

    /** A status with its number. */
    record Tab(String label, String url, long count, boolean current) {}

    /** A resolution as the list draws it. */
    record Line(
            UUID id,
            String number,
            String title,
            String estate,
            String place,
            String matter,
            String status,
            String tone,
            @Nullable String amount,
            @Nullable String left,
            @Nullable String ends) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable ResolutionStatus status,
            VoteCount.@Nullable Matter matter,
            @Nullable String division,
            @Nullable UUID estate,
            @Nullable Boolean left,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        ResolutionSearch search() {
            return new ResolutionSearch(q, status, matter, division, estate, Boolean.TRUE.equals(left));
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? !sortOrDefault().equals("estate") : desc;
        }

        FilterUri withoutStatus() {
            return FilterUri.of("/resolutions")
                    .with("q", q)
                    .with("matter", matter)
                    .with("division", division)
                    .with("estate", estate)
                    .with("left", left);
        }
    }

    private final ResolutionQueries queries;
    private final OwnersTexts texts;

    ResolutionLists(ResolutionQueries queries, OwnersTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<ResolutionRow> page = queries.list(actor, filter.search(), filter.page());
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("matters", Choices.of(VoteCount.Matter.values(), "vote.matter.", texts.messages(), locale));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("organiser", actor.hasAny(ResolutionStatus.ORGANISERS));
        model.addAttribute(
                "clearUrl", filter.status() == null ? "/resolutions" : "/resolutions?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/resolutions/export.xlsx",
                        filtered));
        return "owners/resolutions";
    }

    private Line line(ResolutionRow row, Locale locale) {
        boolean voting = row.status() == ResolutionStatus.POSTED;
        return new Line(
                row.id(),
                row.number(),
                row.title(),
                row.estateName(),
                row.place(),
                row.matter() == null ? "" : texts.text("vote.matter." + row.matter(), locale),
                texts.text("resolution.status." + row.status(), locale),
                OwnersTexts.tone(row.status()),
                OwnersTexts.yuan(row.amount()),
                row.status() == ResolutionStatus.PASSED ? OwnersTexts.yuan(row.left()) : null,
                voting ? String.valueOf(row.votingEndsOn()) : null);
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<ResolutionStatus, Long> counts = new EnumMap<>(ResolutionStatus.class);
        queries.counts(actor).forEach(c -> counts.put(ResolutionStatus.valueOf(c.status()), c.count()));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                texts.text("resolutions.tab.all", locale),
                filter.withoutStatus().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter.status() == null));
        for (ResolutionStatus status : ResolutionStatus.values()) {
            tabs.add(new Tab(
                    texts.text("resolution.status." + status, locale),
                    filter.withoutStatus().with("status", status).toString(),
                    Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                    status == filter.status()));
        }
        return tabs;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("resolutions.export.file", locale, texts.today().toString()),
                columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    private List<ExcelExport.Column<ResolutionRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(texts.text("resolutions.column.number", locale), 28, ResolutionRow::number),
                ExcelExport.column(texts.text("resolutions.column.title", locale), 40, ResolutionRow::title),
                ExcelExport.column(texts.text("resolutions.column.estate", locale), 28, ResolutionRow::estateName),
                ExcelExport.column(texts.text("resolutions.column.place", locale), 28, ResolutionRow::place),
                ExcelExport.column(
                        texts.text("resolutions.column.matter", locale),
                        40,
                        r -> r.matter() == null ? "" : texts.text("vote.matter." + r.matter(), locale)),
                ExcelExport.column(
                        texts.text("resolutions.column.status", locale),
                        12,
                        r -> texts.text("resolution.status." + r.status(), locale)),
                ExcelExport.column(texts.text("resolutions.column.amount", locale), 16, r -> decimal(r.amount())),
                ExcelExport.column(texts.text("resolutions.column.left", locale), 16, r -> decimal(r.left())),
                ExcelExport.column(texts.text("resolutions.column.ends", locale), 14, ResolutionRow::votingEndsOn),
                ExcelExport.column(texts.text("resolutions.column.counted", locale), 14, ResolutionRow::countedOn));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }
}
