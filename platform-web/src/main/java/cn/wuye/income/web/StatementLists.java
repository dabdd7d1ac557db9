package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.division.Divisions;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Row;
import cn.wuye.income.query.StatementQueries.Search;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Quarterly statements within reach: who has handed in, who is late, who has been objected to. */
@Controller
@RequestMapping("/income/statements")
@Allowed({CITY_SUPERVISOR, COUNTY_SUPERVISOR, INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER
})
class StatementLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "quarter";

    private final StatementQueries statements;
    private final StatementView view;
    private final Divisions divisions;
    private final Clock clock;

    StatementLists(StatementQueries statements, StatementView view, Divisions divisions, Clock clock) {
        this.statements = statements;
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
            @Nullable Boolean missing,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {
        Search search() {
            return new Search(
                    q, quarter, Choices.parse(StatementStatus.class, status), division, Boolean.TRUE.equals(missing));
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? !sortOrDefault().equals("estate") : desc;
        }

        FilterUri uri() {
            return FilterUri.of("/income/statements")
                    .with("q", q)
                    .with("quarter", quarter)
                    .with("status", status)
                    .with("division", division)
                    .with("missing", missing);
        }
    }

    /** A row of the list. */
    record Line(
            UUID id,
            String estate,
            String place,
            @Nullable String company,
            String quarter,
            int edition,
            String status,
            String tone,
            boolean late,
            boolean missing,
            String income,
            String out,
            String closing,
            String due,
            String dueTone,
            boolean open) {}

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<Line> page = statements
                .list(actor, filter.search(), new PageRequest(filter.sort(), filter.desc(), filter.cursor(), SIZE))
                .map(row -> line(row, today, locale));
        model.addAttribute("filter", filter);
        model.addAttribute("quarters", view.quartersBefore(today, locale));
        model.addAttribute(
                "statuses", Choices.of(StatementStatus.values(), "income-statement.status.", view.messages(), locale));
        model.addAttribute(
                "divisions", Choices.of(divisions.below(actor), Divisions.Division::code, Divisions.Division::name));
        model.addAttribute("company", actor.has(COMPANY_CLERK));
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(),
                        filter.cursor() == null,
                        "/income/statements/export.xlsx",
                        filter.uri().filtered()));
        return "income-statement/list";
    }

    private Line line(Row row, LocalDate today, Locale locale) {
        boolean draft = row.status() == StatementStatus.DRAFT;
        return new Line(
                row.id(),
                row.estateName(),
                row.place(),
                row.companyName(),
                view.quarter(row.quarter(), locale),
                row.edition(),
                view.text("income-statement.status." + row.status(), locale),
                StatementView.tone(row.status()),
                row.late(),
                draft && today.isAfter(row.dueOn()),
                Figures.money(row.income()),
                Figures.money(row.cost() + row.use()),
                Figures.money(row.closing()),
                row.dueOn().toString(),
                draft && today.isAfter(row.dueOn()) ? "danger" : "neutral",
                draft);
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        String title = view.text("statements.title", locale);
        ExcelExport.attach(response, title);
        ExcelExport.write(
                response.getOutputStream(),
                title,
                List.of(
                        ExcelExport.column(view.text("statements.estate", locale), 28, Row::estateName),
                        ExcelExport.column(view.text("statements.place", locale), 28, Row::place),
                        ExcelExport.column(view.text("statements.company", locale), 32, Row::companyName),
                        ExcelExport.column(
                                view.text("statements.quarter", locale),
                                12,
                                row -> row.quarter().toString()),
                        ExcelExport.column(
                                view.text("statements.status", locale),
                                14,
                                row -> view.text("income-statement.status." + row.status(), locale)),
                        ExcelExport.column(
                                view.text("statement.opening", locale),
                                16,
                                row -> BigDecimal.valueOf(row.opening(), 2)),
                        ExcelExport.column(
                                view.text("statement.part.INCOME", locale),
                                16,
                                row -> BigDecimal.valueOf(row.income(), 2)),
                        ExcelExport.column(
                                view.text("statement.part.COST", locale), 16, row -> BigDecimal.valueOf(row.cost(), 2)),
                        ExcelExport.column(
                                view.text("statement.part.USE", locale), 16, row -> BigDecimal.valueOf(row.use(), 2)),
                        ExcelExport.column(
                                view.text("statement.closing", locale),
                                16,
                                row -> BigDecimal.valueOf(row.closing(), 2)),
                        ExcelExport.column(view.text("statements.due", locale), 14, Row::dueOn),
                        ExcelExport.column(
                                view.text("statements.late", locale),
                                10,
                                row -> view.text(row.late() ? "statements.yes" : "statements.no", locale))),
                rows -> statements.export(
                        actor, filter.search(), new PageRequest(filter.sort(), filter.desc(), null, SIZE), rows));
    }
}
