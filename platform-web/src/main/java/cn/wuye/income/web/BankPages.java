package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.income.model.BankLine;
import cn.wuye.income.model.BankLines;
import cn.wuye.income.model.BankTable;
import cn.wuye.income.model.BankTable.Column;
import cn.wuye.income.model.BankTable.Mapping;
import cn.wuye.income.query.BankQueries;
import cn.wuye.income.query.BankQueries.Candidate;
import cn.wuye.income.query.BankQueries.LineRow;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.income.usecase.ReconcileBank;
import cn.wuye.income.web.BankFiles.Unreadable;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bank statements of an estate's account: taken in, matched with entries, the rest matched or explained by hand. */
@Controller
@RequestMapping("/income/{code}/bank")
class BankPages {
    private static final int SIZE = 30;
    private static final int FILES = 5;
    private static final int EXPLANATION = 300;
    private static final int SHOWN_BAD = 5;

    /** A line as the page draws it. */
    record Line(
            UUID id,
            String day,
            String amount,
            boolean out,
            String party,
            String text,
            String reference,
            BankQueries.State state,
            @Nullable UUID entry,
            @Nullable Integer sequence,
            boolean byHand,
            @Nullable String explanation,
            List<Parts.Option> candidates) {}

    record File(String name, int lines, int duplicates, String at) {}

    /** A column that is to be named. */
    record Choice(Column column, String label, int position) {}

    private final BankQueries queries;
    private final ReconcileBank reconcile;
    private final BookView view;
    private final BookTexts texts;

    BankPages(BankQueries queries, ReconcileBank reconcile, BookView view, BookTexts texts) {
        this.queries = queries;
        this.reconcile = reconcile;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String lines(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) BankQueries.@Nullable State state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        UUID id = id(book);
        Page<LineRow> page = queries.lines(id, state, new PageRequest(null, null, cursor, SIZE));
        boolean keeps = actor.has(Role.COMPANY_CLERK) && book.account().isPresent();
        List<Candidate> candidates = keeps
                ? queries.candidates(
                        id,
                        page.items().stream()
                                .filter(row -> row.state() == BankQueries.State.OPEN)
                                .map(LineRow::id)
                                .toList())
                : List.of();
        String path = "/income/" + code + "/bank";
        FilterUri uri = FilterUri.of(path).with("state", state);
        model.addAttribute("crumbs", view.crumbs("income.bank.title", book, locale));
        model.addAttribute("mayKeep", keeps);
        model.addAttribute("state", state);
        model.addAttribute(
                "states", Choices.of(BankQueries.State.values(), "income.bank.state.", texts.messages(), locale));
        model.addAttribute(
                "files",
                queries.files(id, FILES).stream()
                        .map(f -> new File(f.name(), f.lines(), f.duplicates(), Times.INSTANCE.minute(f.importedAt())))
                        .toList());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, candidates)),
                        "day",
                        true,
                        uri,
                        cursor == null,
                        null,
                        uri.filtered()));
        return "income/bank";
    }

    private static Line line(LineRow row, List<Candidate> candidates) {
        BankLine line = row.line();
        return new Line(
                row.id(),
                line.day().toString(),
                Figures.money(line.fen()),
                line.fen() < 0,
                line.party(),
                line.text(),
                line.reference(),
                row.state(),
                row.entry(),
                row.sequence(),
                row.byHand(),
                row.explanation(),
                candidates.stream()
                        .filter(c -> c.line().equals(row.id()))
                        .map(c -> new Parts.Option(
                                c.entry().toString(), c.sequence() + " · " + c.day() + " · " + c.text()))
                        .toList());
    }

    private static UUID id(BookDetail book) {
        UUID id = book.row().book();
        if (id == null) {
            throw DomainException.notFound();
        }
        return id;
    }

    @PostMapping
    @Allowed(COMPANY_CLERK)
    String upload(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            RedirectAttributes redirect,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        String path = "/income/" + code + "/bank";
        List<OpenBook.Upload> sent = Uploads.read(file, OpenBook.Upload::new);
        if (sent.isEmpty()) {
            Flash.warning(redirect, "income.bank.file.none");
            return "redirect:" + path;
        }
        OpenBook.Upload upload = sent.get(0);
        try {
            if (upload.content().length > BankFiles.MAX_BYTES) {
                throw new Unreadable("income.bank.file.long");
            }
            if (BankFiles.isXml(upload.content())) {
                take(actor, book, upload.name(), BankFiles.camt(upload.content()), redirect);
                return "redirect:" + path;
            }
            BankTable table = table(upload.content());
            Optional<Mapping> known = reconcile.mapping(actor, book.row().estate(), table.headings());
            if (known.isEmpty()) {
                UUID kept = reconcile.keep(actor, book.row().estate(), upload.name(), upload.content());
                return "redirect:" + path + "/files/" + kept;
            }
            BankTable.Parsed parsed = table.read(known.get());
            if (!parsed.bad().isEmpty()) {
                bad(parsed, redirect, locale);
                return "redirect:" + path;
            }
            take(actor, book, upload.name(), parsed.lines(), redirect);
        } catch (Unreadable e) {
            Flash.danger(redirect, e.key());
        } catch (DomainException e) {
            texts.conflict(e, redirect);
        }
        return "redirect:" + path;
    }

    private static BankTable table(byte[] file) throws Unreadable {
        BankTable table = BankTable.of(BankFiles.table(file));
        if (table == null) {
            throw new Unreadable("income.bank.file.headings");
        }
        return table;
    }

    private void take(Actor actor, BookDetail book, String name, List<BankLine> lines, RedirectAttributes redirect) {
        ReconcileBank.Taken taken =
                reconcile.take(actor, new ReconcileBank.Statement(book.row().estate(), name, lines));
        Flash.success(redirect, "income.bank.taken", taken.fresh(), taken.duplicates(), taken.matched());
    }

    /** Nothing of a file is stored while a row cannot be read. */
    private void bad(BankTable.Parsed parsed, RedirectAttributes redirect, Locale locale) {
        String rows = String.join(
                "；",
                parsed.bad().stream()
                        .limit(SHOWN_BAD)
                        .map(b -> texts.text(
                                "income.bank.bad.row",
                                locale,
                                b.row(),
                                texts.text("income.bank.column." + b.column(), locale),
                                b.value()))
                        .toList());
        Flash.danger(redirect, "income.bank.bad", parsed.bad().size(), rows);
    }

    /** The columns of a file that is new to the platform. */
    @GetMapping("/files/{file}")
    @Allowed(COMPANY_CLERK)
    String columns(Actor actor, @PathVariable String code, @PathVariable UUID file, Model model, Locale locale)
            throws Unreadable {
        BookDetail book = view.head(actor, code, model, locale);
        BankLines.Upload upload = reconcile.kept(actor, book.row().estate(), file);
        BankTable table = table(upload.content());
        Mapping guess = table.guess();
        List<Choice> choices = new ArrayList<>();
        for (Column column : Column.values()) {
            choices.add(new Choice(column, texts.text("income.bank.column." + column, locale), guess.of(column)));
        }
        model.addAttribute("crumbs", view.crumbs("income.bank.columns", book, locale));
        model.addAttribute("file", upload);
        model.addAttribute("headings", table.headings());
        model.addAttribute("preview", table.preview());
        model.addAttribute("choices", choices);
        return "income/bank-columns";
    }

    @PostMapping("/files/{file}")
    @Allowed(COMPANY_CLERK)
    String name(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID file,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Model model,
            Locale locale)
            throws Unreadable {
        BookDetail book = view.head(actor, code, model, locale);
        UUID estate = book.row().estate();
        BankLines.Upload upload = reconcile.kept(actor, estate, file);
        BankTable table = table(upload.content());
        List<Integer> positions = new ArrayList<>();
        for (Column column : Column.values()) {
            String value = posted.getOrDefault(column.name(), "");
            positions.add(value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1);
        }
        Mapping mapping = new Mapping(positions);
        String here = "redirect:/income/" + code + "/bank/files/" + file;
        if (!mapping.complete()) {
            Flash.warning(redirect, "income.bank.columns.incomplete");
            return here;
        }
        BankTable.Parsed parsed = table.read(mapping);
        if (!parsed.bad().isEmpty()) {
            bad(parsed, redirect, locale);
            return here;
        }
        reconcile.remember(actor, estate, file, table.headings(), mapping);
        take(actor, book, upload.name(), parsed.lines(), redirect);
        return "redirect:/income/" + code + "/bank";
    }

    @PostMapping("/matching")
    @Allowed(COMPANY_CLERK)
    String again(Actor actor, @PathVariable String code, RedirectAttributes redirect, Model model, Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        return step(code, redirect, () -> {
            int matched = reconcile.again(actor, book.row().estate());
            Flash.success(redirect, "income.bank.matched", matched);
        });
    }

    /** Matches a line with the entry chosen, or explains why there is none. */
    @PostMapping("/lines/{line}")
    @Allowed(COMPANY_CLERK)
    String decide(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID line,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        UUID estate = book.row().estate();
        String entry = posted.getOrDefault("entry", "").strip();
        String explanation = posted.getOrDefault("explanation", "").strip();
        return step(code, redirect, () -> {
            if (posted.containsKey("reopen")) {
                reconcile.reopen(actor, estate, line);
                Flash.success(redirect, "income.bank.reopened");
            } else if (!entry.isEmpty()) {
                reconcile.match(actor, estate, line, UUID.fromString(entry));
                Flash.success(redirect, "income.bank.matched", 1);
            } else if (!explanation.isEmpty() && explanation.length() <= EXPLANATION) {
                reconcile.explain(actor, estate, line, explanation);
                Flash.success(redirect, "income.bank.explained");
            } else {
                Flash.warning(redirect, "income.bank.decide");
            }
        });
    }

    private String step(String code, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
        } catch (DomainException e) {
            texts.conflict(e, redirect);
        } catch (IllegalArgumentException e) {
            Flash.warning(redirect, "income.bank.decide");
        }
        return "redirect:/income/" + code + "/bank";
    }
}
