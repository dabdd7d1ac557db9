package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.inspection.model.Coverage;
import cn.wuye.inspection.model.Coverage.Standing;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.CoverageRow;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Quarters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coverage of a quarter, county by county, at a glance. */
@Controller
@RequestMapping("/inspections/coverage")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class CoveragePages {
    private static final int WHOLE = 100;

    /**
     * A county.
     *
     * @param share of the candidates that were inspected, in percent
     * @param doneBar length of the bar of visits made, 0–100
     * @param drawnBar length of the bar of tasks set
     * @param minimumBar where the least share stands
     */
    record Line(
            String county,
            String name,
            Coverage coverage,
            Standing standing,
            int open,
            BigDecimal share,
            int doneBar,
            int drawnBar,
            int minimumBar,
            String tone,
            @Nullable UUID plan) {}

    private final PlanQueries plans;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    CoveragePages(
            PlanQueries plans, PolicyBook policies, WorkCalendars calendars, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.policies = policies;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String coverage(Actor actor, @RequestParam(required = false) @Nullable String quarter, Locale locale, Model model) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        Quarter shown = Quarter.parse(quarter == null ? "" : quarter).orElse(now);
        List<Line> lines = lines(actor, shown);
        Set<Quarter> quarters = new TreeSet<>(java.util.Comparator.reverseOrder());
        quarters.addAll(plans.quarters());
        quarters.add(now);
        quarters.add(shown);
        model.addAttribute("lines", lines);
        model.addAttribute("quarter", shown.toString());
        model.addAttribute("quarterText", Quarters.text(shown, messages, locale));
        model.addAttribute("quarters", Quarters.options(List.copyOf(quarters), messages, locale));
        model.addAttribute(
                "candidates", sum(lines.stream().mapToInt(l -> l.coverage().candidates())));
        model.addAttribute(
                "drawn", sum(lines.stream().mapToInt(l -> l.coverage().drawn())));
        model.addAttribute("done", sum(lines.stream().mapToInt(l -> l.coverage().done())));
        model.addAttribute(
                "alarms",
                lines.stream().filter(l -> l.standing().state().alarms()).toList());
        model.addAttribute("percent", policies.at(LocalDate.now(clock)).integer("FIL-INSPECT-PCT"));
        return "inspection-plan/coverage";
    }

    @GetMapping("/export.xlsx")
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable String quarter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Quarter shown = Quarter.parse(quarter == null ? "" : quarter).orElse(Quarter.of(LocalDate.now(clock)));
        ExcelExport.write(
                response,
                messages.getMessage("coverage.export.file", new Object[] {shown}, locale),
                List.of(
                        ExcelExport.column(text("plans.column.county", locale), 14, Line::name),
                        ExcelExport.column(
                                text("plans.column.candidates", locale),
                                12,
                                (Line l) -> l.coverage().candidates()),
                        ExcelExport.column(
                                text("plans.column.minimum", locale),
                                12,
                                (Line l) -> l.standing().minimum()),
                        ExcelExport.column(
                                text("plans.column.drawn", locale),
                                12,
                                (Line l) -> l.coverage().drawn()),
                        ExcelExport.column(
                                text("plans.column.done", locale),
                                12,
                                (Line l) -> l.coverage().done()),
                        ExcelExport.column(text("coverage.share", locale), 12, Line::share),
                        ExcelExport.column(
                                text("coverage.forecast", locale),
                                12,
                                (Line l) -> l.standing().forecast()),
                        ExcelExport.column(
                                text("coverage.state", locale),
                                14,
                                (Line l) ->
                                        text("coverage.state." + l.standing().state(), locale))),
                row -> lines(actor, shown).forEach(row));
    }

    private List<Line> lines(Actor actor, Quarter quarter) {
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.at(today);
        WorkCalendar calendar = calendars.current();
        return plans.coverage(actor, quarter).stream()
                .map(row -> line(row, row.coverage().on(today, policy, calendar)))
                .toList();
    }

    private static Line line(CoverageRow row, Standing standing) {
        Coverage c = row.coverage();
        int scale = Math.max(1, Math.max(c.drawn(), standing.minimum()));
        BigDecimal share = c.candidates() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) WHOLE * c.done())
                        .divide(BigDecimal.valueOf(c.candidates()), 1, RoundingMode.DOWN);
        return new Line(
                row.county(),
                row.countyName(),
                c,
                standing,
                row.open(),
                share,
                Math.min(WHOLE, WHOLE * c.done() / scale),
                Math.min(WHOLE, WHOLE * c.drawn() / scale),
                Math.min(WHOLE, WHOLE * standing.minimum() / scale),
                tone(standing.state()),
                row.plan());
    }

    private static String tone(Coverage.State state) {
        return switch (state) {
            case REACHED -> "success";
            case ON_TRACK -> "active";
            case TO_DRAW -> "warning";
            case LATE_DRAW, BEHIND, MISSED -> "danger";
            case EMPTY -> "neutral";
        };
    }

    private static int sum(java.util.stream.IntStream numbers) {
        return numbers.sum();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
