package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.identity.People;
import cn.wuye.inspection.query.InspectorQueries;
import cn.wuye.inspection.query.InspectorQueries.InspectorRow;
import cn.wuye.inspection.usecase.InspectorRegister;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of inspectors of a county: list and entry of a new one. */
@Controller
@RequestMapping("/inspections/inspectors")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class InspectorPages {
    private static final int SIZE = 25;
    private static final int NUMBER_LENGTH = 40;
    private static final int SOON_MONTHS = 3;

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable Boolean active,
            @Nullable Boolean expiring,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {
        InspectorQueries.Search search(LocalDate today) {
            return new InspectorQueries.Search(
                    q, active, Boolean.TRUE.equals(expiring) ? today.plusMonths(SOON_MONTHS) : null);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }
    }

    private final InspectorQueries inspectors;
    private final InspectorRegister register;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    InspectorPages(
            InspectorQueries inspectors,
            InspectorRegister register,
            People people,
            MessageSource messages,
            Clock clock) {
        this.inspectors = inspectors;
        this.register = register;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<InspectorRow> page = inspectors.list(actor, filter.search(today), filter.page());
        FilterUri uri = FilterUri.of("/inspections/inspectors")
                .with("q", filter.q())
                .either("active", filter.active())
                .with("expiring", filter.expiring());
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        filter.sort() == null ? "name" : filter.sort(),
                        Boolean.TRUE.equals(filter.desc()),
                        uri,
                        filter.cursor() == null,
                        "/inspections/inspectors/export.xlsx",
                        uri.filtered()));
        model.addAttribute("filter", filter);
        model.addAttribute("today", today);
        model.addAttribute("soon", today.plusMonths(SOON_MONTHS));
        model.addAttribute("mayEdit", actor.has(COUNTY_SUPERVISOR));
        model.addAttribute("city", actor.has(CITY_SUPERVISOR));
        model.addAttribute(
                "standings",
                List.of(
                        new Parts.Option("true", text("inspectors.active.true", locale)),
                        new Parts.Option("false", text("inspectors.active.false", locale))));
        return "inspection-plan/inspectors";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ExcelExport.write(
                response,
                messages.getMessage("inspectors.export.file", new Object[] {today}, locale),
                List.of(
                        ExcelExport.column(text("inspectors.name", locale), 14, InspectorRow::name),
                        ExcelExport.column(text("plans.column.county", locale), 14, InspectorRow::countyName),
                        ExcelExport.column(text("inspectors.certificate", locale), 20, InspectorRow::certificate),
                        ExcelExport.column(text("inspectors.valid", locale), 14, InspectorRow::validUntil),
                        ExcelExport.column(
                                text("inspectors.standing", locale),
                                10,
                                (InspectorRow i) -> text("inspectors.active." + i.active(), locale)),
                        ExcelExport.column(text("inspectors.conflicts", locale), 10, InspectorRow::conflicts),
                        ExcelExport.column(text("inspectors.open", locale), 10, InspectorRow::openTasks),
                        ExcelExport.column(text("inspectors.done", locale), 10, InspectorRow::doneTasks)),
                row -> inspectors.export(actor, filter.search(today), filter.page(), row));
    }

    @GetMapping("/new")
    @Allowed(COUNTY_SUPERVISOR)
    String blank(Actor actor, Locale locale, Model model) {
        new TypedForm(Map.of("account", "", "certificate", "", "validUntil", "")).into(model);
        return form(actor, locale, model);
    }

    private String form(Actor actor, Locale locale, Model model) {
        Set<UUID> known = new HashSet<>(inspectors.registered(actor.division()));
        model.addAttribute(
                "people",
                Choices.of(
                        people.holding(Role.INSPECTOR, Place.of(actor.division())).stream()
                                .filter(p -> !known.contains(p.account()))
                                .toList(),
                        p -> p.account().toString(),
                        People.Person::name));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("inspectors.title", locale), "/inspections/inspectors"),
                        new Parts.Crumb(text("inspectors.new", locale), null)));
        return "inspection-plan/inspector-new";
    }

    @PostMapping
    @Allowed(COUNTY_SUPERVISOR)
    Object register(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String account = in.required("account", NUMBER_LENGTH);
        String certificate = in.required("certificate", NUMBER_LENGTH);
        in.required("validUntil", 20);
        LocalDate until = in.date("validUntil");
        UUID chosen = null;
        try {
            chosen = account.isEmpty() ? null : UUID.fromString(account);
        } catch (IllegalArgumentException e) {
            in.gap("FORM-CHOICE", "account");
        }
        if (in.violations().isEmpty()) {
            try {
                UUID id = register.register(
                        actor,
                        new InspectorRegister.Register(
                                Objects.requireNonNull(chosen), certificate, Objects.requireNonNull(until)));
                Flash.success(redirect, "inspectors.registered");
                return "redirect:/inspections/inspectors/" + id;
            } catch (DomainException e) {
                if (!e.error().capability().equals("inspection")) {
                    throw e;
                }
                Flash.warning(redirect, e.error().key() + ".detail");
                return "redirect:/inspections/inspectors";
            }
        }
        Map<String, String> all = new HashMap<>(Map.of("account", "", "certificate", "", "validUntil", ""));
        all.putAll(typed);
        new TypedForm(all).reject(in.violations(), messages).into(model);
        return new ModelAndView(form(actor, locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
