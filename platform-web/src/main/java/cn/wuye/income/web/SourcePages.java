package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.SourceRow;
import cn.wuye.income.usecase.KeepSources;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.TypedForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What brings money: the form for a source, its page, its renewal and its end. */
@Controller
@RequestMapping("/income/{code}/sources")
class SourcePages {
    private static final int QUARTERS = 6;
    private static final int REASON = 500;
    private static final Map<String, String> EMPTY = Map.of(
            "code",
            "",
            "what",
            "",
            "where",
            "",
            "counterparty",
            "",
            "contractNumber",
            "",
            "startsOn",
            "",
            "endsOn",
            "",
            "price",
            "",
            "billing",
            "MONTH",
            "units",
            "1");

    /** A quarter of a source: what fell due and what came in. */
    record Due(String quarter, @Nullable String expected, String received, boolean less) {}

    private final BookQueries queries;
    private final BookView view;
    private final KeepSources keep;
    private final Histories histories;
    private final BookTexts texts;

    SourcePages(BookQueries queries, BookView view, KeepSources keep, Histories histories, BookTexts texts) {
        this.queries = queries;
        this.view = view;
        this.keep = keep;
        this.histories = histories;
        this.texts = texts;
    }

    /** @param renews source whose contract a new one follows */
    @GetMapping("/new")
    @Allowed(COMPANY_CLERK)
    String blank(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID renews,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        Map<String, String> typed = new HashMap<>(EMPTY);
        find(book, renews).ifPresent(former -> {
            typed.putAll(typed(former.terms()));
            LocalDate last = former.terms().endsOn();
            typed.put("startsOn", (last == null ? texts.today() : last.plusDays(1)).toString());
            typed.put("endsOn", "");
            typed.put("contractNumber", "");
            typed.put("renews", former.id().toString());
        });
        return form(book, typed, List.of(), model, locale);
    }

    private Optional<SourceRow> find(BookDetail book, @Nullable UUID id) {
        return queries.sources(id(book), texts.quarter()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    private static UUID id(BookDetail book) {
        UUID id = book.row().book();
        if (id == null) {
            throw DomainException.notFound();
        }
        return id;
    }

    private static Map<String, String> typed(Terms terms) {
        Map<String, String> all = new HashMap<>();
        all.put("code", terms.code().name());
        all.put("what", terms.what());
        all.put("where", terms.where());
        all.put("counterparty", terms.counterparty());
        all.put("contractNumber", terms.contractNumber());
        all.put("startsOn", terms.startsOn().toString());
        all.put("endsOn", Objects.toString(terms.endsOn(), ""));
        all.put("price", FieldReader.plain(terms.price()));
        all.put("billing", terms.billing().name());
        all.put("units", Integer.toString(terms.units()));
        return all;
    }

    private String form(BookDetail book, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        model.addAttribute("crumbs", view.crumbs("income.source.new", book, locale));
        model.addAttribute("action", "/income/" + book.row().code() + "/sources");
        choices(model, locale);
        new TypedForm(typed).reject(gaps, texts.messages()).into(model);
        model.addAttribute("renews", typed.get("renews"));
        return "income/source-new";
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute("codes", texts.codes(locale, EntryCode.Kind.INCOME));
        model.addAttribute("billings", Choices.of(Billing.values(), "income.billing.", texts.messages(), locale));
    }

    @PostMapping
    @Allowed(COMPANY_CLERK)
    Object register(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        FieldReader in = new FieldReader(posted);
        Terms terms = read(in);
        List<Violation> gaps = in.violations();
        try {
            if (gaps.isEmpty()) {
                UUID renews = find(book, uuid(posted.get("renews")))
                        .map(SourceRow::id)
                        .orElse(null);
                UUID source =
                        keep.register(actor, new KeepSources.Register(book.row().estate(), terms, renews));
                Flash.success(redirect, "income.source.registered");
                return "redirect:/income/" + code + "/sources/" + source;
            }
        } catch (RulesViolated e) {
            gaps = e.violations();
        } catch (DomainException e) {
            texts.conflict(e, redirect);
            return "redirect:/income/" + code;
        }
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.putAll(posted);
        String template = form(book, typed, gaps, model, locale);
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Terms read(FieldReader in) {
        if (in.raw("code").isEmpty()) {
            in.gap("FORM-REQUIRED", "code");
        }
        return KeepSources.terms(in, texts.today());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @GetMapping("/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String source(Actor actor, @PathVariable String code, @PathVariable UUID id, Model model, Locale locale) {
        return show(actor, code, id, null, List.of(), model, locale);
    }

    private String show(
            Actor actor,
            String code,
            UUID id,
            @Nullable Map<String, String> posted,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        BookDetail book = view.head(actor, code, model, locale);
        SourceRow row = find(book, id).orElseThrow(DomainException::notFound);
        model.addAttribute("crumbs", view.crumbs("income.source.title", book, locale));
        model.addAttribute("source", row);
        model.addAttribute("line", view.source(row, texts.quarter(), locale));
        model.addAttribute("dues", dues(book, id));
        model.addAttribute("mayKeep", actor.has(Role.COMPANY_CLERK) && row.status() != SourceStatus.ENDED);
        model.addAttribute("action", "/income/" + code + "/sources/" + id);
        model.addAttribute("entries", histories.of("income-source:" + id, "income-source", locale));
        choices(model, locale);
        Map<String, String> typed = new HashMap<>(EMPTY);
        typed.putAll(typed(row.terms()));
        typed.put("day", texts.today().toString());
        typed.put("reason", "");
        if (posted != null) {
            typed.putAll(posted);
        }
        new TypedForm(typed).reject(gaps, texts.messages()).into(model);
        return "income/source";
    }

    private List<Due> dues(BookDetail book, UUID id) {
        List<Due> all = new ArrayList<>();
        for (int n = 0; n < QUARTERS; n++) {
            Quarter quarter = texts.quarter().minus(n);
            queries.sources(id(book), quarter).stream()
                    .filter(row -> row.id().equals(id))
                    .forEach(row -> {
                        var expected = row.terms().expected(quarter);
                        all.add(new Due(
                                quarter.toString(),
                                expected.isEmpty() ? null : Figures.money(expected.getAsLong()),
                                Figures.money(row.received()),
                                expected.isPresent() && row.received() < expected.getAsLong()));
                    });
        }
        return all;
    }

    private void requireReached(Actor actor, String code, UUID id) {
        if (queries.find(actor, code).flatMap(book -> find(book, id)).isEmpty()) {
            throw DomainException.notFound();
        }
    }

    @PostMapping("/{id}")
    @Allowed(COMPANY_CLERK)
    Object edit(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireReached(actor, code, id);
        FieldReader in = new FieldReader(posted);
        Terms terms = read(in);
        List<Violation> gaps = in.violations();
        try {
            if (gaps.isEmpty()) {
                keep.edit(actor, new KeepSources.Edit(id, Posted.version(posted), terms));
                Flash.success(redirect, "income.source.saved");
                return "redirect:/income/" + code + "/sources/" + id;
            }
        } catch (RulesViolated e) {
            gaps = e.violations();
        } catch (DomainException e) {
            texts.conflict(e, redirect);
            return "redirect:/income/" + code + "/sources/" + id;
        }
        String template = show(actor, code, id, posted, gaps, model, locale);
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    @Allowed(COMPANY_CLERK)
    Object end(
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
        if (in.raw("day").isEmpty()) {
            in.gap("FORM-REQUIRED", "day");
        }
        String reason = in.required("reason", REASON);
        if (day == null || !in.violations().isEmpty()) {
            String template = show(actor, code, id, posted, in.violations(), model, locale);
            return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            keep.end(actor, new KeepSources.End(id, Posted.version(posted), day, reason));
            Flash.success(redirect, "income.source.ended");
        } catch (DomainException e) {
            texts.conflict(e, redirect);
        }
        return "redirect:/income/" + code + "/sources/" + id;
    }
}
