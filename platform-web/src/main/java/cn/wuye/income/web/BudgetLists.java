package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.query.BudgetQueries;
import cn.wuye.income.query.BudgetQueries.BudgetRow;
import cn.wuye.income.query.BudgetQueries.BudgetSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Yearly budgets of public income as each role reaches them. */
@Controller
@RequestMapping("/budgets")
@Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class BudgetLists {
    private static final int SIZE = 25;
    private static final int YEARS_BACK = 3;

    /** A budget as the list draws it. */
    record Item(
            UUID id,
            int year,
            String estate,
            String place,
            String status,
            String tone,
            String total,
            String spent,
            long percent,
            boolean over,
            @Nullable String resolution) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable BudgetStatus status,
            @Nullable Integer year,
            @Nullable String division,
            @Nullable UUID estate,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        BudgetSearch search() {
            return new BudgetSearch(q, status, year, division, estate);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? "year" : sort;
        }

        boolean descending() {
            return desc == null ? !sortOrDefault().equals("estate") : desc;
        }

        FilterUri uri() {
            return FilterUri.of("/budgets")
                    .with("q", q)
                    .with("status", status)
                    .with("year", year)
                    .with("division", division)
                    .with("estate", estate);
        }
    }

    private final BudgetQueries queries;
    private final PaymentTexts texts;

    BudgetLists(BudgetQueries queries, PaymentTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<BudgetRow> page = queries.list(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Choices.of(BudgetStatus.values(), "budget.status.", texts.messages(), locale));
        model.addAttribute("years", years(texts.today().getYear()));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("planner", actor.hasAny(BudgetStatus.PLANNERS));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> item(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(),
                        filter.cursor() == null,
                        "/budgets/export.xlsx",
                        filter.uri().filtered()));
        return "income-payment/budgets";
    }

    /** Next year's and some of those before. */
    static List<Parts.Option> years(int now) {
        return IntStream.rangeClosed(0, YEARS_BACK + 1)
                .mapToObj(n -> Integer.toString(now + 1 - n))
                .map(year -> new Parts.Option(year, year))
                .toList();
    }

    private Item item(BudgetRow row, Locale locale) {
        return new Item(
                row.id(),
                row.year(),
                row.estateName(),
                row.place(),
                texts.text("budget.status." + row.status(), locale),
                PaymentTexts.tone(row.status()),
                Figures.money(row.total()),
                Figures.money(row.spent()),
                row.total() == 0 ? 0 : 100 * row.spent() / row.total(),
                row.spent() > row.total(),
                row.resolutionNumber());
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("budgets.export.file", locale, texts.today().toString()),
                List.of(
                        ExcelExport.column(texts.text("budgets.year", locale), 8, BudgetRow::year),
                        ExcelExport.column(texts.text("payments.column.estate", locale), 28, BudgetRow::estateName),
                        ExcelExport.column(texts.text("payments.column.place", locale), 28, BudgetRow::place),
                        ExcelExport.column(
                                texts.text("payments.column.status", locale),
                                12,
                                r -> texts.text("budget.status." + r.status(), locale)),
                        ExcelExport.column(
                                texts.text("budgets.total", locale), 16, r -> BigDecimal.valueOf(r.total(), 2)),
                        ExcelExport.column(
                                texts.text("budgets.spent", locale), 16, r -> BigDecimal.valueOf(r.spent(), 2)),
                        ExcelExport.column(
                                texts.text("payments.column.resolution", locale), 26, BudgetRow::resolutionNumber)),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }
}
