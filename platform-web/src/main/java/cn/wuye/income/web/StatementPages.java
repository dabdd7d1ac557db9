package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.model.StatementStatus.Action;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.query.StatementQueries.Row;
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
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private static final int HISTORY = 50;
    private static final int WORDS = 500;
    private static final String NOTE = "note.";
    private static final String WHY = "why.";
    private static final String OBJECTION = "objection.";

    private final StatementQueries statements;
    private final RunStatement run;
    private final OpenStatement open;
    private final StatementView view;
    private final Histories histories;

    StatementPages(
            StatementQueries statements,
            RunStatement run,
            OpenStatement open,
            StatementView view,
            Histories histories) {
        this.statements = statements;
        this.run = run;
        this.open = open;
        this.view = view;
        this.histories = histories;
    }

    /**
     * What a check found.
     *
     * @param subject what an explanation is about; null where nothing can be explained away
     */
    record Found(
            String text,
            String basis,
            boolean blocks,
            @Nullable String subject,
            @Nullable String explanation) {}

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
        show(actor, detail, Map.of(), locale, model);
        return "income-statement/statement";
    }

    /** @param typed what was typed and not taken */
    private void show(Actor actor, Detail detail, Map<String, String> typed, Locale locale, Model model) {
        Row row = detail.row();
        boolean editing = actor.has(COMPANY_CLERK) && row.status().editable();
        boolean objecting = row.status() == StatementStatus.SUBMITTED
                && (actor.has(OWNERS_MEMBER) || actor.has(COMMUNITY_MANAGER) && !row.committee());
        model.addAttribute("row", row);
        model.addAttribute("quarter", view.quarter(row.quarter(), locale));
        model.addAttribute("tone", StatementView.tone(row.status()));
        model.addAttribute("opening", StatementView.yuan(row.opening()));
        model.addAttribute("income", StatementView.yuan(row.income()));
        model.addAttribute("cost", StatementView.yuan(row.cost()));
        model.addAttribute("use", StatementView.yuan(row.use()));
        model.addAttribute("closing", StatementView.yuan(row.closing()));
        model.addAttribute("remark", detail.remark());
        model.addAttribute("parts", view.parts(detail, false, locale));
        model.addAttribute("found", found(actor, detail, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("editing", editing);
        model.addAttribute("objecting", objecting);
        model.addAttribute(
                "mayRaise", actor.has(STREET_OFFICER) || actor.has(COMMUNITY_MANAGER) || actor.has(INSPECTOR));
        model.addAttribute("actions", actions(actor, row, locale));
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute(
                "entries",
                histories.of("income-statement:" + row.id(), "income-statement", HISTORY, a -> null, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(view.text("statements.title", locale), "/income/statements"),
                        new Parts.Crumb(row.estateName() + " " + row.quarter(), null)));
    }

    /** While it is with the company the checks run; afterwards what was explained is shown. */
    private List<Found> found(Actor actor, Detail detail, Locale locale) {
        if (!detail.row().status().editable()) {
            return detail.explanations().entrySet().stream()
                    .map(e -> new Found(
                            view.text("rule." + e.getKey().substring(0, 6) + ".subject", locale),
                            "",
                            false,
                            e.getKey(),
                            e.getValue()))
                    .toList();
        }
        ErrorTexts texts = new ErrorTexts(view.messages());
        return run.check(actor, detail.row().id()).stream()
                .filter(v -> !v.rule().equals("STM-11"))
                .map(v -> new Found(
                        texts.violation(v, locale),
                        texts.basis(v, locale),
                        v.blocks(),
                        v.field(),
                        v.field() == null ? null : detail.explanations().get(v.field())))
                .toList();
    }

    private List<Parts.Action> actions(Actor actor, Row row, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        for (var step : StatementStatus.LIFECYCLE.stepsFrom(row.status(), actor.roles())) {
            boolean shown = switch (step.action()) {
                case SUBMIT, CONFIRM -> true;
                case SIGN -> step.from() == StatementStatus.CONFIRMED || !row.committee();
                case OBJECT, SUPERSEDE -> false;
            };
            if (shown) {
                actions.add(action(step.action().name(), path(step.action()), "primary", false, row, locale));
            }
        }
        if (actor.has(COMPANY_CLERK) && row.status().editable()) {
            actions.add(action("FILL", "filling", "neutral", false, row, locale));
        }
        if (actor.has(COMPANY_CLERK) && row.status() == StatementStatus.PUBLISHED) {
            actions.add(action("AMEND", "amendment", "neutral", true, row, locale));
        }
        return actions;
    }

    private static String path(Action action) {
        return switch (action) {
            case SUBMIT -> "submission";
            case CONFIRM -> "confirmation";
            case SIGN -> "signature";
            case OBJECT, SUPERSEDE -> throw new IllegalArgumentException("no button: " + action);
        };
    }

    private Parts.Action action(String key, String path, String tone, boolean comment, Row row, Locale locale) {
        return new Parts.Action(
                key,
                view.text("income-statement.action." + key, locale),
                "/income/statements/" + row.id() + "/" + path,
                tone,
                comment,
                view.text("statement.confirm." + key, locale),
                true,
                null,
                row.version());
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
            show(actor, detail, posted, locale, model);
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
                () -> run.annotate(actor, new RunStatement.Notes(id, version(posted), positions(posted, NOTE), why)));
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
            show(actor, detail, posted, locale, model);
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
                () -> run.object(actor, new RunStatement.Objections(id, version(posted), objections)));
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
        return new RunStatement.Step(id, version(posted), comment.isEmpty() ? null : comment);
    }

    private static @Nullable Long version(Map<String, String> posted) {
        String version = posted.get("version");
        return version == null || !version.matches("\\d{1,18}") ? null : Long.valueOf(version);
    }

    private Detail find(Actor actor, UUID id) {
        return statements.find(actor, id).orElseThrow(DomainException::notFound);
    }
}
