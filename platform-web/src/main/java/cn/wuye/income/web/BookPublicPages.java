package cn.wuye.income.web;

import cn.wuye.income.EntryCode;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.EntryRow;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ledger of an estate as anybody may see it, each entry with its proof. */
@Controller
@Open
class BookPublicPages {
    private final BookQueries queries;
    private final BookView view;
    private final BookTexts texts;

    BookPublicPages(BookQueries queries, BookView view, BookTexts texts) {
        this.queries = queries;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping("/estates/{code}/ledger")
    String ledger(@PathVariable String code, LedgerPages.Filter filter, Model model, Locale locale) {
        BookDetail book = find(code, model);
        UUID id = Objects.requireNonNull(book.row().book());
        String path = "/estates/" + code + "/ledger";
        Page<EntryRow> page = queries.ledger(id, filter.search().byAnybody(), filter.page());
        model.addAttribute("crumbs", crumbs(book, locale, null));
        model.addAttribute("filter", filter);
        model.addAttribute("quarters", texts.quarters());
        model.addAttribute("kinds", Choices.of(EntryCode.Kind.values(), "income.kind.", texts.messages(), locale));
        model.addAttribute("sums", view.sums(queries.byCode(id, filter.search().byAnybody()), locale));
        model.addAttribute("clearUrl", path);
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> view.publicLine(row, book, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(path),
                        filter.cursor() == null,
                        null,
                        filter.uri(path).filtered()));
        return "income/public-ledger";
    }

    @GetMapping("/estates/{code}/ledger/{sequence}")
    String entry(@PathVariable String code, @PathVariable int sequence, Model model, Locale locale) {
        BookDetail book = find(code, model);
        UUID id = Objects.requireNonNull(book.row().book());
        EntryRow row = queries.entry(id, sequence).orElseThrow(DomainException::notFound);
        model.addAttribute("crumbs", crumbs(book, locale, sequence));
        model.addAttribute("line", view.publicLine(row, book, locale));
        model.addAttribute("entry", row.entry());
        model.addAttribute("postedAt", Times.INSTANCE.minute(row.entry().postedAt()));
        model.addAttribute("stream", "income-book:" + id);
        return "income/public-entry";
    }

    private BookDetail find(String code, Model model) {
        BookDetail book = queries.open(code).orElseThrow(DomainException::notFound);
        model.addAttribute("book", book);
        model.addAttribute("row", book.row());
        model.addAttribute("balance", Figures.money(book.row().balance()));
        return book;
    }

    private List<Parts.Crumb> crumbs(
            BookDetail book, Locale locale, @org.jspecify.annotations.Nullable Integer sequence) {
        String path = "/estates/" + book.row().code();
        Parts.Crumb estate = new Parts.Crumb(book.row().estateName(), path);
        String ledger = texts.text("income.ledger.title", locale);
        return sequence == null
                ? List.of(estate, new Parts.Crumb(ledger, null))
                : List.of(
                        estate,
                        new Parts.Crumb(ledger, path + "/ledger"),
                        new Parts.Crumb(texts.text("income.entry.number", locale, sequence), null));
    }
}
