package cn.wuye.filing.web;

import cn.wuye.division.Divisions;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Starts a filing: kind, then the estate or the contract that is renewed or amended. */
@Controller
@Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER})
class NewFilingPages {
    private static final int FOUND = 20;
    private static final int SHOWN = 100;

    /** An estate to choose. */
    record Choice(UUID id, String name, String place, boolean own) {}

    private final StartFiling start;
    private final FilingQueries filings;
    private final EstateLookup estates;
    private final Divisions divisions;
    private final TermTexts texts;

    NewFilingPages(
            StartFiling start, FilingQueries filings, EstateLookup estates, Divisions divisions, TermTexts texts) {
        this.start = start;
        this.filings = filings;
        this.estates = estates;
        this.divisions = divisions;
        this.texts = texts;
    }

    /** What was chosen so far. */
    record Chosen(
            @Nullable FilingKind kind,
            @Nullable UUID estate,
            @Nullable UUID follows) {}

    @GetMapping("/filings/new")
    String choose(
            Actor actor,
            @RequestParam(required = false) @Nullable FilingKind kind,
            @RequestParam(required = false) @Nullable UUID estate,
            @RequestParam(required = false) @Nullable UUID follows,
            @RequestParam(defaultValue = "") String q,
            Model model,
            Locale locale) {
        List<FilingKind> kinds = StartFiling.kinds(actor);
        FilingKind preset = kind == null && kinds.size() == 1 ? kinds.get(0) : kind;
        UUID own = estate == null ? actor.estate() : estate;
        fill(model, actor, new Chosen(preset, own, follows), q, locale);
        return "filing/new";
    }

    @PostMapping("/filings/new")
    Object open(
            Actor actor,
            @RequestParam(required = false) @Nullable FilingKind kind,
            @RequestParam(required = false) @Nullable UUID estate,
            @RequestParam(required = false) @Nullable UUID follows,
            Model model,
            Locale locale) {
        UUID before = kind != null && kind.followsAnother() ? follows : null;
        UUID chosen = before == null
                ? estate
                : filings.find(actor, before).map(f -> f.row().estate()).orElse(null);
        boolean missingContract = kind != null && kind.followsAnother() && before == null;
        if (kind == null || missingContract || chosen == null) {
            String key = kind == null ? "kind" : kind.followsAnother() ? "follows" : "estate";
            return refused(
                    model,
                    actor,
                    new Chosen(kind, estate, follows),
                    texts.text("filing-pages.new.choose." + key, locale),
                    locale);
        }
        try {
            UUID id = start.handle(actor, new StartFiling.Command(kind, chosen, before));
            return "redirect:" + FormStep.PARTIES.url(id);
        } catch (DomainException e) {
            if (e.error().kind() == ErrorKey.Kind.FORBIDDEN || e.error().kind() == ErrorKey.Kind.NOT_FOUND) {
                throw e;
            }
            String text = texts.text(
                    e.error().key() + ".detail", locale, e.arguments().toArray());
            return refused(model, actor, new Chosen(kind, estate, follows), text, locale);
        }
    }

    private ModelAndView refused(Model model, Actor actor, Chosen chosen, String problem, Locale locale) {
        fill(model, actor, chosen, "", locale);
        model.addAttribute("problem", problem);
        return new ModelAndView("filing/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Model model, Actor actor, Chosen chosen, String q, Locale locale) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("q", q);
        model.addAttribute("kinds", texts.options(StartFiling.kinds(actor).toArray(), "filing.kind.", locale));
        model.addAttribute("estates", estates(actor, chosen.estate(), q));
        model.addAttribute("contracts", contracts(actor));
    }

    /** The chosen estate, what the search found, and the estates the company serves. */
    private List<Choice> estates(Actor actor, @Nullable UUID chosen, String q) {
        List<EstateFacts> own = actor.company() == null
                ? Stream.ofNullable(actor.estate())
                        .flatMap(id -> estates.find(id).stream())
                        .toList()
                : estates.servedBy(actor.company());
        if (actor.company() == null) {
            return own.stream().map(e -> choice(e, true)).toList();
        }
        List<EstateFacts> listed = q.isBlank() ? own.stream().limit(SHOWN).toList() : estates.search(q, FOUND);
        List<UUID> ours = own.stream().map(EstateFacts::id).toList();
        Stream<EstateFacts> preset = chosen == null ? Stream.empty() : estates.find(chosen).stream();
        return Stream.concat(preset, listed.stream())
                .distinct()
                .map(e -> choice(e, ours.contains(e.id())))
                .toList();
    }

    private Choice choice(EstateFacts estate, boolean own) {
        return new Choice(
                estate.id(),
                estate.name(),
                String.join(" ", divisions.path(estate.division())) + " " + estate.address(),
                own);
    }

    private List<FilingRow> contracts(Actor actor) {
        FilingSearch onRecord = new FilingSearch(null, FilingStatus.FILED, null, null, null, null, null, null, false);
        return filings.list(actor, onRecord, new PageRequest("estate", false, null, SHOWN))
                .items();
    }
}
