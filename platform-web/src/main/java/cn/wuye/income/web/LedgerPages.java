package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.income.EntryCode;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.query.LedgerSearch;
import cn.wuye.income.query.SourceRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ledger of an estate with its running balance. */
@Controller
@RequestMapping("/income/{code}/ledger")
@Allowed({
    CITY_SUPERVISOR,
    COUNTY_SUPERVISOR,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    COMPANY_CLERK,
    OWNERS_MEMBER,
    TASK_FORCE_MEMBER
})
class LedgerPages {
    private static final int SIZE = 30;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String quarter,
            @Nullable EntryCode entry,
            EntryCode.@Nullable Kind kind,
            @Nullable UUID source,
            @Nullable Boolean undeposited,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        LedgerSearch search() {
            return new LedgerSearch(
                    quarter == null ? null : Quarter.parse(quarter).orElse(null),
                    entry,
                    kind,
                    source,
                    q,
                    Boolean.TRUE.equals(undeposited),
                    false);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? "sequence" : sort;
        }

        boolean descending() {
            return desc == null || desc;
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("q", q)
                    .with("quarter", quarter)
                    .with("entry", entry)
                    .with("kind", kind)
                    .with("source", source)
                    .with("undeposited", undeposited);
        }
    }

    private final BookQueries queries;
    private final BookView view;
    private final BookTexts texts;

    LedgerPages(BookQueries queries, BookView view, BookTexts texts) {
        this.queries = queries;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping
    String ledger(Actor actor, @PathVariable String code, Filter filter, Model model, Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        UUID id = id(book);
        String path = "/income/" + code + "/ledger";
        Page<EntryRow> page = queries.ledger(id, filter.search(), filter.page());
        model.addAttribute("crumbs", view.crumbs("income.ledger.title", book, locale));
        model.addAttribute("filter", filter);
        model.addAttribute("mayKeep", actor.has(Role.COMPANY_CLERK));
        model.addAttribute("quarters", texts.quarters());
        model.addAttribute("codes", texts.codes(locale, EntryCode.Kind.values()));
        model.addAttribute("kinds", Choices.of(EntryCode.Kind.values(), "income.kind.", texts.messages(), locale));
        model.addAttribute("sources", sources(id));
        model.addAttribute("sums", view.sums(queries.byCode(id, filter.search()), locale));
        model.addAttribute("clearUrl", path);
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> view.line(row, book, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(path),
                        filter.cursor() == null,
                        path + "/export.xlsx",
                        filter.uri(path).filtered()));
        return "income/ledger";
    }

    private List<Parts.Option> sources(UUID book) {
        return Choices.of(
                queries.sources(book, texts.quarter()), source -> source.id().toString(), LedgerPages::name);
    }

    static String name(SourceRow source) {
        return source.terms().code() + " " + source.terms().what();
    }

    private static UUID id(BookDetail book) {
        UUID id = book.row().book();
        if (id == null) {
            throw DomainException.notFound();
        }
        return id;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, @PathVariable String code, Filter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        BookDetail book = queries.find(actor, code).orElseThrow(DomainException::notFound);
        UUID id = id(book);
        ExcelExport.write(
                response,
                texts.text(
                        "income.ledger.export",
                        locale,
                        book.row().estateName(),
                        texts.today().toString()),
                columns(locale),
                row -> queries.exportLedger(id, filter.search(), filter.page(), row));
    }

    private List<ExcelExport.Column<EntryRow>> columns(Locale locale) {
        return List.of(
                column("sequence", 8, r -> r.entry().sequence(), locale),
                column("day", 12, r -> r.entry().day(), locale),
                column(
                        "kind",
                        8,
                        r -> texts.text("income.kind." + r.entry().code().kind(), locale),
                        locale),
                column("code", 30, r -> texts.coded(r.entry().code(), locale), locale),
                column("text", 40, r -> r.entry().text(), locale),
                column("source", 24, EntryRow::sourceWhat, locale),
                column("payee", 30, r -> r.entry().payee(), locale),
                column("amount", 14, r -> BookTexts.decimal(r.entry().signed()), locale),
                column("balance", 14, r -> BookTexts.decimal(r.entry().balance()), locale),
                column("deposited", 14, EntryRow::depositedOn, locale),
                column("reverses.column", 12, EntryRow::reversesSequence, locale),
                column("reason", 30, r -> r.entry().reason(), locale),
                column("posted", 18, r -> r.entry().postedAt(), locale));
    }

    private ExcelExport.Column<EntryRow> column(
            String key,
            int width,
            java.util.function.Function<? super EntryRow, ? extends @Nullable Object> value,
            Locale locale) {
        return ExcelExport.column(texts.text("income.entry." + key, locale), width, value);
    }
}
