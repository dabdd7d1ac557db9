package cn.wuye.filing.web;

import cn.wuye.filing.model.Decision.Ground;
import cn.wuye.filing.model.Opinion.Stance;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.model.Termination.Basis;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.GiveOpinion;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Flash;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
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

/** Steps with a form of their own: the street's opinion, refusal, rejection, termination. */
@Controller
class DecisionPages {
    private static final int REASON_LENGTH = 2000;
    private static final List<String> FIELDS =
            List.of("stance", "text", "ground", "reason", "basis", "noticedOn", "endsOn", "document");

    private final GiveOpinion opinion;
    private final CheckForm check;
    private final DecideFiling decide;
    private final TerminateFiling terminate;
    private final StepAnswers answers;
    private final FilingView view;
    private final Findings findings;
    private final TermTexts texts;

    DecisionPages(
            GiveOpinion opinion,
            CheckForm check,
            DecideFiling decide,
            TerminateFiling terminate,
            StepAnswers answers,
            FilingView view,
            Findings findings,
            TermTexts texts) {
        this.opinion = opinion;
        this.check = check;
        this.decide = decide;
        this.terminate = terminate;
        this.answers = answers;
        this.view = view;
        this.findings = findings;
        this.texts = texts;
    }

    @GetMapping("/filings/{id}/opinion")
    @Allowed(Role.STREET_OFFICER)
    String opinionForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return open(actor, id, "OPINION", model, locale);
    }

    @GetMapping("/filings/{id}/refusal")
    @Allowed(Role.FILING_REVIEWER)
    String refusalForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return open(actor, id, "NOT_ACCEPT", model, locale);
    }

    @GetMapping("/filings/{id}/rejection")
    @Allowed(Role.FILING_REVIEWER)
    String rejectionForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return open(actor, id, "REJECT", model, locale);
    }

    @GetMapping("/filings/{id}/termination")
    @Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER, Role.FILING_REVIEWER})
    String terminationForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return open(actor, id, "TERMINATE", model, locale);
    }

    @PostMapping("/filings/{id}/opinion")
    @Allowed(Role.STREET_OFFICER)
    Object giveOpinion(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("stance", 20);
        Stance stance = in.choice("stance", Stance.class, Stance.NO_COMMENT);
        String text = stance == Stance.CONCERN ? in.required("text", REASON_LENGTH) : in.text("text", REASON_LENGTH);
        return post(
                actor,
                id,
                "OPINION",
                in,
                posted,
                () -> {
                    opinion.handle(actor, new GiveOpinion.Command(id, version, stance, text));
                    return List.of();
                },
                model,
                redirect,
                locale);
    }

    @PostMapping("/filings/{id}/refusal")
    @Allowed(Role.FILING_REVIEWER)
    Object refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return against(
                actor,
                id,
                "NOT_ACCEPT",
                posted,
                (ground, reason) -> check.refuse(actor, new CheckForm.Refuse(id, version, ground, reason)),
                model,
                redirect,
                locale);
    }

    @PostMapping("/filings/{id}/rejection")
    @Allowed(Role.FILING_REVIEWER)
    Object reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return against(
                actor,
                id,
                "REJECT",
                posted,
                (ground, reason) -> decide.reject(actor, new DecideFiling.Reject(id, version, ground, reason)),
                model,
                redirect,
                locale);
    }

    /** A decision against the filer, which needs a ground and a reason. */
    private Object against(
            Actor actor,
            UUID id,
            String action,
            Map<String, String> posted,
            BiConsumer<Ground, String> decision,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("ground", 40);
        Ground ground = in.choice("ground", Ground.class, Ground.WRONG_JURISDICTION);
        String reason = in.required("reason", REASON_LENGTH);
        return post(
                actor,
                id,
                action,
                in,
                posted,
                () -> {
                    decision.accept(ground, reason);
                    return List.of();
                },
                model,
                redirect,
                locale);
    }

    @PostMapping("/filings/{id}/termination")
    @Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER, Role.FILING_REVIEWER})
    Object terminate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("basis", 40);
        Termination end = new Termination(
                in.choice("basis", Basis.class, Basis.AGREEMENT),
                in.date("noticedOn"),
                in.date("endsOn"),
                in.text("document", 200));
        return post(
                actor,
                id,
                "TERMINATE",
                in,
                posted,
                () -> terminate.handle(actor, new TerminateFiling.Command(id, version, end)),
                model,
                redirect,
                locale);
    }

    /** A step that may warn. */
    @FunctionalInterface
    private interface Step {
        List<Violation> take();
    }

    private String open(Actor actor, UUID id, String action, Model model, Locale locale) {
        FilingDetail filing = answers.find(actor, id);
        if (!FilingActions.possible(actor, filing, action)) {
            return "redirect:/filings/" + id;
        }
        Map<String, Object> blank = new LinkedHashMap<>();
        FIELDS.forEach(field -> blank.put(field, ""));
        fill(model, filing, action, new MapBindingResult(blank, "form"), locale);
        return "filing/decide";
    }

    private Object post(
            Actor actor,
            UUID id,
            String action,
            FieldReader in,
            Map<String, String> posted,
            Step step,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FilingDetail filing = answers.find(actor, id);
        Map<String, Object> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, Objects.requireNonNullElse(posted.get(field), "")));
        BindingResult form = new MapBindingResult(typed, "form");
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (in.violations().isEmpty()) {
            try {
                List<Violation> warnings = step.take();
                String to = answers.done(filing, action, locale, redirect);
                if (!warnings.isEmpty()) {
                    Flash.warning(
                            redirect,
                            "filing-pages.done-warned",
                            texts.text("filing.action." + action, locale),
                            findings.text(warnings.get(0), locale));
                }
                return to;
            } catch (RulesViolated e) {
                findings.into(form, e.violations(), FIELDS, locale);
            } catch (DomainException e) {
                filing = answers.find(actor, id);
                if (e.error().kind() == ErrorKey.Kind.CONFLICT && !FilingActions.possible(actor, filing, action)) {
                    return answers.conflict(actor, id, e, locale, redirect);
                }
                if (e.error().kind() != ErrorKey.Kind.CONFLICT && e.error().kind() != ErrorKey.Kind.INVALID) {
                    throw e;
                }
                status = e.error().kind() == ErrorKey.Kind.CONFLICT
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
                form.reject(
                        e.error().key(),
                        texts.text(
                                e.error().key() + ".detail",
                                locale,
                                e.arguments().toArray()));
            }
        } else {
            findings.into(form, in.violations(), FIELDS, locale);
        }
        fill(model, filing, action, form, locale);
        return new ModelAndView("filing/decide", model.asMap(), status);
    }

    private void fill(Model model, FilingDetail filing, String action, BindingResult form, Locale locale) {
        view.head(model, filing, "decide." + action, locale);
        model.addAttribute("action", action);
        model.addAttribute("title", texts.text("filing.action." + action, locale));
        model.addAttribute("form", form.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        Object[] grounds = Arrays.stream(Ground.values())
                .filter(g -> g.rejects() == action.equals("REJECT"))
                .toArray();
        model.addAttribute("grounds", texts.options(grounds, "filing.ground.", locale));
        model.addAttribute("stances", texts.options(Stance.values(), "filing.stance.", locale));
        model.addAttribute("bases", texts.options(Basis.values(), "filing.basis.", locale));
    }
}
