package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.inspection.model.Draw;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.model.PublicValue;
import cn.wuye.inspection.model.Stratum;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.PlanDetail;
import cn.wuye.inspection.usecase.CancelPlan;
import cn.wuye.inspection.usecase.DrawPlan;
import cn.wuye.inspection.usecase.PublishPlan;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.TypedForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** One plan: preview, publication of the frozen list, entry of the value, cancellation. */
@Controller
@RequestMapping("/inspections/plans/{id}")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class PlanCasePages {
    private static final int LONG = 300;
    private static final int HISTORY = 50;
    private static final Map<String, String> BLANK =
            Map.of("kind", "SSQ", "name", "", "on", "", "where", "", "value", "", "source", "", "reason", "");

    private final PlanQueries plans;
    private final PublishPlan publish;
    private final DrawPlan draw;
    private final CancelPlan cancel;
    private final Histories histories;
    private final MessageSource messages;
    private final Clock clock;

    PlanCasePages(
            PlanQueries plans,
            PublishPlan publish,
            DrawPlan draw,
            CancelPlan cancel,
            Histories histories,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.publish = publish;
        this.draw = draw;
        this.cancel = cancel;
        this.histories = histories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String plan(Actor actor, @PathVariable UUID id, FrozenView.Filter filter, Locale locale, Model model) {
        Map<String, String> blank = new java.util.HashMap<>(BLANK);
        blank.put("on", next(LocalDate.now(clock)).toString());
        blank.put("where", text("plans.where.default", locale));
        new TypedForm(blank).into(model);
        return show(actor, id, filter, locale, model);
    }

    private static LocalDate next(LocalDate today) {
        LocalDate day = today.plusDays(2);
        while (!PublicValue.SSQ.drawnOn(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private String show(Actor actor, UUID id, FrozenView.Filter filter, Locale locale, Model model) {
        PlanDetail plan = find(actor, id);
        FrozenList list;
        if (plan.list() != null) {
            list = FrozenList.parse(plan.list());
        } else if (plan.row().status() == PlanStatus.DRAFT) {
            PublishPlan.Preview preview = publish.preview(actor, id);
            list = preview.list();
            ErrorTexts texts = new ErrorTexts(messages);
            model.addAttribute(
                    "gaps",
                    preview.violations().stream()
                            .map(v -> new Parts.Fact(
                                    v.blocks() ? "danger" : "warning",
                                    texts.violation(v, locale) + texts.basis(v, locale)))
                            .toList());
            model.addAttribute("blocked", preview.violations().stream().anyMatch(Violation::blocks));
        } else {
            list = null;
        }
        Draw result = plan.result() == null ? null : Draw.parse(plan.result());
        PlanStatus status = plan.row().status();
        boolean county = actor.has(COUNTY_SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("plan", plan.row());
        model.addAttribute("detail", plan);
        model.addAttribute("frozen", list);
        model.addAttribute("size", list == null ? 0 : list.size());
        model.addAttribute("excluded", list == null ? List.of() : excluded(list));
        model.addAttribute("draw", result);
        model.addAttribute("drawn", list == null || result == null ? List.of() : FrozenView.drawn(list, result));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "list", list == null ? null : FrozenView.page(list, result, filter, "/inspections/plans/" + id));
        model.addAttribute("strata", Choices.of(Stratum.values(), "stratum.", messages, locale));
        model.addAttribute("states", Choices.of(FrozenList.State.values(), "plan-state.", messages, locale));
        model.addAttribute("kinds", Choices.of(PublicValue.values(), "public-value.", messages, locale));
        model.addAttribute("mayPublish", county && status == PlanStatus.DRAFT);
        model.addAttribute("mayDraw", county && status == PlanStatus.PUBLISHED);
        model.addAttribute(
                "valueOut",
                plan.row().valueOn() != null && !today.isBefore(plan.row().valueOn()));
        model.addAttribute(
                "mayCancel",
                county && status != PlanStatus.CANCELLED && plan.row().done() == 0);
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("title", PlanTexts.title(plan.row(), messages, locale));
        model.addAttribute("entries", histories.of("plan:" + id, "plan", HISTORY, PlanCasePages::tone, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("nav.inspection-plans", locale), "/inspections/plans"),
                        new Parts.Crumb(plan.row().name(), null)));
        return "inspection-plan/plan";
    }

    /** States of the list that say no, with how many estates are in each. */
    private static List<Parts.Fact> excluded(FrozenList list) {
        return java.util.Arrays.stream(FrozenList.State.values())
                .filter(s -> s != FrozenList.State.IN && list.count(s) > 0)
                .map(s -> new Parts.Fact(s.name(), Long.toString(list.count(s))))
                .toList();
    }

    private static @Nullable String tone(String action) {
        return switch (action) {
            case "DRAW" -> "success";
            case "CANCEL" -> "danger";
            case "PUBLISH" -> "active";
            default -> "neutral";
        };
    }

    @PostMapping("/publication")
    @Allowed(COUNTY_SUPERVISOR)
    Object publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        in.required("kind", 10);
        PublicValue kind = in.choice("kind", PublicValue.class, PublicValue.OTHER);
        String name = kind == PublicValue.OTHER ? in.required("name", LONG) : in.text("name", LONG);
        in.required("on", 20);
        LocalDate on = in.date("on");
        String where = in.required("where", LONG);
        return post(actor, id, in, typed, "plan.action.PUBLISH", locale, model, redirect, () -> {
            LocalDate day = Objects.requireNonNull(on);
            publish.handle(
                    actor,
                    new PublishPlan.Command(
                            id,
                            version,
                            new FrozenList.Value(kind, name == null ? name(kind, day) : name, day, where)));
        });
    }

    /** The name that a lottery's draw of a day has, always in Chinese: it is part of what is published. */
    private String name(PublicValue kind, LocalDate on) {
        return messages.getMessage(
                "public-value." + kind + ".name", new Object[] {on.toString()}, Locale.SIMPLIFIED_CHINESE);
    }

    @PostMapping("/draw")
    @Allowed(COUNTY_SUPERVISOR)
    Object draw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String value = in.required("value", LONG);
        String source = in.required("source", LONG);
        return post(
                actor,
                id,
                in,
                typed,
                "plan.action.DRAW",
                locale,
                model,
                redirect,
                () -> draw.handle(actor, new DrawPlan.Command(id, version, value, source)));
    }

    @PostMapping("/cancellation")
    @Allowed(COUNTY_SUPERVISOR)
    Object cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String reason = in.required("reason", 2000);
        return post(
                actor,
                id,
                in,
                typed,
                "plan.action.CANCEL",
                locale,
                model,
                redirect,
                () -> cancel.handle(actor, new CancelPlan.Command(id, version, reason)));
    }

    private Object post(
            Actor actor,
            UUID id,
            FieldReader in,
            Map<String, String> typed,
            String done,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            Runnable step) {
        find(actor, id);
        List<Violation> violations = in.violations();
        if (violations.isEmpty()) {
            try {
                step.run();
                Flash.success(redirect, "plans.done", text(done, locale));
                return "redirect:/inspections/plans/" + id;
            } catch (RulesViolated e) {
                violations = e.violations().stream().filter(Violation::blocks).toList();
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                    throw e;
                }
                Flash.warning(
                        redirect, e.error().key() + ".detail", e.arguments().toArray());
                return "redirect:/inspections/plans/" + id;
            }
        }
        Map<String, String> all = new java.util.HashMap<>(BLANK);
        all.putAll(typed);
        new TypedForm(all).reject(violations, messages).into(model);
        String view = show(actor, id, new FrozenView.Filter(null, null, null, null), locale, model);
        ModelAndView answer = new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private PlanDetail find(Actor actor, UUID id) {
        return plans.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
