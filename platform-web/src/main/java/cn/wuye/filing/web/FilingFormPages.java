package cn.wuye.filing.web;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.ContractTerms.Award;
import cn.wuye.filing.model.ContractTerms.BillingCycle;
import cn.wuye.filing.model.ContractTerms.FeeMode;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.owners.VoteCount;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in steps. Each step saves when it is left; what cannot be read or saved stays on the page as typed. */
@Controller
@Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER})
class FilingFormPages {

    /** A value that someone else saved while this page was open. */
    record Overtaken(String label, @Nullable String theirs) {}

    private final FilingQueries filings;
    private final SaveFiling save;
    private final CheckFiling check;
    private final FilingView view;
    private final Findings findings;
    private final TermTexts texts;
    private final PolicyBook policies;
    private final Clock clock;

    FilingFormPages(
            FilingQueries filings,
            SaveFiling save,
            CheckFiling check,
            FilingView view,
            Findings findings,
            TermTexts texts,
            PolicyBook policies,
            Clock clock) {
        this.filings = filings;
        this.save = save;
        this.check = check;
        this.view = view;
        this.findings = findings;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/filings/{id}/edit")
    String edit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String step,
            Model model,
            Locale locale) {
        FilingDetail filing = find(actor, id);
        if (!filing.row().status().editable()) {
            return "redirect:/filings/" + id;
        }
        FilingForm form = FilingForm.of(filing.terms());
        fill(model, actor, filing, FormStep.named(step), form, bound(form), locale);
        return "filing/form";
    }

    @PostMapping("/filings/{id}/edit")
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "STAY") String go,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FilingDetail filing = find(actor, id);
        FormStep here = FormStep.named(step);
        FilingForm stored = FilingForm.of(filing.terms());
        FilingForm form = stored.with(here, posted);
        BindingResult errors = bound(form);
        FieldReader in = new FieldReader(form.values());
        ContractTerms terms = FilingForm.read(in);
        List<Violation> unreadable = in.violations().stream()
                .filter(v -> here.fields().contains(v.field()))
                .toList();
        findings.into(errors, unreadable, here.fields(), locale);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                save.handle(actor, new SaveFiling.Command(id, version, terms));
                return leave(id, here, go, redirect);
            } catch (DomainException e) {
                if (e.error() != SharedError.STALE) {
                    throw e;
                }
                status = HttpStatus.CONFLICT;
                filing = find(actor, id);
                model.addAttribute("overtaken", overtaken(filing, form, here, locale));
            }
        }
        fill(model, actor, filing, here, form, errors, locale);
        if (status != HttpStatus.CONFLICT && version != null) {
            model.addAttribute("version", version);
        }
        return new ModelAndView("filing/form", model.asMap(), status);
    }

    /** The result of a vote while it is being typed. */
    @GetMapping("/filings/vote")
    String vote(@RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("vote", counted(typed));
        return "filing/form-procedure :: result";
    }

    private static Object leave(UUID id, FormStep here, String go, RedirectAttributes redirect) {
        if (go.equals("EXIT")) {
            Flash.success(redirect, "filing-pages.saved");
            return "redirect:/filings/" + id;
        }
        FormStep next = switch (go) {
            case "NEXT" -> here.next().orElse(here);
            case "PREVIOUS" -> here.previous().orElse(here);
            case "STAY" -> here;
            default -> FormStep.named(go);
        };
        if (next == here) {
            Flash.success(redirect, "filing-pages.saved");
        }
        return "redirect:" + next.url(id);
    }

    /** Which of this step's values someone else changed to something other than what was typed here. */
    private List<Overtaken> overtaken(FilingDetail now, FilingForm typed, FormStep step, Locale locale) {
        Map<String, String> theirs = FilingForm.of(now.terms()).values();
        return step.fields().stream()
                .filter(f -> !Objects.equals(
                        theirs.get(f),
                        Objects.requireNonNullElse(typed.values().get(f), "").strip()))
                .map(f -> new Overtaken(texts.label(f, locale), texts.value(f, theirs.get(f), locale)))
                .toList();
    }

    private FilingDetail find(Actor actor, UUID id) {
        return filings.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private static BindingResult bound(FilingForm form) {
        return new MapBindingResult(form.values(), "form");
    }

    private void fill(
            Model model,
            Actor actor,
            FilingDetail filing,
            FormStep step,
            FilingForm form,
            BindingResult errors,
            Locale locale) {
        UUID id = filing.row().id();
        List<Findings.Finding> found = findings.of(id, check.handle(actor, id), locale);
        view.form(model, actor, filing, step, found, locale);
        model.addAttribute("form", form.values());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("version", filing.row().version());
        choices(model, locale);
        model.addAttribute("vote", counted(form.values()));
    }

    private void choices(Model model, Locale locale) {
        Policy policy = policies.at(LocalDate.now(clock));
        int grades = policy.integer("FIL-GRADE-MAX");
        int best = policy.integer("FIL-GRADE-BEST");
        model.addAttribute(
                "grades",
                IntStream.rangeClosed(1, grades)
                        .mapToObj(g -> new Parts.Option(
                                Integer.toString(g), texts.text("filing-pages.grade", locale, g, g == best ? 1 : 0)))
                        .toList());
        model.addAttribute("feeModes", texts.options(FeeMode.values(), "filing.fee-mode.", locale));
        model.addAttribute("cycles", texts.options(BillingCycle.values(), "filing.cycle.", locale));
        model.addAttribute("awards", texts.options(Award.values(), "filing.award.", locale));
        model.addAttribute("answers", texts.options(new String[] {"true", "false"}, "filing-pages.answer.", locale));
        model.addAttribute(
                "properties", texts.options(ContractTerms.PropertyType.values(), "filing.property.", locale));
        model.addAttribute("parkings", texts.options(ContractTerms.ParkingType.values(), "filing.parking.", locale));
        model.addAttribute("clauses", texts.options(cn.wuye.filing.model.Clause.values(), "filing.clause.", locale));
    }

    /** What a vote comes to; null while it cannot be counted. */
    private static @Nullable VoteView counted(Map<String, String> typed) {
        FieldReader in = new FieldReader(typed);
        VoteCount vote = FilingForm.vote(in);
        return vote == null || !in.violations().isEmpty() ? null : VoteView.of(vote);
    }
}
