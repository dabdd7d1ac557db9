package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.query.SourceRow;
import cn.wuye.income.usecase.EntryEvidence;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** The form for an entry, and the page of an entry with its reversal and its deposit. */
@Controller
class BookEntryPages {
    private static final int TEXT = 200;
    private static final int PAYEE = 100;
    private static final int REASON = 500;
    private static final Map<String, String> EMPTY = Map.of(
            "code", "", "day", "", "amount", "", "text", "", "source", "", "payee", "", "depositedOn", "", "files", "");

    private final BookQueries queries;
    private final BookView view;
    private final PostEntry post;
    private final EvidenceLookup evidence;
    private final BookTexts texts;

    BookEntryPages(BookQueries queries, BookView view, PostEntry post, EvidenceLookup evidence, BookTexts texts) {
        this.queries = queries;
        this.view = view;
        this.post = post;
        this.evidence = evidence;
        this.texts = texts;
    }

    /** @param source of which the income is, if the clerk comes from its page */
    @GetMapping("/income/{code}/entries/new")
    @Allowed(COMPANY_CLERK)
    String blank(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) EntryCode.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID source,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.put("day", texts.today().toString());
        queries.sources(id(book), texts.quarter()).stream()
                .filter(row -> row.id().equals(source))
                .findFirst()
                .ifPresent(row -> {
                    typed.put("source", row.id().toString());
                    typed.put("code", row.terms().code().name());
                    typed.put("text", row.terms().what());
                });
        return form(book, kind(kind), typed, List.of(), model, locale);
    }

    private static EntryCode.Kind kind(EntryCode.@Nullable Kind kind) {
        return kind == EntryCode.Kind.COST ? EntryCode.Kind.COST : EntryCode.Kind.INCOME;
    }

    private String form(
            BookDetail book,
            EntryCode.Kind kind,
            Map<String, String> typed,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        model.addAttribute("crumbs", view.crumbs("income.entry.new." + kind, book, locale));
        model.addAttribute("kind", kind);
        model.addAttribute("codes", texts.codes(locale, kind));
        model.addAttribute("hasAccount", book.row().kind() == BookKind.ACCOUNT);
        model.addAttribute(
                "sources",
                Choices.of(
                        queries.sources(id(book), texts.quarter()).stream()
                                .filter(row -> row.status() != SourceStatus.ENDED)
                                .toList(),
                        row -> row.id().toString(),
                        BookEntryPages::name));
        new TypedForm(typed).reject(gaps, texts.messages()).into(model);
        return "income/entry-new";
    }

    private static String name(SourceRow row) {
        return row.terms().code() + " " + row.terms().what() + " · "
                + row.terms().counterparty();
    }

    private static UUID id(BookDetail book) {
        UUID id = book.row().book();
        if (id == null) {
            throw DomainException.notFound();
        }
        return id;
    }

    @PostMapping("/income/{code}/entries")
    @Allowed(COMPANY_CLERK)
    Object enter(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) EntryCode.@Nullable Kind kind,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        FieldReader in = new FieldReader(posted);
        PostEntry.Command command = read(book, in, kind(kind), Uploads.read(files, OpenBook.Upload::new));
        List<Violation> gaps = in.violations();
        try {
            if (gaps.isEmpty()) {
                UUID entry = post.handle(actor, command);
                Flash.success(redirect, "income.entry.done", Figures.money(command.fen()));
                return posted.containsKey("again")
                        ? "redirect:/income/" + code + "/entries/new?kind=" + kind(kind)
                        : "redirect:/income/" + code + "/entries/" + entry;
            }
        } catch (RulesViolated e) {
            gaps = e.violations();
        } catch (DomainException e) {
            if (RefusedFiles.isRefusal(e)) {
                gaps = List.of(RefusedFiles.gap(e, texts, locale));
            } else {
                gaps = List.of(whole(e, locale));
            }
        }
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.putAll(posted);
        String template = form(book, kind(kind), typed, gaps, model, locale);
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A refusal that belongs to no field; nothing typed is lost. */
    private Violation whole(DomainException e, Locale locale) {
        if (e.error().kind() != cn.wuye.shared.ErrorKey.Kind.CONFLICT) {
            throw e;
        }
        return new Violation(
                "BOOK-FILE",
                "",
                null,
                "amount",
                Violation.Severity.BLOCKING,
                List.of(texts.text(
                        e.error().key() + ".detail", locale, e.arguments().toArray())));
    }

    private PostEntry.Command read(
            BookDetail book, FieldReader in, EntryCode.Kind kind, List<cn.wuye.income.usecase.OpenBook.Upload> files) {
        boolean income = kind == EntryCode.Kind.INCOME;
        EntryCode code = in.choice("code", EntryCode.class, income ? EntryCode.R10 : EntryCode.UPKEEP);
        if (in.raw("code").isEmpty()) {
            in.gap("FORM-REQUIRED", "code");
        }
        LocalDate day = in.date("day");
        if (in.raw("day").isEmpty()) {
            in.gap("FORM-REQUIRED", "day");
        }
        if (in.raw("amount").isEmpty()) {
            in.gap("FORM-REQUIRED", "amount");
        }
        return new PostEntry.Command(
                book.row().estate(),
                code,
                Objects.requireNonNullElse(day, texts.today()),
                in.hundredths("amount"),
                in.required("text", TEXT),
                income ? uuid(in) : null,
                income ? in.text("payee", PAYEE) : in.required("payee", PAYEE),
                income && book.row().kind() == BookKind.ACCOUNT ? in.date("depositedOn") : null,
                files);
    }

    private static @Nullable UUID uuid(FieldReader in) {
        String value = in.raw("source");
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            in.gap("FORM-CHOICE", "source");
            return null;
        }
    }

    @GetMapping("/income/{code}/entries/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String entry(Actor actor, @PathVariable String code, @PathVariable UUID id, Model model, Locale locale) {
        new TypedForm(Map.of("reason", "", "day", texts.today().toString())).into(model);
        return show(actor, code, id, model, locale);
    }

    private String show(Actor actor, String code, UUID id, Model model, Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        EntryRow row = queries.entry(id(book), id).orElseThrow(DomainException::notFound);
        boolean keeps = actor.has(Role.COMPANY_CLERK);
        String basis = row.entry().basis();
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("income.books.title", locale), "/income"),
                        new Parts.Crumb(book.row().estateName(), "/income/" + code),
                        new Parts.Crumb(texts.text("income.ledger.title", locale), "/income/" + code + "/ledger"),
                        new Parts.Crumb(
                                texts.text(
                                        "income.entry.number",
                                        locale,
                                        row.entry().sequence()),
                                null)));
        model.addAttribute("entry", row.entry());
        model.addAttribute("detail", row);
        model.addAttribute("line", view.line(row, book, locale));
        model.addAttribute("postedAt", Times.INSTANCE.minute(row.entry().postedAt()));
        model.addAttribute(
                "paymentUrl",
                basis != null && basis.startsWith("payment:")
                        ? "/payments/" + basis.substring("payment:".length())
                        : null);
        model.addAttribute("vouchers", EvidenceItems.of(evidence.of(EntryEvidence.stream(id)), false));
        model.addAttribute("reverses", keeps && row.entry().reverses() == null && row.reversedBy() == null);
        model.addAttribute("deposits", keeps && book.row().kind() == BookKind.ACCOUNT && BookTexts.undeposited(row));
        return "income/entry";
    }

    private void requireReached(Actor actor, String code, UUID id) {
        if (queries.find(actor, code)
                .flatMap(book -> queries.entry(id(book), id))
                .isEmpty()) {
            throw DomainException.notFound();
        }
    }

    @PostMapping("/income/{code}/entries/{id}/reversal")
    @Allowed(COMPANY_CLERK)
    Object reverse(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireReached(actor, code, id);
        FieldReader in = new FieldReader(posted);
        String reason = in.required("reason", REASON);
        if (!in.violations().isEmpty()) {
            return refused(actor, code, id, posted, in.violations(), model, locale);
        }
        try {
            UUID back = post.reverse(actor, new PostEntry.Reverse(id, reason));
            Flash.success(redirect, "income.entry.reversal.done");
            return "redirect:/income/" + code + "/entries/" + back;
        } catch (DomainException e) {
            texts.conflict(e, redirect);
            return "redirect:/income/" + code + "/entries/" + id;
        }
    }

    @PostMapping("/income/{code}/entries/{id}/deposit")
    @Allowed(COMPANY_CLERK)
    Object deposit(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireReached(actor, code, id);
        FieldReader in = new FieldReader(posted);
        LocalDate day = in.date("day");
        if (day == null && in.violations().isEmpty()) {
            in.gap("FORM-REQUIRED", "day");
        }
        List<Violation> gaps = in.violations();
        try {
            if (day != null) {
                post.deposit(actor, new PostEntry.Deposit(id, day));
                Flash.success(redirect, "income.entry.deposit.done");
                return "redirect:/income/" + code + "/entries/" + id;
            }
        } catch (RulesViolated e) {
            gaps = e.violations().stream()
                    .map(v -> new Violation(v.rule(), v.clause(), v.parameter(), "day", v.severity(), v.arguments()))
                    .toList();
        } catch (DomainException e) {
            texts.conflict(e, redirect);
            return "redirect:/income/" + code + "/entries/" + id;
        }
        return refused(actor, code, id, posted, gaps, model, locale);
    }

    private ModelAndView refused(
            Actor actor,
            String code,
            UUID id,
            Map<String, String> posted,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>(Map.of("reason", "", "day", ""));
        typed.putAll(posted);
        new TypedForm(typed).reject(gaps, texts.messages()).into(model);
        String template = show(actor, code, id, model, locale);
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
