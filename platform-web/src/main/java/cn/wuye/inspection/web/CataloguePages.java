package cn.wuye.inspection.web;

import cn.wuye.inspection.Competent;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.CatalogueRules;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.ItemVersion;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.CatalogueQueries;
import cn.wuye.inspection.query.CatalogueQueries.Version;
import cn.wuye.inspection.usecase.EditCatalogue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The published catalogue of what is inspected, its history, and the checklists made of it (国办发〔2024〕54号). */
@Controller
class CataloguePages {
    private static final int TEXT_LENGTH = 200;
    private static final int CODE_LENGTH = 600;

    /** A group of the catalogue. */
    record Group(String name, List<ItemLine> items) {}

    /** An item as the catalogue draws it. */
    record ItemLine(
            String code,
            String name,
            String basis,
            String severity,
            String tone,
            String competent,
            int points,
            String days) {}

    /** A version of an item. */
    record VersionLine(
            ItemLine item,
            String from,
            boolean current,
            boolean retired,
            @Nullable String reason,
            String enteredAt) {}

    /** A checklist with its items. */
    record ListLine(UUID id, String kind, String name, int count, String items, boolean active) {}

    private final InspectionItems items;
    private final CatalogueQueries catalogue;
    private final Checklists checklists;
    private final EditCatalogue edit;
    private final InspectionTexts texts;

    CataloguePages(
            InspectionItems items,
            CatalogueQueries catalogue,
            Checklists checklists,
            EditCatalogue edit,
            InspectionTexts texts) {
        this.items = items;
        this.catalogue = catalogue;
        this.checklists = checklists;
        this.edit = edit;
        this.texts = texts;
    }

    @GetMapping("/inspections/catalogue")
    @Open
    String catalogue(Actor actor, Model model, Locale locale) {
        List<Item> known = items.inForce(texts.today());
        model.addAttribute(
                "groups",
                CatalogueRules.GROUPS.stream()
                        .map(group -> new Group(
                                texts.text("inspection.group." + group, locale),
                                known.stream()
                                        .filter(item -> item.group().equals(group))
                                        .map(item -> line(item, locale))
                                        .toList()))
                        .filter(group -> !group.items().isEmpty())
                        .toList());
        model.addAttribute(
                "checklists",
                checklists.all().stream()
                        .filter(list -> list.active() || actor.has(Role.POLICY_MANAGER))
                        .map(list -> new ListLine(
                                list.id(),
                                texts.text("visit.kind." + list.kind(), locale),
                                list.name(),
                                list.items().size(),
                                String.join(" ", list.items()),
                                list.active()))
                        .toList());
        model.addAttribute("keeper", actor.has(Role.POLICY_MANAGER));
        return "inspection/catalogue";
    }

    private ItemLine line(Item item, Locale locale) {
        return new ItemLine(
                item.code(),
                item.name(),
                item.basis(),
                texts.text("severity." + item.severity(), locale),
                InspectionTexts.tone(item.severity()),
                String.join(
                        texts.text("findings.and", locale),
                        item.competent().stream()
                                .map(c -> texts.text("competent." + c, locale))
                                .toList()),
                item.points(),
                item.days() == 0
                        ? texts.text("catalogue.at-once", locale)
                        : texts.text("catalogue.days", locale, item.days()));
    }

    @GetMapping("/inspections/catalogue/{code}")
    @Open
    String item(Actor actor, @PathVariable String code, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        catalogue.versions(code).stream().findFirst().ifPresent(v -> {
            values.put("group", v.item().group());
            values.put("name", v.item().name());
            values.put("basis", v.item().basis());
            values.put("severity", v.item().severity().name());
            values.put(
                    "competent",
                    String.join(
                            " ", v.item().competent().stream().map(Enum::name).toList()));
            values.put("points", v.item().points());
            values.put("days", v.item().days());
            values.put("retired", v.retired());
            values.put("reason", "");
            values.put("effectiveFrom", texts.today().toString());
        });
        return show(actor, code, values, List.of(), model, locale);
    }

    private String show(
            Actor actor,
            String code,
            Map<String, Object> values,
            List<cn.wuye.shared.Violation> violations,
            Model model,
            Locale locale) {
        List<Version> versions = catalogue.versions(code);
        if (versions.isEmpty()) {
            throw DomainException.notFound();
        }
        new TypedForm(values)
                .boxes("retired")
                .reject(violations, texts.messages())
                .into(model);
        Optional<Item> current = items.find(code, texts.today());
        model.addAttribute("code", code);
        model.addAttribute("name", versions.get(0).item().name());
        model.addAttribute(
                "versions",
                versions.stream()
                        .map(v -> new VersionLine(
                                line(v.item(), locale),
                                v.item().effectiveFrom().toString(),
                                current.filter(v.item()::equals).isPresent(),
                                v.retired(),
                                v.reason(),
                                Times.INSTANCE.minute(v.enteredAt())))
                        .toList());
        model.addAttribute("keeper", actor.has(Role.POLICY_MANAGER));
        model.addAttribute("version", catalogue.revision(code).orElse(0L));
        model.addAttribute(
                "groups", Choices.of(CatalogueRules.GROUPS, g -> g, g -> texts.text("inspection.group." + g, locale)));
        model.addAttribute("severities", Choices.of(Severity.values(), "severity.", texts.messages(), locale));
        model.addAttribute("departments", Choices.of(Competent.values(), "competent.", texts.messages(), locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("catalogue.title", locale), "/inspections/catalogue"),
                        new Parts.Crumb(code, null)));
        return "inspection/catalogue-item";
    }

    @PostMapping("/inspections/catalogue/{code}")
    @Allowed(Role.POLICY_MANAGER)
    Object enter(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("effectiveFrom", 20);
        LocalDate from = in.date("effectiveFrom");
        in.required("severity", 1);
        ItemVersion version = new ItemVersion(
                Objects.requireNonNullElse(from, texts.today()),
                in.required("group", 20),
                in.required("name", TEXT_LENGTH),
                in.required("basis", TEXT_LENGTH),
                in.choice("severity", Severity.class, Severity.C),
                competent(in),
                in.count("points", 999),
                in.count("days", 999),
                in.yes("retired"),
                in.text("reason", TEXT_LENGTH));
        List<cn.wuye.shared.Violation> gaps = Violations.together(
                in.violations(),
                CatalogueRules.gaps(version, texts.today()).stream()
                        .filter(gap -> in.violations().stream().noneMatch(v -> Objects.equals(v.field(), gap.field())))
                        .toList());
        try {
            if (gaps.isEmpty()) {
                edit.enter(actor, new EditCatalogue.Version(code, Posted.version(posted), version));
                Flash.success(redirect, "catalogue.entered", code, version.effectiveFrom());
                return "redirect:/inspections/catalogue/" + code;
            }
        } catch (DomainException e) {
            if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail");
            return "redirect:/inspections/catalogue/" + code;
        }
        Map<String, Object> typed = new HashMap<>(posted);
        String page = show(actor, code, typed, gaps, model, locale);
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Competent> competent(FieldReader in) {
        String typed = in.required("competent", 60);
        try {
            return Stream.of(typed.split("[\\s,，、]+"))
                    .filter(c -> !c.isEmpty())
                    .map(Competent::valueOf)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            in.gap("FORM-CHOICE", "competent");
            return List.of();
        }
    }

    @GetMapping("/inspections/checklists/new")
    @Allowed(Role.POLICY_MANAGER)
    String newChecklist(Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>(Map.of("kind", "", "name", "", "items", "", "active", true));
        return showList(null, 0, values, List.of(), model, locale);
    }

    @GetMapping("/inspections/checklists/{id}")
    @Allowed(Role.POLICY_MANAGER)
    String checklist(@PathVariable UUID id, Model model, Locale locale) {
        Checklist list = checklists.find(id).orElseThrow(DomainException::notFound);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", list.kind().name());
        values.put("name", list.name());
        values.put("items", String.join(" ", list.items()));
        values.put("active", list.active());
        return showList(id, list.version(), values, List.of(), model, locale);
    }

    private String showList(
            @Nullable UUID id,
            long version,
            Map<String, Object> values,
            List<cn.wuye.shared.Violation> violations,
            Model model,
            Locale locale) {
        new TypedForm(values)
                .boxes("active")
                .reject(violations, texts.messages())
                .into(model);
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("kinds", Choices.of(VisitKind.values(), "visit.kind.", texts.messages(), locale));
        model.addAttribute(
                "items",
                items.inForce(texts.today()).stream().map(i -> line(i, locale)).toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("catalogue.title", locale), "/inspections/catalogue"),
                        new Parts.Crumb(texts.text("catalogue.checklist", locale), null)));
        return "inspection/checklist";
    }

    @PostMapping({"/inspections/checklists/new", "/inspections/checklists/{id}"})
    @Allowed(Role.POLICY_MANAGER)
    Object keep(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("kind", 20);
        VisitKind kind = in.choice("kind", VisitKind.class, VisitKind.PATROL);
        String name = in.required("name", TEXT_LENGTH);
        List<String> codes = Arrays.stream(in.required("items", CODE_LENGTH).split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        Long version = Posted.version(posted);
        List<cn.wuye.shared.Violation> gaps = in.violations();
        if (gaps.isEmpty()) {
            try {
                boolean active = id == null || in.yes("active");
                edit.keep(actor, new EditCatalogue.Selection(id, version, kind, name, codes, active));
                Flash.success(redirect, "catalogue.checklist.kept", name);
                return "redirect:/inspections/catalogue";
            } catch (RulesViolated e) {
                gaps = e.violations();
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                    throw e;
                }
                Flash.warning(redirect, e.error().key() + ".detail");
                return "redirect:/inspections/checklists/" + id;
            }
        }
        Map<String, Object> typed = new HashMap<>(Map.of("kind", "", "name", "", "items", ""));
        typed.putAll(posted);
        String page = showList(id, version == null ? 0 : version, typed, gaps, model, locale);
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The catalogue is public. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        PublicPaths cataloguePaths() {
            return PublicPaths.of("/inspections/catalogue", "/inspections/catalogue/*");
        }
    }
}
