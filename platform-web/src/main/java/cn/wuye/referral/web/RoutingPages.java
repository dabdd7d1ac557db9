package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.POLICY_MANAGER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.Competent;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.query.RouteQueries;
import cn.wuye.referral.query.RouteQueries.Version;
import cn.wuye.referral.usecase.EnterRoute;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing table: who is competent for which item, from which day; policy managers enter new versions. */
@Controller
@RequestMapping("/referrals/routing")
@Allowed({
    POLICY_MANAGER,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    INSPECTOR,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER,
    DEPARTMENT_OFFICER
})
class RoutingPages {
    private static final List<String> FIELDS = List.of("lead", "joint", "copies", "level", "basis", "effectiveFrom");

    /** A version as a line of a table. */
    record Line(
            String item,
            String itemName,
            String lead,
            String joint,
            String copies,
            String level,
            String basis,
            String from,
            String entered) {}

    private final RouteQueries routes;
    private final EnterRoute enter;
    private final InspectionItems items;
    private final StepForms steps;
    private final ClueLines lines;
    private final MessageSource messages;
    private final Clock clock;

    RoutingPages(
            RouteQueries routes,
            EnterRoute enter,
            InspectionItems items,
            StepForms steps,
            ClueLines lines,
            MessageSource messages,
            Clock clock) {
        this.routes = routes;
        this.enter = enter;
        this.items = items;
        this.steps = steps;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String table(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Competent competent,
            Model model,
            Locale locale) {
        List<Line> shown = found(q, competent, locale);
        model.addAttribute("q", q);
        model.addAttribute("competent", competent);
        model.addAttribute("bodies", Choices.of(Competent.values(), "competent.", messages, locale));
        model.addAttribute("lines", shown);
        model.addAttribute(
                "coming",
                routes.coming(LocalDate.now(clock)).stream()
                        .map(v -> line(v, names(), locale))
                        .toList());
        return "referral/routing";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Competent competent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<ExcelExport.Column<Line>> columns = List.of(
                ExcelExport.column(lines.text("routing.column.item", locale), 8, Line::item),
                ExcelExport.column(lines.text("referral.item", locale), 50, Line::itemName),
                ExcelExport.column(lines.text("routing.column.lead", locale), 18, Line::lead),
                ExcelExport.column(lines.text("routing.column.joint", locale), 18, Line::joint),
                ExcelExport.column(lines.text("routing.column.copies", locale), 18, Line::copies),
                ExcelExport.column(lines.text("routing.column.level", locale), 18, Line::level),
                ExcelExport.column(lines.text("routing.column.basis", locale), 50, Line::basis),
                ExcelExport.column(lines.text("routing.column.from", locale), 12, l -> LocalDate.parse(l.from())));
        ExcelExport.write(
                response,
                lines.text("routing.export.file", locale, LocalDate.now(clock).toString()),
                columns,
                row -> found(q, competent, locale).forEach(row));
    }

    @GetMapping("/{item}")
    String item(Actor actor, @PathVariable String item, Model model, Locale locale) {
        List<Version> versions = routes.history(item);
        if (versions.isEmpty()) {
            throw DomainException.notFound();
        }
        fill(actor, item, start(versions.get(0).line()), List.of(), model, locale);
        return "referral/route";
    }

    @PostMapping("/{item}")
    @Allowed(POLICY_MANAGER)
    Object enter(
            Actor actor,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable List<String> joint,
            @RequestParam(required = false) @Nullable List<String> copies,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        in.required("lead", 10);
        Competent lead = in.choice("lead", Competent.class, Competent.ZJ);
        Route.Level level = in.choice("level", Route.Level.class, Route.Level.COUNTY);
        String basis = in.required("basis", 300);
        in.required("effectiveFrom", 20);
        LocalDate from = in.date("effectiveFrom");
        StepForms.Refusal refusal = steps.take(
                in,
                () -> enter.handle(
                        actor,
                        new Route.Line(
                                item, lead, kinds(joint), kinds(copies), level, basis, Objects.requireNonNull(from))));
        if (refusal == null) {
            Flash.success(redirect, "routing.done", item, Objects.requireNonNull(from));
            return "redirect:/referrals/routing/" + item;
        }
        Map<String, Object> again = new HashMap<>(typed);
        again.put("joint", joint == null ? List.of() : joint);
        again.put("copies", copies == null ? List.of() : copies);
        fill(actor, item, again, refusal.gaps(), model, locale);
        return steps.again("referral/route", model, refusal, locale);
    }

    private static List<Competent> kinds(@Nullable List<String> names) {
        return names == null
                ? List.of()
                : Arrays.stream(Competent.values())
                        .filter(c -> names.contains(c.name()))
                        .toList();
    }

    private static Map<String, Object> start(Route.Line line) {
        return Map.of(
                "lead", line.lead().name(),
                "joint", line.joint().stream().map(Enum::name).toList(),
                "copies", line.copies().stream().map(Enum::name).toList(),
                "level", line.level().name(),
                "basis", line.basis());
    }

    private void fill(
            Actor actor, String item, Map<String, ?> typed, List<Violation> gaps, Model model, Locale locale) {
        Map<String, String> names = names();
        model.addAttribute("item", item);
        model.addAttribute("itemName", names.getOrDefault(item, ""));
        model.addAttribute("editor", actor.has(Role.POLICY_MANAGER));
        model.addAttribute(
                "versions",
                routes.history(item).stream().map(v -> line(v, names, locale)).toList());
        model.addAttribute("bodies", Choices.of(Competent.values(), "competent.", messages, locale));
        model.addAttribute("levels", Choices.of(Route.Level.values(), "route.level.", messages, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(lines.text("nav.referrals", locale), "/referrals"),
                        new Parts.Crumb(lines.text("routing.title", locale), "/referrals/routing"),
                        new Parts.Crumb(item, null)));
        steps.fill(model, typed, FIELDS, gaps);
    }

    private List<Line> found(String q, @Nullable Competent competent, Locale locale) {
        Map<String, String> names = names();
        String text = q.strip();
        return routes.inForce(LocalDate.now(clock)).stream()
                .filter(v -> competent == null
                        || v.line().lead() == competent
                        || v.line().joint().contains(competent)
                        || v.line().copies().contains(competent))
                .map(v -> line(v, names, locale))
                .filter(l -> text.isEmpty()
                        || l.item().equalsIgnoreCase(text)
                        || l.itemName().contains(text)
                        || l.basis().contains(text))
                .toList();
    }

    private Map<String, String> names() {
        return items.inForce(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(InspectionItems.Item::code, InspectionItems.Item::name));
    }

    private Line line(Version version, Map<String, String> names, Locale locale) {
        Route.Line route = version.line();
        return new Line(
                route.item(),
                names.getOrDefault(route.item(), ""),
                lines.text("competent." + route.lead(), locale),
                names(route.joint(), locale),
                names(route.copies(), locale),
                lines.text("route.level." + route.level(), locale),
                route.basis(),
                route.effectiveFrom().toString(),
                version.enteredBy() == null ? lines.text("routing.platform", locale) : version.enteredBy());
    }

    private String names(List<Competent> kinds, Locale locale) {
        return kinds.stream().map(k -> lines.text("competent." + k, locale)).collect(Collectors.joining("、"));
    }
}
