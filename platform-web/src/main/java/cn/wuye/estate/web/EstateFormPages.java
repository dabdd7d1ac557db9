package cn.wuye.estate.web;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateQueries.Community;
import cn.wuye.estate.usecase.EditEstate;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Violations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * A registrar's form for an estate's entry. Communities are offered for one county at a time; the city's registrar
 * chooses the county first. More building rows come with the button that only asks for the form again.
 */
@Controller
@RequestMapping("/registers/estates")
@Allowed(Role.REGISTRAR)
class EstateFormPages {
    private static final int SPARE_ROWS = 5;
    private static final Pattern ROW = Pattern.compile("building\\[(\\d{1,3})]\\..+");

    private final EstateQueries estates;
    private final RegisterEstate register;
    private final EditEstate edit;
    private final Divisions divisions;
    private final EstateViews views;
    private final EstateTables tables;
    private final MessageSource messages;

    EstateFormPages(
            EstateQueries estates,
            RegisterEstate register,
            EditEstate edit,
            Divisions divisions,
            EstateViews views,
            EstateTables tables,
            MessageSource messages) {
        this.estates = estates;
        this.register = register;
        this.edit = edit;
        this.divisions = divisions;
        this.views = views;
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable String county, Locale locale, Model model) {
        return form(actor, null, county, Map.of(), List.of(), locale, model);
    }

    @PostMapping("/new")
    String create(
            Actor actor,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (typed.containsKey("more")) {
            return form(actor, null, county, typed, List.of(), locale, model);
        }
        FieldReader in = new FieldReader(typed);
        EstateEntry entry = EstateEntry.read(in, EstateEntry.readBuildings(in, rows(typed)));
        List<Violation> gaps = Violations.together(in.violations(), register.check(actor, entry));
        if (stops(gaps, typed)) {
            model.addAttribute("warned", gaps.stream().noneMatch(Violation::blocks));
            return form(actor, null, county, typed, gaps, locale, model);
        }
        UUID id = register.handle(actor, new RegisterEstate.Command(entry, null));
        Flash.success(redirect, "estate.registered", entry.profile().name());
        return "redirect:/registers/estates/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String county,
            Locale locale,
            Model model) {
        EstateDetail detail = estates.detail(actor, id).orElseThrow(DomainException::notFound);
        return form(
                actor,
                id,
                county == null ? detail.estate().division().substring(0, 6) : county,
                tables.typed(detail),
                List.of(),
                locale,
                model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        EstateDetail detail = estates.detail(actor, id).orElseThrow(DomainException::notFound);
        if (typed.containsKey("more")) {
            return form(actor, id, county, typed, List.of(), locale, model);
        }
        FieldReader in = new FieldReader(typed);
        EstateEntry entry = EstateEntry.read(in, EstateEntry.readBuildings(in, rows(typed)));
        List<Violation> gaps = Violations.together(in.violations(), edit.check(actor, id, entry));
        if (stops(gaps, typed)) {
            model.addAttribute("warned", gaps.stream().noneMatch(Violation::blocks));
            return form(actor, id, county, typed, gaps, locale, model);
        }
        try {
            edit.handle(actor, new EditEstate.Command(id, version, entry, in.text("remark", 200)));
        } catch (DomainException e) {
            if (e.error() != SharedError.STALE) {
                throw e;
            }
            // what was typed stays; saving again is a decision taken in view of the newer entry
            Map<String, Object> again = new HashMap<>(typed);
            again.put("version", detail.estate().version());
            model.addAttribute("stale", true);
            return form(actor, id, county, again, List.of(), locale, model);
        }
        Flash.success(redirect, "flash.common.saved");
        return "redirect:/registers/estates/" + id;
    }

    /** Blocking gaps stop; warnings stop once, until they have been seen. */
    private static boolean stops(List<Violation> gaps, Map<String, String> typed) {
        return gaps.stream().anyMatch(Violation::blocks) || !gaps.isEmpty() && !typed.containsKey("warned");
    }

    private String form(
            Actor actor,
            @Nullable UUID id,
            @Nullable String county,
            Map<String, ?> typed,
            List<Violation> gaps,
            Locale locale,
            Model model) {
        String chosen = county(actor, county);
        int rows = rows(typed);
        new TypedForm(typed).boxes("isNew").reject(gaps, messages).into(model);
        model.addAttribute("id", id);
        model.addAttribute("county", chosen);
        model.addAttribute("counties", actor.division().length() < 6 ? counties() : List.of());
        model.addAttribute("streets", chosen.isEmpty() ? Map.of() : byStreet(chosen));
        model.addAttribute("rows", Math.min(rows + SPARE_ROWS, EstateEntry.MAX_BUILDINGS));
        String title = views.text(id == null ? "estate.register" : "estate.edit", locale);
        model.addAttribute("title", title);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.estate-register", locale), "/registers/estates"),
                        new Parts.Crumb(title, null)));
        return "estate/form";
    }

    /** A county's registrar has one; the city's chooses. */
    private static String county(Actor actor, @Nullable String asked) {
        if (actor.division().length() >= 6) {
            return actor.division().substring(0, 6);
        }
        return asked != null && asked.matches("\\d{6}") ? asked : "";
    }

    private List<Parts.Option> counties() {
        return Choices.of(divisions.below("4116"), Division::code, Division::name);
    }

    private Map<String, List<Community>> byStreet(String county) {
        return estates.communities(county).stream()
                .collect(Collectors.groupingBy(Community::street, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many building rows a form carries: one more than the highest index with something in it. */
    private static int rows(Map<String, ?> typed) {
        int rows = 0;
        for (Map.Entry<String, ?> field : typed.entrySet()) {
            Matcher row = ROW.matcher(field.getKey());
            if (row.matches() && !field.getValue().toString().isBlank()) {
                rows = Math.max(rows, Integer.parseInt(row.group(1)) + 1);
            }
        }
        return rows;
    }
}
