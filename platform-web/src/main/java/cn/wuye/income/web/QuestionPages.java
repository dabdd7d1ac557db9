package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.model.QuestionStatus;
import cn.wuye.income.model.QuestionStatus.Action;
import cn.wuye.income.query.QuestionQueries;
import cn.wuye.income.query.QuestionQueries.Row;
import cn.wuye.income.usecase.RunQuestion;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Masked;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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

/** A question about a statement and the steps on it. */
@Controller
@RequestMapping("/income/questions/{id}")
class QuestionPages {
    private static final int HISTORY = 50;
    private static final int WORDS = 1000;

    private final QuestionQueries questions;
    private final RunQuestion run;
    private final StatementView view;
    private final Histories histories;
    private final Clock clock;

    QuestionPages(QuestionQueries questions, RunQuestion run, StatementView view, Histories histories, Clock clock) {
        this.questions = questions;
        this.run = run;
        this.view = view;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({CITY_SUPERVISOR, COUNTY_SUPERVISOR, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        show(actor, find(actor, id), locale, model);
        return "income-question/question";
    }

    private void show(Actor actor, Row row, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("row", row);
        model.addAttribute("quarter", view.quarter(row.quarter(), locale));
        model.addAttribute("lineName", row.lineCode() == null ? null : view.name(row.lineCode(), locale));
        model.addAttribute("amount", row.lineFen() == null ? null : Figures.money(row.lineFen()));
        model.addAttribute("tone", QuestionLists.tone(row.status()));
        model.addAttribute("overdue", row.overdue(today));
        model.addAttribute("asked", Times.INSTANCE.minute(row.askedAt()));
        model.addAttribute("answered", row.answeredAt() == null ? null : Times.INSTANCE.minute(row.answeredAt()));
        model.addAttribute("phone", row.phone() == null ? null : Masked.phone(row.phone()));
        model.addAttribute("phoneRef", PersonalData.reference("income-question", row.id(), "phone"));
        model.addAttribute("answering", actor.has(COMPANY_CLERK) && row.status() == QuestionStatus.OPEN);
        model.addAttribute("actions", actions(actor, row, locale));
        model.addAttribute(
                "entries", histories.of("income-question:" + row.id(), "income-question", HISTORY, a -> null, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(view.text("questions.title", locale), "/income/questions"),
                        new Parts.Crumb(row.estateName(), null)));
    }

    private List<Parts.Action> actions(Actor actor, Row row, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        for (var step : QuestionStatus.LIFECYCLE.stepsFrom(row.status(), actor.roles())) {
            if (step.action() != Action.ANSWER) {
                boolean good = step.action() == Action.ADMIT || step.action() == Action.PUBLISH;
                String key = step.action().name();
                actions.add(new Parts.Action(
                        key,
                        view.text("income-question.action." + key, locale),
                        "/income/questions/" + row.id() + "/" + path(step.action()),
                        good ? "primary" : "neutral",
                        !good,
                        view.text("question.confirm." + key, locale),
                        true,
                        null,
                        row.version()));
            }
        }
        return actions;
    }

    private static String path(Action action) {
        return switch (action) {
            case ADMIT -> "admission";
            case REFUSE -> "refusal";
            case ANSWER -> "answer";
            case PUBLISH -> "publication";
            case RETURN -> "return";
        };
    }

    @PostMapping("/admission")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER})
    String admit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, Action.ADMIT, posted, locale, redirect, run::admit);
    }

    @PostMapping("/refusal")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER})
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, Action.REFUSE, posted, locale, redirect, run::refuse);
    }

    /** The answer; an empty or too long one comes back as typed. */
    @PostMapping("/answer")
    @Allowed(COMPANY_CLERK)
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Row row = find(actor, id);
        String words = posted.getOrDefault("comment", "").strip();
        if (row.status() == QuestionStatus.OPEN
                && (words.isEmpty() || words.codePointCount(0, words.length()) > WORDS)) {
            show(actor, row, locale, model);
            model.addAttribute("typed", words);
            model.addAttribute(
                    "problem",
                    view.text(words.isEmpty() ? "question.answer.required" : "question.answer.long", locale));
            return new ModelAndView("income-question/question", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return take(actor, id, Action.ANSWER, posted, locale, redirect, run::answer);
    }

    @PostMapping("/publication")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER})
    String publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, Action.PUBLISH, posted, locale, redirect, run::publish);
    }

    @PostMapping("/return")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER})
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, Action.RETURN, posted, locale, redirect, run::giveBack);
    }

    private String take(
            Actor actor,
            UUID id,
            Action action,
            Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect,
            BiConsumer<Actor, RunQuestion.Step> step) {
        find(actor, id);
        String words = posted.getOrDefault("comment", "").strip();
        try {
            step.accept(actor, new RunQuestion.Step(id, Posted.version(posted), words.isEmpty() ? null : words));
            Flash.success(redirect, "statement.done", view.text("income-question.action." + action, locale));
        } catch (DomainException e) {
            StepRefused.tell(
                    redirect,
                    e,
                    "statement.overtaken",
                    () -> view.text("income-question.status." + find(actor, id).status(), locale));
        }
        return "redirect:/income/questions/" + id;
    }

    private Row find(Actor actor, UUID id) {
        return questions.find(actor, id).orElseThrow(DomainException::notFound);
    }
}
