package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BudgetLine;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.query.BudgetQueries;
import cn.wuye.income.query.BudgetQueries.BudgetRow;
import cn.wuye.income.query.BudgetQueries.Line;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentQueries.EstateOption;
import cn.wuye.income.usecase.PlanBudget;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A budget: its form, its page with actual against planned, its adoption by a resolution. */
@Controller
class BudgetPages {
    private static final int NOTE = 100;
    private static final int ESTATES = 200;
    private static final int LATEST = 2100;
    private static final long SCALE = 1000;

    /**
     * A line with its bar, lengths in thousandths of the longest.
     *
     * @param left what is neither spent nor committed
     */
    record Bar(
            String use,
            String planned,
            String committed,
            String spent,
            String left,
            boolean over,
            @Nullable String note,
            long plannedLength,
            long spentLength,
            long committedLength) {}

    private final PlanBudget plan;
    private final BudgetQueries queries;
    private final PaymentQueries estates;
    private final ResolutionUse resolutions;
    private final Histories histories;
    private final PaymentTexts texts;

    BudgetPages(
            PlanBudget plan,
            BudgetQueries queries,
            PaymentQueries estates,
            ResolutionUse resolutions,
            Histories histories,
            PaymentTexts texts) {
        this.plan = plan;
        this.queries = queries;
        this.estates = estates;
        this.resolutions = resolutions;
        this.histories = histories;
        this.texts = texts;
    }

    @GetMapping("/budgets/{id}")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    String budget(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return show(actor, find(actor, id), Map.of(), List.of(), model, locale);
    }

    @GetMapping("/budgets/new")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    String blank(Actor actor, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        Map<String, String> start = new HashMap<>(typed);
        start.putIfAbsent("year", Integer.toString(texts.today().getYear()));
        return form(actor, null, start, List.of(), model, locale);
    }

    @PostMapping("/budgets/new")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    Object create(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        UUID estate = actor.estate() != null ? actor.estate() : in.id("estate");
        if (estate == null) {
            in.gap("FORM-REQUIRED", "estate");
        }
        in.required("year", 4);
        int year = in.count("year", LATEST);
        List<BudgetLine> lines = lines(in);
        if (estate == null || !in.violations().isEmpty()) {
            return again(actor, null, typed, in.violations(), model, locale);
        }
        try {
            UUID id = plan.draft(actor, new PlanBudget.Draft(estate, year, lines));
            Flash.success(redirect, "budgets.saved");
            return "redirect:/budgets/" + id;
        } catch (DomainException e) {
            if (!StepRefused.tellable(e)) {
                throw e;
            }
            model.addAttribute("problem", texts.text(e.error().key() + ".detail", locale));
            return again(actor, null, typed, List.of(), model, locale);
        }
    }

    @GetMapping("/budgets/{id}/edit")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    String edit(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        BudgetRow row = find(actor, id);
        if (row.status() != BudgetStatus.DRAFT) {
            return "redirect:/budgets/" + id;
        }
        Map<String, String> typed = new HashMap<>(Map.of("year", Integer.toString(row.year())));
        queries.lines(id).stream().filter(line -> line.planned() > 0).forEach(line -> {
            typed.put("fen" + line.code(), FieldReader.plain(line.planned()));
            typed.put("note" + line.code(), line.note() == null ? "" : line.note());
        });
        return form(actor, row, typed, List.of(), model, locale);
    }

    @PostMapping("/budgets/{id}/edit")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        BudgetRow row = find(actor, id);
        FieldReader in = new FieldReader(typed);
        List<BudgetLine> lines = lines(in);
        if (!in.violations().isEmpty()) {
            return again(actor, row, typed, in.violations(), model, locale);
        }
        try {
            plan.edit(actor, new PlanBudget.Edit(id, version, lines));
            Flash.success(redirect, "budgets.saved");
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
        }
        return "redirect:/budgets/" + id;
    }

    @PostMapping("/budgets/{id}/adoption")
    @Allowed({OWNERS_MEMBER, COMMUNITY_MANAGER})
    Object adopt(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        UUID resolution = in.id("resolution");
        BudgetRow row = find(actor, id);
        try {
            plan.adopt(actor, new PlanBudget.Adopt(id, version, resolution));
            Flash.success(redirect, "budgets.adopted");
        } catch (RulesViolated e) {
            String view = show(actor, row, typed, e.violations(), model, locale);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
        }
        return "redirect:/budgets/" + id;
    }

    private void tell(Actor actor, UUID id, RedirectAttributes redirect, DomainException e, Locale locale) {
        StepRefused.tell(
                redirect,
                e,
                "payments.overtaken",
                () -> texts.text("budget.status." + find(actor, id).status(), locale));
    }

    private static List<BudgetLine> lines(FieldReader in) {
        List<BudgetLine> lines = new ArrayList<>();
        for (EntryCode code : PaymentTexts.uses()) {
            long fen = in.hundredths("fen" + code);
            String note = in.text("note" + code, NOTE);
            if (fen > 0) {
                lines.add(new BudgetLine(code, fen, note));
            }
        }
        return lines;
    }

    private BudgetRow find(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private ModelAndView again(
            Actor actor,
            @Nullable BudgetRow row,
            Map<String, String> typed,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        return new ModelAndView(
                form(actor, row, typed, gaps, model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(
            Actor actor,
            @Nullable BudgetRow row,
            Map<String, String> typed,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        Map<String, Object> values = new HashMap<>(Map.of("estate", "", "year", ""));
        PaymentTexts.uses().forEach(code -> {
            values.put("fen" + code, "");
            values.put("note" + code, "");
        });
        values.putAll(typed);
        new TypedForm(values).reject(gaps, texts.messages()).into(model);
        String title = texts.text(row == null ? "budgets.new" : "budgets.edit", locale);
        model.addAttribute("title", title);
        model.addAttribute("budget", row);
        model.addAttribute("action", row == null ? "/budgets/new" : "/budgets/" + row.id() + "/edit");
        model.addAttribute("cancel", row == null ? "/budgets" : "/budgets/" + row.id());
        model.addAttribute("uses", texts.uses(locale));
        model.addAttribute("years", BudgetLists.years(texts.today().getYear()));
        model.addAttribute(
                "estates",
                row != null || actor.estate() != null
                        ? List.of()
                        : Choices.of(
                                estates.estates(actor, ESTATES),
                                (EstateOption e) -> e.id().toString(),
                                e -> e.name() + " · " + e.place()));
        model.addAttribute(
                "crumbs",
                List.of(new Parts.Crumb(texts.text("nav.budgets", locale), "/budgets"), new Parts.Crumb(title, null)));
        return "income-payment/budget-form";
    }

    private String show(
            Actor actor, BudgetRow row, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>(Map.of("resolution", ""));
        values.putAll(typed);
        new TypedForm(values).reject(gaps, texts.messages()).into(model);
        List<Line> lines = queries.lines(row.id());
        long committed = lines.stream().mapToLong(Line::committed).sum();
        boolean draft = row.status() == BudgetStatus.DRAFT;
        model.addAttribute("row", row);
        model.addAttribute("tone", PaymentTexts.tone(row.status()));
        model.addAttribute("bars", bars(lines, locale));
        model.addAttribute("total", Figures.money(row.total()));
        model.addAttribute("spent", Figures.money(row.spent()));
        model.addAttribute("committed", Figures.money(committed));
        model.addAttribute("left", Figures.money(row.total() - row.spent() - committed));
        model.addAttribute("over", row.spent() + committed > row.total());
        model.addAttribute("edits", draft && actor.hasAny(BudgetStatus.PLANNERS));
        model.addAttribute("adopts", draft && actor.hasAny(BudgetStatus.ADOPTERS));
        model.addAttribute("resolutions", draft ? resolutions(row, locale) : List.of());
        model.addAttribute("entries", histories.of("budget:" + row.id(), "budget", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.budgets", locale), "/budgets"),
                        new Parts.Crumb(row.estateName() + " " + row.year(), null)));
        return "income-payment/budget";
    }

    private List<Parts.Option> resolutions(BudgetRow row, Locale locale) {
        return Choices.of(
                resolutions.open(row.estate()).stream()
                        .filter(a -> a.subject() == ResolutionUse.Subject.BUDGET)
                        .toList(),
                a -> a.id().toString(),
                a -> texts.text(
                        "payments.resolution.option",
                        locale,
                        a.number(),
                        a.purpose(),
                        Figures.money(a.left() == null ? 0 : a.left())));
    }

    private List<Bar> bars(List<Line> lines, Locale locale) {
        long longest = lines.stream()
                .mapToLong(l -> Math.max(l.planned(), l.spent() + l.committed()))
                .max()
                .orElse(0);
        return lines.stream().map(l -> bar(l, Math.max(1, longest), locale)).toList();
    }

    private Bar bar(Line line, long longest, Locale locale) {
        long left = line.planned() - line.spent() - line.committed();
        return new Bar(
                texts.use(line.code(), locale),
                Figures.money(line.planned()),
                Figures.money(line.committed()),
                Figures.money(line.spent()),
                Figures.money(left),
                left < 0,
                line.note(),
                SCALE * line.planned() / longest,
                SCALE * line.spent() / longest,
                SCALE * line.committed() / longest);
    }
}
