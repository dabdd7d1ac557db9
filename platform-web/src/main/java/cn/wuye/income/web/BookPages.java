package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.LedgerSearch;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The books of an estate at a glance, and its account. */
@Controller
class BookPages {
    private static final int LATEST = 8;
    private static final int QUARTERS = 8;
    private static final int REASON = 500;

    private final BookQueries queries;
    private final BookView view;
    private final OpenBook open;
    private final EvidenceLookup evidence;
    private final Histories histories;
    private final BookTexts texts;

    BookPages(
            BookQueries queries,
            BookView view,
            OpenBook open,
            EvidenceLookup evidence,
            Histories histories,
            BookTexts texts) {
        this.queries = queries;
        this.view = view;
        this.open = open;
        this.evidence = evidence;
        this.histories = histories;
        this.texts = texts;
    }

    @GetMapping("/income/{code}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String book(Actor actor, @PathVariable String code, Model model, Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        UUID id = book.row().book();
        model.addAttribute("crumbs", view.crumbs(null, book, locale));
        model.addAttribute("mayKeep", actor.has(Role.COMPANY_CLERK));
        model.addAttribute("mayAccount", actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER));
        if (id == null) {
            return "income/book";
        }
        LedgerSearch quarter = new LedgerSearch(texts.quarter(), null, null, null, null, false, false);
        model.addAttribute("quarter", texts.quarter());
        model.addAttribute("sums", view.sums(queries.byCode(id, quarter), locale));
        model.addAttribute("quarters", view.quarters(queries.quarters(id, QUARTERS)));
        model.addAttribute("sources", view.sources(queries.sources(id, texts.quarter()), texts.quarter(), locale));
        model.addAttribute(
                "latest",
                queries.ledger(id, LedgerSearch.ALL, PageRequest.first(LATEST)).items().stream()
                        .map(row -> view.line(row, book, locale))
                        .toList());
        long waiting = queries.ledger(
                        id, new LedgerSearch(null, null, null, null, null, true, false), PageRequest.first(1))
                .total();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "papers",
                EvidenceItems.of(
                        evidence.of("income-book:" + id).stream()
                                .filter(file -> file.kind().startsWith("ACCOUNT-"))
                                .toList(),
                        false));
        model.addAttribute(
                "entries",
                histories.of("income-book:" + id, "income-book", locale).stream()
                        .limit(LATEST)
                        .toList());
        return "income/book";
    }

    /** Where the worklist leads: to the books of the estate. */
    @GetMapping("/income/books/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String bookById(Actor actor, @PathVariable UUID id) {
        return "redirect:/income/" + queries.codeOfBook(actor, id).orElseThrow(DomainException::notFound);
    }

    /** As {@link #bookById}, to a source. */
    @GetMapping("/income/sources/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String sourceById(Actor actor, @PathVariable UUID id) {
        return "redirect:/income/" + queries.codeOfSource(actor, id).orElseThrow(DomainException::notFound)
                + "/sources/" + id;
    }

    @GetMapping("/income/{code}/account")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    String account(Actor actor, @PathVariable String code, Model model, Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.put("kind", "ACCOUNT");
        typed.put("since", texts.today().toString());
        book.account().ifPresent(account -> {
            typed.putAll(typed(account));
            typed.put("correct", "true");
        });
        return form(book, typed, List.of(), model, locale);
    }

    private static final Map<String, String> EMPTY = Map.of(
            "bank",
            "",
            "committee",
            "",
            "holder",
            "",
            "number",
            "",
            "partyOrganisation",
            "",
            "since",
            "",
            "reason",
            "",
            "correct",
            "",
            "files",
            "");

    private static Map<String, String> typed(BookAccount account) {
        return Map.of(
                "bank", account.bank(),
                "committee", text(account.committee()),
                "holder", account.holder(),
                "number", account.number(),
                "partyOrganisation", text(account.partyOrganisation()),
                "since", account.since().toString());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String form(BookDetail book, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        model.addAttribute("crumbs", view.crumbs("income.account.title", book, locale));
        model.addAttribute("version", book.version());
        model.addAttribute("opens", book.row().book() == null);
        model.addAttribute("hasAccount", book.account().isPresent());
        model.addAttribute(
                "kinds",
                List.of(
                        new Parts.Option("ACCOUNT", texts.text("income.account.kind.ACCOUNT", locale)),
                        new Parts.Option("SEPARATE", texts.text("income.account.kind.SEPARATE", locale))));
        model.addAttribute(
                "ways",
                List.of(
                        new Parts.Option("false", texts.text("income.account.changes", locale)),
                        new Parts.Option("true", texts.text("income.account.corrects", locale))));
        new TypedForm(typed).reject(gaps, texts.messages()).into(model);
        return "income/account";
    }

    @PostMapping("/income/{code}/account")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    Object save(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        FieldReader in = new FieldReader(posted);
        boolean separate = "SEPARATE".equals(posted.get("kind")) && book.row().book() == null;
        boolean correct = "true".equals(posted.get("correct")) && book.account().isPresent();
        BookAccount account = separate ? null : OpenBook.account(in, texts.today());
        String reason = book.account().isPresent() && !correct ? in.required("reason", REASON) : "";
        List<OpenBook.Upload> uploads = Uploads.read(files, OpenBook.Upload::new);
        List<Violation> gaps = in.violations();
        try {
            if (gaps.isEmpty()) {
                save(actor, book, account, correct, reason, uploads, posted);
                Flash.success(redirect, book.row().book() == null ? "income.account.opened" : "income.account.saved");
                return "redirect:/income/" + code;
            }
        } catch (RulesViolated e) {
            gaps = e.violations();
        } catch (DomainException e) {
            if (!RefusedFiles.isRefusal(e)) {
                texts.conflict(e, redirect);
                return "redirect:/income/" + code;
            }
            gaps = List.of(RefusedFiles.gap(e, texts, locale));
        }
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.put("kind", "ACCOUNT");
        typed.putAll(posted);
        String template = form(book, typed, gaps, model, locale);
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void save(
            Actor actor,
            BookDetail book,
            @Nullable BookAccount account,
            boolean correct,
            String reason,
            List<OpenBook.Upload> uploads,
            Map<String, String> posted) {
        UUID id = book.row().book();
        if (id == null) {
            open.open(actor, new OpenBook.Open(book.row().estate(), account, uploads));
        } else if (account != null) {
            open.change(actor, new OpenBook.Change(id, Posted.version(posted), account, correct, reason, uploads));
        }
    }
}
