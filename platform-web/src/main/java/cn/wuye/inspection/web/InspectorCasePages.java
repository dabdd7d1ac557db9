package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.inspection.query.InspectorQueries;
import cn.wuye.inspection.query.InspectorQueries.InspectorRow;
import cn.wuye.inspection.usecase.InspectorRegister;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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

/** One inspector: certificate, standing, conflicts of interest. */
@Controller
@RequestMapping("/inspections/inspectors/{id}")
@Allowed({COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class InspectorCasePages {
    private static final int NUMBER_LENGTH = 40;
    private static final int REASON_LENGTH = 500;
    private static final int HISTORY = 50;

    private final InspectorQueries inspectors;
    private final InspectorRegister register;
    private final CompanyLookup companies;
    private final Histories histories;
    private final MessageSource messages;
    private final Clock clock;

    InspectorCasePages(
            InspectorQueries inspectors,
            InspectorRegister register,
            CompanyLookup companies,
            Histories histories,
            MessageSource messages,
            Clock clock) {
        this.inspectors = inspectors;
        this.register = register;
        this.companies = companies;
        this.histories = histories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String inspector(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        return show(actor, find(actor, id), Map.of(), List.of(), locale, model);
    }

    private String show(
            Actor actor,
            InspectorRow inspector,
            Map<String, String> typed,
            List<cn.wuye.shared.Violation> violations,
            Locale locale,
            Model model) {
        Map<String, String> all = new HashMap<>(Map.of(
                "certificate",
                inspector.certificate(),
                "validUntil",
                inspector.validUntil().toString(),
                "company",
                "",
                "since",
                LocalDate.now(clock).toString(),
                "reason",
                "",
                "remark",
                ""));
        all.putAll(typed);
        new TypedForm(all).reject(violations, messages).into(model);
        model.addAttribute("inspector", inspector);
        model.addAttribute("expired", inspector.validUntil().isBefore(LocalDate.now(clock)));
        model.addAttribute("mayEdit", actor.has(COUNTY_SUPERVISOR));
        model.addAttribute("conflicts", inspectors.conflicts(inspector.id()));
        model.addAttribute("companies", actor.has(COUNTY_SUPERVISOR) ? companies.names() : List.of());
        model.addAttribute(
                "entries",
                histories.of("inspector:" + inspector.id(), "inspector", HISTORY, InspectorCasePages::tone, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("inspectors.title", locale), "/inspections/inspectors"),
                        new Parts.Crumb(inspector.name(), null)));
        return "inspection-plan/inspector";
    }

    private static @Nullable String tone(String action) {
        return switch (action) {
            case "REGISTER", "REACTIVATE" -> "success";
            case "DEACTIVATE" -> "danger";
            case "CONFLICT" -> "warning";
            default -> "neutral";
        };
    }

    @PostMapping
    @Allowed(COUNTY_SUPERVISOR)
    Object edit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String certificate = in.required("certificate", NUMBER_LENGTH);
        in.required("validUntil", 20);
        LocalDate until = in.date("validUntil");
        return post(
                actor,
                id,
                in,
                typed,
                locale,
                model,
                redirect,
                () -> register.edit(
                        actor, new InspectorRegister.Edit(id, version, certificate, Objects.requireNonNull(until))));
    }

    @PostMapping("/standing")
    @Allowed(COUNTY_SUPERVISOR)
    Object standing(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String remark = in.required("remark", REASON_LENGTH);
        return post(
                actor,
                id,
                in,
                typed,
                locale,
                model,
                redirect,
                () -> register.setActive(actor, new InspectorRegister.SetActive(id, version, active, remark)));
    }

    @PostMapping("/conflicts")
    @Allowed(COUNTY_SUPERVISOR)
    Object conflict(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String name = in.required("company", NUMBER_LENGTH * 3);
        String reason = in.required("reason", REASON_LENGTH);
        in.required("since", 20);
        LocalDate since = in.date("since");
        List<CompanyFacts> named = name.isEmpty() ? List.of() : companies.named(name);
        if (!name.isEmpty() && named.size() != 1) {
            in.gap("INS-COMPANY", "company");
        }
        return post(
                actor,
                id,
                in,
                typed,
                locale,
                model,
                redirect,
                () -> register.note(
                        actor,
                        new InspectorRegister.Note(
                                id, version, named.get(0).id(), reason, Objects.requireNonNull(since))));
    }

    @PostMapping("/conflicts/{company}/removal")
    @Allowed(COUNTY_SUPERVISOR)
    Object clear(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID company,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        String remark = in.required("remark", REASON_LENGTH);
        return post(
                actor,
                id,
                in,
                typed,
                locale,
                model,
                redirect,
                () -> register.clear(actor, new InspectorRegister.Clear(id, version, company, remark)));
    }

    private Object post(
            Actor actor,
            UUID id,
            FieldReader in,
            Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            Runnable step) {
        InspectorRow inspector = find(actor, id);
        if (in.violations().isEmpty()) {
            try {
                step.run();
                Flash.success(redirect, "inspectors.saved");
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                    throw e;
                }
                Flash.warning(
                        redirect, e.error().key() + ".detail", e.arguments().toArray());
            }
            return "redirect:/inspections/inspectors/" + id;
        }
        return new ModelAndView(
                show(actor, inspector, typed, in.violations(), locale, model),
                model.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private InspectorRow find(Actor actor, UUID id) {
        return inspectors.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
