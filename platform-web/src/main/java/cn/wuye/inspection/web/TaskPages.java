package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;

import cn.wuye.division.Divisions;
import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.inspection.query.InspectorQueries;
import cn.wuye.inspection.query.InspectorQueries.InspectorRow;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.inspection.usecase.ChangeTask;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Quarters;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Drawn inspections: an inspector's own, or all of the county. */
@Controller
@RequestMapping("/inspections/tasks")
@Allowed({INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class TaskPages {
    private static final int SIZE = 25;
    private static final int HISTORY = 50;
    private static final int MOST_INSPECTORS = 200;

    /** Filters as the address carries them; an inspector without {@code mine} sees the own ones. */
    record Filter(
            @Nullable String q,
            @Nullable String status,
            @Nullable String division,
            @Nullable String quarter,
            @Nullable Boolean mine,
            @Nullable Boolean overdue,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {
        boolean own(Actor actor) {
            return mine == null ? actor.has(INSPECTOR) && !actor.has(COUNTY_SUPERVISOR) : mine;
        }

        TaskQueries.Search search(Actor actor) {
            return new TaskQueries.Search(
                    q,
                    Choices.parse(TaskStatus.class, status),
                    division,
                    quarter,
                    null,
                    own(actor) ? actor.accountId() : null,
                    Boolean.TRUE.equals(overdue));
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }
    }

    private final TaskQueries tasks;
    private final PlanQueries plans;
    private final InspectorQueries inspectors;
    private final ChangeTask change;
    private final Histories histories;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    TaskPages(
            TaskQueries tasks,
            PlanQueries plans,
            InspectorQueries inspectors,
            ChangeTask change,
            Histories histories,
            Divisions divisions,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.inspectors = inspectors;
        this.change = change;
        this.histories = histories;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<TaskRow> page = tasks.list(actor, filter.search(actor), filter.page());
        boolean own = filter.own(actor);
        FilterUri uri = FilterUri.of("/inspections/tasks")
                .with("q", filter.q())
                .with("status", filter.status())
                .with("division", filter.division())
                .with("quarter", filter.quarter())
                .with("overdue", filter.overdue());
        boolean filtered = uri.filtered();
        String sort = filter.sort() == null ? "due" : filter.sort();
        model.addAttribute("mineUrl", withMine(filter, true));
        model.addAttribute("allUrl", withMine(filter, false));
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sort,
                        filter.desc() == null ? sort.equals("due") : filter.desc(),
                        uri.either("mine", own),
                        filter.cursor() == null,
                        "/inspections/tasks/export.xlsx",
                        filtered));
        model.addAttribute("filter", filter);
        model.addAttribute("own", own);
        model.addAttribute("inspector", actor.has(INSPECTOR));
        model.addAttribute("me", actor.accountId());
        model.addAttribute(
                "divisions",
                actor.division().length() > 6
                        ? List.of()
                        : Choices.of(
                                divisions.below(actor.division()), Divisions.Division::code, Divisions.Division::name));
        model.addAttribute("quarters", Quarters.options(plans.quarters(), messages, locale));
        model.addAttribute("statuses", Choices.of(TaskStatus.values(), "task.status.", messages, locale));
        return "inspection-plan/tasks";
    }

    private static String withMine(Filter filter, boolean mine) {
        return FilterUri.of("/inspections/tasks")
                .with("q", filter.q())
                .with("status", filter.status())
                .with("division", filter.division())
                .with("quarter", filter.quarter())
                .with("overdue", filter.overdue())
                .either("mine", mine)
                .toString();
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                text("tasks.export.file", locale, LocalDate.now(clock)),
                List.of(
                        ExcelExport.column(
                                text("plans.column.quarter", locale),
                                18,
                                (TaskRow t) -> Quarters.text(t.quarter(), messages, locale)),
                        ExcelExport.column(text("tasks.column.number", locale), 8, TaskRow::number),
                        ExcelExport.column(text("tasks.column.code", locale), 14, TaskRow::estateCode),
                        ExcelExport.column(text("tasks.column.estate", locale), 26, TaskRow::estateName),
                        ExcelExport.column(text("tasks.column.place", locale), 26, TaskRow::placeName),
                        ExcelExport.column(text("tasks.column.company", locale), 36, TaskRow::companyName),
                        ExcelExport.column(text("tasks.column.first", locale), 14, TaskRow::firstName),
                        ExcelExport.column(text("tasks.column.second", locale), 14, TaskRow::secondName),
                        ExcelExport.column(text("tasks.column.due", locale), 12, TaskRow::dueOn),
                        ExcelExport.column(
                                text("plans.column.status", locale),
                                10,
                                (TaskRow t) -> text("task.status." + t.status(), locale)),
                        ExcelExport.column(text("tasks.column.done", locale), 18, TaskRow::doneAt),
                        ExcelExport.column(text("plans.reason", locale), 30, TaskRow::reason)),
                row -> tasks.export(actor, filter.search(actor), filter.page(), row));
    }

    @GetMapping("/{id}")
    String task(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        new TypedForm(Map.of("gone", "", "replacement", "", "why", "", "reason", "")).into(model);
        return show(actor, id, locale, model);
    }

    private String show(Actor actor, UUID id, Locale locale, Model model) {
        TaskRow task = find(actor, id);
        boolean open = task.status() == TaskStatus.OPEN;
        boolean county = actor.has(COUNTY_SUPERVISOR);
        model.addAttribute("task", task);
        model.addAttribute("quarterText", Quarters.text(task.quarter(), messages, locale));
        model.addAttribute("mayStart", open && task.of(actor.accountId()) && actor.has(INSPECTOR));
        model.addAttribute("mayChange", open && county);
        model.addAttribute(
                "members",
                List.of(
                        new Parts.Option(task.first().toString(), task.firstName()),
                        new Parts.Option(task.second().toString(), task.secondName())));
        model.addAttribute("replacements", open && county ? replacements(actor, task, locale) : List.of());
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("entries", histories.of("task:" + id, "task", HISTORY, TaskPages::tone, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("nav.inspection-tasks", locale), "/inspections/tasks"),
                        new Parts.Crumb(task.estateName(), null)));
        return "inspection-plan/task";
    }

    /** Those of the county who are not on the task; whom a conflict keeps away is refused when chosen. */
    private List<Parts.Option> replacements(Actor actor, TaskRow task, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> barred = task.company() == null ? Set.of() : inspectors.barredFrom(task.company());
        return inspectors
                .list(
                        actor,
                        new InspectorQueries.Search(null, true, null),
                        new PageRequest("name", false, null, MOST_INSPECTORS))
                .items()
                .stream()
                .filter(i -> !task.of(i.account()) && !i.validUntil().isBefore(today))
                .filter(i -> !barred.contains(i.id()))
                .map(i -> new Parts.Option(i.id().toString(), label(i, locale)))
                .toList();
    }

    private String label(InspectorRow inspector, Locale locale) {
        return text(
                "tasks.replacement.option",
                locale,
                inspector.name(),
                inspector.certificate(),
                Integer.toString(inspector.openTasks()));
    }

    private static @Nullable String tone(String action) {
        return switch (action) {
            case "COMPLETE" -> "success";
            case "CANCEL" -> "danger";
            case "REPLACE" -> "warning";
            default -> "neutral";
        };
    }

    @PostMapping("/{id}/replacement")
    @Allowed(COUNTY_SUPERVISOR)
    Object replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        UUID gone = in.required("gone", 40).isEmpty() ? null : in.id("gone");
        UUID replacement = in.required("replacement", 40).isEmpty() ? null : in.id("replacement");
        String why = in.required("why", 2000);
        return post(actor, id, in, typed, "task.action.REPLACE", locale, model, redirect, () -> {
            if (gone != null && replacement != null) {
                change.replace(actor, new ChangeTask.Replace(id, version, gone, replacement, why));
            }
        });
    }

    @PostMapping("/{id}/cancellation")
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
                "task.action.CANCEL",
                locale,
                model,
                redirect,
                () -> change.cancel(actor, new ChangeTask.Cancel(id, version, reason)));
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
        if (in.violations().isEmpty()) {
            try {
                step.run();
                Flash.success(redirect, "plans.done", text(done, locale));
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                    throw e;
                }
                Flash.warning(
                        redirect, e.error().key() + ".detail", e.arguments().toArray());
            }
            return "redirect:/inspections/tasks/" + id;
        }
        Map<String, String> all = new HashMap<>(Map.of("gone", "", "replacement", "", "why", "", "reason", ""));
        all.putAll(typed);
        new TypedForm(all).reject(in.violations(), messages).into(model);
        return new ModelAndView(show(actor, id, locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TaskRow find(Actor actor, UUID id) {
        return tasks.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
