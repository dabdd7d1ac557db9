package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.income.model.BookKind;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.BookRow;
import cn.wuye.income.query.BookSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of books, as each role reaches them, with what is wrong with them. */
@Controller
@RequestMapping("/income")
@Allowed({
    CITY_SUPERVISOR,
    COUNTY_SUPERVISOR,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    COMPANY_CLERK,
    OWNERS_MEMBER,
    TASK_FORCE_MEMBER
})
class BookLists {
    private static final int SIZE = 25;

    /** Something that is wrong, as the list draws it. */
    record Problem(String text, String tone) {}

    record Line(
            String code,
            String estate,
            String place,
            @Nullable String company,
            @Nullable BookKind kind,
            String balance,
            @Nullable String lastDay,
            List<Problem> problems) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable BookKind kind,
            BookSearch.@Nullable Problem problem,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        BookSearch search() {
            return new BookSearch(q, division, kind, problem);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? "estate" : sort;
        }

        boolean descending() {
            return desc == null ? !sortOrDefault().equals("estate") : desc;
        }

        FilterUri uri() {
            return FilterUri.of("/income")
                    .with("q", q)
                    .with("division", division)
                    .with("kind", kind)
                    .with("problem", problem);
        }
    }

    private final BookQueries queries;
    private final BookTexts texts;

    BookLists(BookQueries queries, BookTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<BookRow> page = queries.list(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Choices.of(BookKind.values(), "income.book-kind.", texts.messages(), locale));
        model.addAttribute(
                "problems", Choices.of(BookSearch.Problem.values(), "income.books.problem.", texts.messages(), locale));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("company", actor.kind() == OrgKind.COMPANY);
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(),
                        filter.cursor() == null,
                        "/income/export.xlsx",
                        filter.uri().filtered()));
        return "income/books";
    }

    private Line line(BookRow row, Locale locale) {
        LocalDate last = row.lastDay();
        return new Line(
                row.code(),
                row.estateName(),
                row.place(),
                row.companyName(),
                row.kind(),
                Figures.money(row.balance()),
                last == null ? null : last.toString(),
                problems(row, locale));
    }

    private List<Problem> problems(BookRow row, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        if (row.book() == null) {
            problems.add(new Problem(texts.text("income.books.problem.NO_BOOKS", locale), "danger"));
            return problems;
        }
        LocalDate by = row.depositBy();
        if (by != null && by.isBefore(texts.today())) {
            problems.add(new Problem(texts.text("income.books.problem.UNDEPOSITED", locale), "danger"));
        }
        if (row.unexplained() > 0) {
            problems.add(new Problem(texts.text("income.books.unexplained", locale, row.unexplained()), "warning"));
        }
        LocalDate last = row.lastDay();
        if (last == null || last.isBefore(texts.today().minusMonths(3))) {
            problems.add(new Problem(texts.text("income.books.problem.SILENT", locale), "neutral"));
        }
        return problems;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("income.books.export", locale, texts.today().toString()),
                List.of(
                        ExcelExport.column(texts.text("income.books.code", locale), 16, BookRow::code),
                        ExcelExport.column(texts.text("income.books.estate", locale), 28, BookRow::estateName),
                        ExcelExport.column(texts.text("income.books.place", locale), 28, BookRow::place),
                        ExcelExport.column(texts.text("income.books.company", locale), 34, BookRow::companyName),
                        ExcelExport.column(
                                texts.text("income.books.kind", locale),
                                14,
                                row -> row.kind() == null
                                        ? null
                                        : texts.text("income.book-kind." + row.kind(), locale)),
                        ExcelExport.column(
                                texts.text("income.books.balance.yuan", locale),
                                16,
                                row -> BookTexts.decimal(row.balance())),
                        ExcelExport.column(texts.text("income.books.last", locale), 14, BookRow::lastDay),
                        ExcelExport.column(texts.text("income.books.deposit-by", locale), 18, BookRow::depositBy),
                        ExcelExport.column(texts.text("income.books.lines", locale), 18, BookRow::unexplained)),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }
}
