package cn.wuye.filing.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.QrCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public register of contracts: what residents may know, without a sign-in. */
@Controller
@RequestMapping("/register/filings")
@Open
class RegisterPages {
    private static final int SIZE = 20;
    private static final String CITY = "4116";
    private static final String DEFAULT_SORT = "filed";

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable FilingKind kind,
            @Nullable String division,
            @Nullable Boolean inForce,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? sortOrDefault().equals(DEFAULT_SORT) : desc;
        }
    }

    private final FilingQueries queries;
    private final FilingLines lines;
    private final OpenTerms terms;
    private final FilingDocuments documents;
    private final Divisions divisions;
    private final MessageSource messages;

    RegisterPages(
            FilingQueries queries,
            FilingLines lines,
            OpenTerms terms,
            FilingDocuments documents,
            Divisions divisions,
            MessageSource messages) {
        this.queries = queries;
        this.lines = lines;
        this.terms = terms;
        this.documents = documents;
        this.divisions = divisions;
        this.messages = messages;
    }

    @GetMapping
    String list(Filter filter, Locale locale, Model model) {
        FilingSearch search =
                new FilingSearch(filter.q(), null, filter.kind(), filter.division(), null, null, null, null, false);
        Page<FilingRow> page = queries.register(
                search,
                Boolean.TRUE.equals(filter.inForce()),
                new PageRequest(filter.sort(), filter.desc(), filter.cursor(), SIZE));
        FilterUri uri = FilterUri.of("/register/filings")
                .with("q", filter.q())
                .with("kind", filter.kind())
                .with("division", filter.division())
                .with("inForce", filter.inForce());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Choices.of(FilingKind.values(), "filing.kind.", messages, locale));
        model.addAttribute("divisions", Choices.of(divisions.below(CITY), Division::code, Division::name));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> lines.entry(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri,
                        filter.cursor() == null,
                        null,
                        uri.filtered()));
        return "filing/register";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Locale locale, Model model) {
        FilingDetail detail = queries.published(id).orElseThrow(DomainException::notFound);
        model.addAttribute("entry", lines.entry(detail.row(), locale));
        model.addAttribute("groups", terms.open(detail.terms(), locale));
        model.addAttribute("endedOn", detail.endedOn());
        model.addAttribute("verifyUrl", "/verify?stream=filing:" + id);
        model.addAttribute("qr", QrCode.png(documents.publicPage(id)));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(messages.getMessage("nav.home", null, locale), "/"),
                        new Parts.Crumb(messages.getMessage("nav.register", null, locale), "/register/filings"),
                        new Parts.Crumb(detail.row().estateName(), null)));
        return "filing/published";
    }

    @GetMapping("/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
        return documents.certificate(queries.published(id).orElseThrow(DomainException::notFound));
    }
}
