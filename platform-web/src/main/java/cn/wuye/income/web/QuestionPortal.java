package cn.wuye.income.web;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.usecase.AskQuestion;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.RateLimiter;
import cn.wuye.shared.web.TypedForm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Residents ask about a line of a public statement without signing in (T7). */
@Controller
@RequestMapping("/estates/{code}/income/question")
@Open
class QuestionPortal {
    private static final int TEXT = 500;
    private static final int QUESTIONS_AN_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final AskQuestion ask;
    private final StatementQueries statements;
    private final EstateLookup estates;
    private final RateLimiter limiter;
    private final PolicyBook policies;
    private final StatementView view;
    private final Clock clock;

    QuestionPortal(
            AskQuestion ask,
            StatementQueries statements,
            EstateLookup estates,
            RateLimiter limiter,
            PolicyBook policies,
            StatementView view,
            Clock clock) {
        this.ask = ask;
        this.statements = statements;
        this.estates = estates;
        this.limiter = limiter;
        this.policies = policies;
        this.view = view;
        this.clock = clock;
    }

    /** @param line position in the newest edition, from 0 */
    @GetMapping
    String blank(
            @PathVariable String code,
            @RequestParam String quarter,
            @RequestParam(required = false) @Nullable Integer line,
            Locale locale,
            Model model) {
        EstateFacts estate = estates.findByCode(code).orElseThrow(DomainException::notFound);
        fill(estate, newest(estate, quarter), line, locale, model);
        form(Map.of(), new FieldReader(Map.of()), model);
        return "income-question/new";
    }

    @PostMapping
    Object send(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        EstateFacts estate = estates.findByCode(code).orElseThrow(DomainException::notFound);
        Detail detail = newest(estate, typed.getOrDefault("quarter", ""));
        Integer line = position(typed.get("line"));
        if (!typed.getOrDefault("website", "").isBlank()) {
            return back(code, detail); // only programs fill a field that nobody sees
        }
        limiter.requireHere("income-question", QUESTIONS_AN_HOUR, HOUR);
        FieldReader in = new FieldReader(typed);
        String text = in.required("text", TEXT);
        String phone = in.phone("phone");
        if (!in.violations().isEmpty()) {
            fill(estate, detail, line, locale, model);
            form(typed, in, model);
            return new ModelAndView("income-question/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ask.handle(actor, new AskQuestion.Ask(detail.row().id(), line, text, phone));
        Flash.success(redirect, "question.sent");
        return back(code, detail);
    }

    private static String back(String code, Detail detail) {
        return "redirect:/estates/" + code + "/income?quarter=" + detail.row().quarter();
    }

    private void form(Map<String, String> typed, FieldReader in, Model model) {
        Map<String, Object> values = new HashMap<>(Map.of("text", "", "phone", ""));
        values.putAll(typed);
        new TypedForm(values).reject(in.violations(), view.messages()).into(model);
    }

    private void fill(EstateFacts estate, Detail detail, @Nullable Integer line, Locale locale, Model model) {
        String quarter = detail.row().quarter().toString();
        StatementLine about = line == null || line < 0 || line >= detail.lines().size()
                ? null
                : detail.lines().get(line);
        model.addAttribute("estate", estate);
        model.addAttribute("quarterCode", quarter);
        model.addAttribute("quarter", view.quarter(detail.row().quarter(), locale));
        model.addAttribute("position", about == null ? null : line);
        model.addAttribute("lineName", about == null ? null : view.name(about.code(), locale));
        model.addAttribute("lineText", about == null ? null : about.text());
        model.addAttribute("amount", about == null ? null : Figures.money(about.fen()));
        model.addAttribute("days", policies.at(LocalDate.now(clock)).integer("INC-QUESTION-WD"));
        model.addAttribute("back", "/estates/" + estate.code() + "/income?quarter=" + quarter);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(estate.name(), "/estates/" + estate.code()),
                        new Parts.Crumb(
                                view.text("statement.section", locale),
                                "/estates/" + estate.code() + "/income?quarter=" + quarter),
                        new Parts.Crumb(view.text("question.new", locale), null)));
    }

    private Detail newest(EstateFacts estate, String quarter) {
        Quarter wanted = Quarter.parse(quarter).orElseThrow(DomainException::notFound);
        return statements.published(estate.id(), wanted).stream()
                .findFirst()
                .flatMap(row -> statements.publishedDetail(row.id()))
                .orElseThrow(DomainException::notFound);
    }

    private static @Nullable Integer position(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,6}") ? null : Integer.valueOf(typed);
    }
}
