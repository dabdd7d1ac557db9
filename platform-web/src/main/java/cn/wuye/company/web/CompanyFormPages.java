package cn.wuye.company.web;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.usecase.EditCompany;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A registrar's form for a company's entry. */
@Controller
@RequestMapping("/registers/companies")
@Allowed(Role.REGISTRAR)
class CompanyFormPages {
    private final CompanyQueries companies;
    private final RegisterCompany register;
    private final EditCompany edit;
    private final Divisions divisions;
    private final CompanyViews views;
    private final MessageSource messages;

    CompanyFormPages(
            CompanyQueries companies,
            RegisterCompany register,
            EditCompany edit,
            Divisions divisions,
            CompanyViews views,
            MessageSource messages) {
        this.companies = companies;
        this.register = register;
        this.edit = edit;
        this.divisions = divisions;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(Actor actor, Locale locale, Model model) {
        String division = actor.division().length() >= 6 ? actor.division().substring(0, 6) : "";
        return form(actor, null, new TypedForm(Map.of("divisionCode", division)), locale, model);
    }

    @PostMapping("/new")
    String create(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader in = new FieldReader(typed);
        CompanyEntry entry = CompanyEntry.read(in);
        List<Violation> gaps = Violations.together(in.violations(), register.check(actor, entry));
        if (gaps.stream().anyMatch(Violation::blocks)) {
            return form(actor, null, new TypedForm(typed).reject(gaps, messages), locale, model);
        }
        UUID id = register.handle(actor, new RegisterCompany.Command(entry, null));
        Flash.success(redirect, "company.registered", entry.profile().name());
        return "redirect:/registers/companies/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        CompanyDetail detail = editable(actor, id);
        return form(actor, id, new TypedForm(views.typed(detail)), locale, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        CompanyDetail detail = editable(actor, id);
        FieldReader in = new FieldReader(typed);
        CompanyEntry entry = CompanyEntry.read(in);
        List<Violation> gaps = Violations.together(in.violations(), edit.check(actor, id, entry));
        if (gaps.stream().anyMatch(Violation::blocks)) {
            return form(actor, id, new TypedForm(typed).reject(gaps, messages), locale, model);
        }
        try {
            edit.handle(actor, new EditCompany.Command(id, version, entry, in.text("remark", 200)));
        } catch (DomainException e) {
            if (e.error() != SharedError.STALE) {
                throw e;
            }
            // what was typed stays; saving again is a decision taken in view of the newer entry
            Map<String, Object> again = new java.util.HashMap<>(typed);
            again.put("version", detail.version());
            model.addAttribute("stale", true);
            return form(actor, id, new TypedForm(again), locale, model);
        }
        Flash.success(redirect, "flash.common.saved");
        return "redirect:/registers/companies/" + id;
    }

    private CompanyDetail editable(Actor actor, UUID id) {
        return companies
                .detail(actor, id)
                .filter(d -> actor.covers(d.company().division()))
                .orElseThrow(DomainException::notFound);
    }

    private String form(Actor actor, @Nullable UUID id, TypedForm form, Locale locale, Model model) {
        form.boxes("partyOrganisation").into(model);
        model.addAttribute("id", id);
        model.addAttribute("divisions", places(actor));
        String title = views.text(id == null ? "company.new" : "company.edit", locale);
        model.addAttribute("title", title);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.company-register", locale), "/registers/companies"),
                        new Parts.Crumb(title, null)));
        return "company/form";
    }

    /** The actor's own county, or the city and all its counties. */
    private List<Parts.Option> places(Actor actor) {
        Stream<Division> all = Stream.concat(
                Stream.of("4116").map(divisions::find).flatMap(Optional::stream), divisions.below("4116").stream());
        return Choices.of(all.filter(d -> actor.covers(d.code())).toList(), Division::code, Division::name);
    }
}
