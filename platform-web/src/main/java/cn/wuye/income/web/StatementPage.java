package cn.wuye.income.web;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.model.StatementStatus.Action;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.query.StatementQueries.Row;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.shared.Actor;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a quarterly statement: figures, what the checks found, and the buttons that somebody has. */
@Component
class StatementPage {
    private static final int HISTORY = 50;

    private final RunStatement run;
    private final StatementView view;
    private final Histories histories;

    StatementPage(RunStatement run, StatementView view, Histories histories) {
        this.run = run;
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

    /** @param typed what was typed and not taken */
    void show(Actor actor, Detail detail, Map<String, String> typed, Locale locale, Model model) {
        Row row = detail.row();
        boolean editing = actor.has(COMPANY_CLERK) && row.status().editable();
        boolean objecting = row.status() == StatementStatus.SUBMITTED
                && (actor.has(OWNERS_MEMBER) || actor.has(COMMUNITY_MANAGER) && !row.committee());
        model.addAttribute("row", row);
        model.addAttribute("quarter", view.quarter(row.quarter(), locale));
        model.addAttribute("tone", StatementView.tone(row.status()));
        model.addAttribute("opening", Figures.money(row.opening()));
        model.addAttribute("income", Figures.money(row.income()));
        model.addAttribute("cost", Figures.money(row.cost()));
        model.addAttribute("use", Figures.money(row.use()));
        model.addAttribute("closing", Figures.money(row.closing()));
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
}
