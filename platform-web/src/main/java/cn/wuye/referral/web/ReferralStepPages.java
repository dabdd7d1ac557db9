package cn.wuye.referral.web;

import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.Competent;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Refusal;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.usecase.DecideClue;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of a clue that need a form: the answer, the refusal, the joint part, the task force's decision. */
@Controller
@RequestMapping("/referrals/{id}")
@Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
class ReferralStepPages {
    private static final int TEXT = 2000;
    private static final int SHORT = 200;
    private static final List<String> FIELDS = List.of(
            "kind", "measures", "document", "doneOn", "named", "clause", "reason", "lead", "level", "joint", "text");

    private final ClueQueries queries;
    private final HandleClue handle;
    private final DecideClue decide;
    private final StepForms steps;
    private final ClueLines lines;
    private final PolicyBook policies;
    private final MessageSource messages;
    private final Clock clock;

    ReferralStepPages(
            ClueQueries queries,
            HandleClue handle,
            DecideClue decide,
            StepForms steps,
            ClueLines lines,
            PolicyBook policies,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.handle = handle;
        this.decide = decide;
        this.steps = steps;
        this.lines = lines;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/answer")
    String answerForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return form(actor, id, "answer", model, locale);
    }

    @GetMapping("/decline")
    String declineForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return form(actor, id, "decline", model, locale);
    }

    @GetMapping("/part")
    String partForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return form(actor, id, "part", model, locale);
    }

    @GetMapping("/decision")
    @Allowed(TASK_FORCE_MEMBER)
    String decisionForm(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return form(actor, id, "decision", model, locale);
    }

    @PostMapping("/answer")
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String measures = in.text("measures", TEXT);
        String document = in.text("document", SHORT);
        LocalDate doneOn = in.date("doneOn");
        return post(
                actor,
                id,
                "answer",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> handle.answer(
                        actor,
                        new HandleClue.Answer(
                                id,
                                version,
                                Choices.parse(Outcome.Kind.class, in.raw("kind")),
                                measures == null ? "" : measures,
                                document,
                                doneOn)));
    }

    @PostMapping("/decline")
    Object decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String clause = in.text("clause", SHORT);
        String reason = in.text("reason", TEXT);
        Refusal refusal = new Refusal(
                Choices.parse(Competent.class, in.raw("named")),
                clause == null ? "" : clause,
                reason == null ? "" : reason);
        return post(
                actor,
                id,
                "decline",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> handle.decline(actor, new HandleClue.Decline(id, version, refusal)));
    }

    @PostMapping("/part")
    Object part(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String text = in.text("text", TEXT);
        String document = in.text("document", SHORT);
        return post(
                actor,
                id,
                "part",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> handle.give(actor, new HandleClue.GivePart(id, version, text == null ? "" : text, document)));
    }

    @PostMapping("/decision")
    @Allowed(TASK_FORCE_MEMBER)
    Object decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable List<String> joint,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String reason = in.text("reason", TEXT);
        List<Competent> others = joint == null
                ? List.of()
                : Arrays.stream(Competent.values())
                        .filter(c -> joint.contains(c.name()))
                        .toList();
        return post(
                actor,
                id,
                "decision",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> decide.handle(
                        actor,
                        new DecideClue.Command(
                                id,
                                version,
                                Choices.parse(Competent.class, in.raw("lead")),
                                in.choice("level", Route.Level.class, Route.Level.COUNTY),
                                others,
                                reason)));
    }

    private String form(Actor actor, UUID id, String step, Model model, Locale locale) {
        ClueDetail clue = queries.find(actor, id).orElseThrow(DomainException::notFound);
        if (!possible(actor, clue, step)) {
            return "redirect:/referrals/" + id;
        }
        fill(clue, step, Map.of(), List.of(), model, locale);
        return "referral/step";
    }

    private static boolean possible(Actor actor, ClueDetail clue, String step) {
        return switch (step) {
            case "answer" -> ClueButtons.possible(actor, clue, cn.wuye.referral.model.ClueStatus.Action.ANSWER);
            case "decline" -> ClueButtons.possible(actor, clue, cn.wuye.referral.model.ClueStatus.Action.DECLINE);
            case "decision" -> ClueButtons.possible(actor, clue, cn.wuye.referral.model.ClueStatus.Action.DECIDE);
            default -> ClueButtons.owesPart(actor, clue);
        };
    }

    private Object post(
            Actor actor,
            UUID id,
            String step,
            Map<String, String> typed,
            FieldReader in,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            Runnable action) {
        ClueDetail clue = queries.find(actor, id).orElseThrow(DomainException::notFound);
        StepForms.Refusal refusal = steps.take(in, action);
        if (refusal == null) {
            Flash.success(redirect, "referral.done", lines.text("referral.step." + step, locale));
            return "redirect:/referrals/" + id;
        }
        if (refusal.overtaken() || refusal.problem() != null && !possible(actor, clue, step)) {
            DomainException problem = java.util.Objects.requireNonNull(refusal.problem());
            Flash.warning(
                    redirect,
                    problem.error().key() + ".detail",
                    problem.arguments().toArray());
            return "redirect:/referrals/" + id;
        }
        fill(clue, step, typed, refusal.gaps(), model, locale);
        return steps.again("referral/step", model, refusal, locale);
    }

    private void fill(
            ClueDetail clue, String step, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        String title = lines.text("referral.step." + step, locale);
        model.addAttribute("clue", clue.row());
        model.addAttribute("step", step);
        model.addAttribute("title", title);
        model.addAttribute("most", policies.at(LocalDate.now(clock)).integer("REF-MAX-DECLINES"));
        model.addAttribute("kinds", Choices.of(Outcome.Kind.values(), "outcome.", messages, locale));
        model.addAttribute("levels", Choices.of(Route.Level.values(), "route.level.", messages, locale));
        model.addAttribute(
                "bodies",
                Choices.of(
                        Arrays.stream(Competent.values())
                                .filter(c -> c != clue.row().competent())
                                .toList(),
                        Enum::name,
                        c -> lines.text("competent." + c, locale)));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(lines.text("nav.referrals", locale), "/referrals"),
                        new Parts.Crumb(
                                clue.row().number(), "/referrals/" + clue.row().id()),
                        new Parts.Crumb(title, null)));
        steps.fill(model, typed, FIELDS, gaps);
    }
}
