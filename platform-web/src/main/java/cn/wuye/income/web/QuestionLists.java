package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.division.Divisions;
import cn.wuye.income.model.QuestionStatus;
import cn.wuye.income.query.QuestionQueries;
import cn.wuye.income.query.QuestionQueries.Row;
import cn.wuye.income.query.QuestionQueries.Search;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Questions about statements within reach: what waits to be looked at, what the company has not answered in time. */
@Controller
@RequestMapping("/income/questions")
@Allowed({CITY_SUPERVISOR, COUNTY_SUPERVISOR, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
class QuestionLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "asked";
    private static final String PATH = "/income/questions";

    private final QuestionQueries questions;
    private final StatementView view;
    private final Divisions divisions;
    private final Clock clock;

    QuestionLists(QuestionQueries questions, StatementView view, Divisions divisions, Clock clock) {
        this.questions = questions;
        this.view = view;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String quarter,
            @Nullable String status,
            @Nullable String division,
            @Nullable String estate,
            @Nullable Boolean overdue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        Search search(LocalDate today) {
            return new Search(
                    q,
                    quarter,
                    Choices.parse(QuestionStatus.class, status),
                    division,
                    Choices.blankToNull(estate),
                    Boolean.TRUE.equals(overdue) ? today : null);
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
            return FilterUri.of(PATH)
                    .with("q", q)
                    .with("quarter", quarter)
                    .with("division", division)
                    .with("estate", estate)
                    .with("overdue", overdue);
        }
    }

    /** A status with its number. */
    record Tab(String label, String url, long count, boolean current) {}

    /** A question as the list draws it. */
    record Line(
            UUID id,
            String text,
            String about,
            String estate,
            String place,
            String quarter,
            String status,
            String tone,
            String asked,
            @Nullable String due,
            String dueTone,
            boolean overdue) {}

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<Line> page =
                questions.list(actor, filter.search(today), filter.page()).map(row -> line(row, today, locale));
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered() || filter.status() != null;
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("quarters", view.quartersBefore(today, locale));
        model.addAttribute(
                "divisions", Choices.of(divisions.below(actor), Divisions.Division::code, Divisions.Division::name));
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        PATH + "/export.xlsx",
                        filtered));
        return "income-question/list";
    }

    private Line line(Row row, LocalDate today, Locale locale) {
        boolean overdue = row.overdue(today);
        return new Line(
                row.id(),
                row.text(),
                about(row, locale),
                row.estateName(),
                row.place(),
                view.quarter(row.quarter(), locale),
                view.text("income-question.status." + row.status(), locale),
                tone(row.status()),
                Times.INSTANCE.minute(row.askedAt()).substring(0, 10),
                row.status() == QuestionStatus.OPEN && row.dueOn() != null
                        ? row.dueOn().toString()
                        : null,
                overdue ? "danger" : "neutral",
                overdue);
    }

    private String about(Row row, Locale locale) {
        return row.lineCode() == null
                ? view.text("question.whole", locale)
                : view.name(row.lineCode(), locale) + " · " + row.lineText();
    }

    static String tone(QuestionStatus status) {
        return switch (status) {
            case RECEIVED -> "info";
            case OPEN -> "warning";
            case ANSWERED -> "active";
            case PUBLISHED -> "success";
            case REFUSED -> "neutral";
        };
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<QuestionStatus, Long> counts = new EnumMap<>(QuestionStatus.class);
        questions.counts(actor).forEach(c -> counts.put(QuestionStatus.valueOf(c.status()), c.count()));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                view.text("questions.tab.all", locale),
                filter.withoutStatus().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter.status() == null || filter.status().isBlank()));
        for (QuestionStatus status : QuestionStatus.values()) {
            tabs.add(new Tab(
                    view.text("income-question.status." + status, locale),
                    filter.withoutStatus().with("status", status).toString(),
                    Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                    status.name().equals(filter.status())));
        }
        return tabs;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        String title = view.text("questions.title", locale);
        LocalDate today = LocalDate.now(clock);
        ExcelExport.attach(response, title);
        ExcelExport.write(
                response.getOutputStream(),
                title,
                List.of(
                        ExcelExport.column(view.text("questions.column.estate", locale), 28, Row::estateName),
                        ExcelExport.column(view.text("questions.column.place", locale), 28, Row::place),
                        ExcelExport.column(view.text("questions.column.company", locale), 32, Row::companyName),
                        ExcelExport.column(
                                view.text("questions.column.quarter", locale),
                                12,
                                row -> row.quarter().toString()),
                        ExcelExport.column(view.text("questions.column.about", locale), 36, row -> about(row, locale)),
                        ExcelExport.column(view.text("questions.column.text", locale), 50, Row::text),
                        ExcelExport.column(
                                view.text("questions.column.status", locale),
                                12,
                                row -> view.text("income-question.status." + row.status(), locale)),
                        ExcelExport.column(view.text("questions.column.asked", locale), 18, Row::askedAt),
                        ExcelExport.column(view.text("questions.column.due", locale), 14, Row::dueOn),
                        ExcelExport.column(
                                view.text("questions.overdue", locale),
                                10,
                                row -> view.text(row.overdue(today) ? "statements.yes" : "statements.no", locale)),
                        ExcelExport.column(view.text("questions.column.answer", locale), 50, Row::answer)),
                rows -> questions.export(
                        actor, filter.search(today), new PageRequest(filter.sort(), filter.desc(), null, SIZE), rows));
    }
}
