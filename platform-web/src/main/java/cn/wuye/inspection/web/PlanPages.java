package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.division.Divisions;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.inspection.usecase.OpenPlan;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Quarters;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quarterly plans of a county, or of all counties for the city. */
@Controller
@RequestMapping("/inspections/plans")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class PlanPages {
    private static final int SIZE = 25;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String county,
            @Nullable String quarter,
            @Nullable String status,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {
        PlanQueries.Search search() {
            return new PlanQueries.Search(county, quarter, Choices.parse(PlanStatus.class, status));
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }
    }

    private final PlanQueries plans;
    private final OpenPlan open;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    PlanPages(PlanQueries plans, OpenPlan open, Divisions divisions, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.open = open;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<PlanRow> page = plans.list(actor, filter.search(), filter.page());
        FilterUri uri = FilterUri.of("/inspections/plans")
                .with("county", filter.county())
                .with("quarter", filter.quarter())
                .with("status", filter.status());
        String sort = filter.sort() == null ? "opened" : filter.sort();
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sort,
                        filter.desc() == null ? !sort.equals("county") : filter.desc(),
                        uri,
                        filter.cursor() == null,
                        "/inspections/plans/export.xlsx",
                        uri.filtered()));
        model.addAttribute("filter", filter);
        model.addAttribute("mayOpen", actor.has(COUNTY_SUPERVISOR));
        model.addAttribute("city", actor.has(CITY_SUPERVISOR));
        Quarter now = Quarter.of(LocalDate.now(clock));
        model.addAttribute("openable", Quarters.options(List.of(now, now.next()), messages, locale));
        model.addAttribute("quarters", Quarters.options(plans.quarters(), messages, locale));
        model.addAttribute(
                "counties",
                actor.has(CITY_SUPERVISOR)
                        ? Choices.of(
                                divisions.below(actor.division()), Divisions.Division::code, Divisions.Division::name)
                        : List.of());
        model.addAttribute("statuses", Choices.of(PlanStatus.values(), "plan.status.", messages, locale));
        model.addAttribute("times", Times.INSTANCE);
        return "inspection-plan/plans";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                text("plans.export.file", locale, LocalDate.now(clock)),
                List.of(
                        ExcelExport.column(text("plans.column.plan", locale), 22, PlanRow::name),
                        ExcelExport.column(text("plans.column.county", locale), 12, PlanRow::countyName),
                        ExcelExport.column(
                                text("plans.column.quarter", locale),
                                18,
                                (PlanRow r) -> Quarters.text(r.quarter(), messages, locale)),
                        ExcelExport.column(
                                text("plans.column.status", locale),
                                12,
                                (PlanRow r) -> text("plan.status." + r.status(), locale)),
                        ExcelExport.column(text("plans.column.candidates", locale), 10, PlanRow::candidates),
                        ExcelExport.column(text("plans.column.minimum", locale), 10, PlanRow::minimum),
                        ExcelExport.column(text("plans.column.drawn", locale), 10, PlanRow::drawn),
                        ExcelExport.column(text("plans.column.done", locale), 10, PlanRow::done),
                        ExcelExport.column(text("draws.value", locale), 40, PlanRow::valueName),
                        ExcelExport.column(text("draws.value.on", locale), 12, PlanRow::valueOn),
                        ExcelExport.column(text("plans.column.published", locale), 18, PlanRow::publishedAt),
                        ExcelExport.column(text("plans.column.drawn-at", locale), 18, PlanRow::drawnAt),
                        ExcelExport.column(text("plans.reason", locale), 40, PlanRow::reason)),
                row -> plans.export(actor, filter.search(), filter.page(), row));
    }

    @PostMapping
    @Allowed(COUNTY_SUPERVISOR)
    String open(Actor actor, @RequestParam(required = false) @Nullable String quarter, RedirectAttributes redirect) {
        Quarter wanted = Quarter.parse(quarter == null ? "" : quarter)
                .orElseThrow(() -> new DomainException(SharedError.MALFORMED, "quarter"));
        try {
            UUID id = open.handle(actor, new OpenPlan.Command(wanted));
            Flash.success(redirect, "plans.opened");
            return "redirect:/inspections/plans/" + id;
        } catch (DomainException e) {
            if (!e.error().capability().equals("inspection")) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
            return "redirect:/inspections/plans";
        }
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
