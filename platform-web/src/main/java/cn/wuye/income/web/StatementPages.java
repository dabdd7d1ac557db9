package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.StepRefused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A quarterly statement and the steps on it. */
@Controller
@RequestMapping("/income/statements/{id}")
class StatementPages {
    private static final int WORDS = 500;
    private static final String NOTE = "note.";
    private static final String WHY = "why.";
    private static final String OBJECTION = "objection.";

    private final StatementQueries statements;
    private final RunStatement run;
    private final OpenStatement open;
    private final StatementPage page;
    private final StatementView view;

    StatementPages(
            StatementQueries statements, RunStatement run, OpenStatement open, StatementPage page, StatementView view) {
        this.statements = statements;
        this.run = run;
        this.open = open;
        this.page = page;
        this.view = view;
    }

    @GetMapping
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        INSPECTOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER
    })
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        Detail detail = find(actor, id);
        page.show(actor, detail, Map.of(), locale, model);
        return "income-statement/statement";
    }

    /** Keeps notes and explanations; what is too long comes back with everything typed. */
    @PostMapping("/notes")
    @Allowed(COMPANY_CLERK)
    String annotate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Detail detail = find(actor, id);
        FieldReader in = new FieldReader(posted);
        posted.keySet().stream()
                .filter(name -> name.startsWith(NOTE) || name.startsWith(WHY))
                .sorted()
                .forEach(name -> in.text(name, WORDS));
        if (!in.violations().isEmpty()) {
            page.show(actor, detail, posted, locale, model);
            ErrorTexts texts = new ErrorTexts(view.messages());
            Map<String, String> errors = new HashMap<>();
            in.violations()
                    .forEach(v -> errors.put(Objects.requireNonNullElse(v.field(), ""), texts.violation(v, locale)));
            model.addAttribute("errors", errors);
            return "income-statement/statement";
        }
        Map<String, String> why = new HashMap<>();
        named(posted, WHY).forEach(why::put);
        return take(
                actor,
                id,
                "ANNOTATE",
                redirect,
                locale,
                () -> run.annotate(
                        actor, new RunStatement.Notes(id, Posted.version(posted), positions(posted, NOTE), why)));
    }

    @PostMapping("/filling")
    @Allowed(COMPANY_CLERK)
    String fill(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, "FILL", redirect, locale, () -> run.fill(actor, step(id, posted)));
    }

    @PostMapping("/submission")
    @Allowed(COMPANY_CLERK)
    String submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, "SUBMIT", redirect, locale, () -> run.submit(actor, step(id, posted)));
    }

    @PostMapping("/confirmation")
    @Allowed(OWNERS_MEMBER)
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, "CONFIRM", redirect, locale, () -> run.confirm(actor, step(id, posted)));
    }

    @PostMapping("/signature")
    @Allowed(COMMUNITY_MANAGER)
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        return take(actor, id, "SIGN", redirect, locale, () -> run.sign(actor, step(id, posted)));
    }

    @PostMapping("/objection")
    @Allowed({OWNERS_MEMBER, COMMUNITY_MANAGER})
    String object(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Detail detail = find(actor, id);
        FieldReader in = new FieldReader(posted);
        posted.keySet().stream()
                .filter(name -> name.startsWith(OBJECTION))
                .sorted()
                .forEach(name -> in.text(name, WORDS));
        Map<Integer, String> objections = positions(posted, OBJECTION);
        if (!in.violations().isEmpty() || objections.values().stream().allMatch(String::isBlank)) {
            page.show(actor, detail, posted, locale, model);
            model.addAttribute(
                    "problem",
                    view.text(
                            in.violations().isEmpty() ? "statement.objection.none" : "statement.objection.long",
                            locale));
            return "income-statement/statement";
        }
        return take(
                actor,
                id,
                "OBJECT",
                redirect,
                locale,
                () -> run.object(actor, new RunStatement.Objections(id, Posted.version(posted), objections)));
    }

    @PostMapping("/amendment")
    @Allowed(COMPANY_CLERK)
    String amend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Locale locale,
            RedirectAttributes redirect) {
        find(actor, id);
        String reason = posted.getOrDefault("comment", "").strip();
        if (reason.isEmpty()) {
            Flash.warning(redirect, "statement.reason");
            return "redirect:/income/statements/" + id;
        }
        UUID[] next = new UUID[1];
        String back = take(actor, id, "AMEND", redirect, locale, () -> next[0] = open.amend(actor, id, reason));
        return next[0] == null ? back : "redirect:/income/statements/" + next[0];
    }

    /** A finding of what the street does not believe. */
    @PostMapping("/finding")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR})
    String raise(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        Detail detail = find(actor, id);
        FieldReader in = new FieldReader(posted);
        String text = in.required("text", WORDS);
        if (!in.violations().isEmpty()) {
            Flash.warning(redirect, "statement.finding.text");
            return "redirect:/income/statements/" + id;
        }
        try {
            UUID finding = run.raise(actor, id, text);
            Flash.success(redirect, "statement.finding.done", detail.row().estateName());
            return "redirect:/findings/" + finding;
        } catch (DomainException e) {
            StepRefused.tell(redirect, e, "statement.overtaken", () -> "");
            return "redirect:/income/statements/" + id;
        }
    }

    private String take(
            Actor actor, UUID id, String action, RedirectAttributes redirect, Locale locale, Runnable step) {
        find(actor, id);
        try {
            step.run();
            Flash.success(redirect, "statement.done", view.text("income-statement.action." + action, locale));
        } catch (RulesViolated e) {
            Violation first = e.violations().get(0);
            Flash.warning(
                    redirect,
                    "statement.refused",
                    e.violations().size(),
                    new ErrorTexts(view.messages()).violation(first, locale));
        } catch (DomainException e) {
            StepRefused.tell(
                    redirect,
                    e,
                    "statement.overtaken",
                    () -> view.text(
                            "income-statement.status." + find(actor, id).row().status(), locale));
        }
        return "redirect:/income/statements/" + id;
    }

    private static Map<String, String> named(Map<String, String> posted, String prefix) {
        Map<String, String> found = new HashMap<>();
        posted.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static Map<Integer, String> positions(Map<String, String> posted, String prefix) {
        Map<Integer, String> found = new HashMap<>();
        named(posted, prefix).forEach((name, value) -> {
            if (name.matches("\\d{1,6}")) {
                found.put(Integer.valueOf(name), value);
            }
        });
        return found;
    }

    private static RunStatement.Step step(UUID id, Map<String, String> posted) {
        String comment = posted.getOrDefault("comment", "").strip();
        return new RunStatement.Step(id, Posted.version(posted), comment.isEmpty() ? null : comment);
    }

    private Detail find(Actor actor, UUID id) {
        return statements.find(actor, id).orElseThrow(DomainException::notFound);
    }
}
