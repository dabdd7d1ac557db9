package cn.wuye.estate.web;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

/** A registrar enters who serves an estate. The company is typed by name or code. */
@Controller
@RequestMapping("/registers/estates/{id}/service")
@Allowed(Role.REGISTRAR)
class ServicePages {
    private final EstateQueries estates;
    private final CompanyLookup companies;
    private final AssignCompany assign;
    private final EstateViews views;
    private final MessageSource messages;

    ServicePages(
            EstateQueries estates,
            CompanyLookup companies,
            AssignCompany assign,
            EstateViews views,
            MessageSource messages) {
        this.estates = estates;
        this.companies = companies;
        this.assign = assign;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        EstateRow estate = load(actor, id);
        Map<String, Object> typed = new HashMap<>();
        typed.put("version", estate.version());
        typed.put("mode", estate.serviceMode().name());
        if (estate.companyName() != null) {
            typed.put("company", estate.companyName());
        }
        if (estate.servedSince() != null) {
            typed.put("since", estate.servedSince().toString());
        }
        return form(estate, new TypedForm(typed), locale, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        EstateRow estate = load(actor, id);
        FieldReader in = new FieldReader(typed);
        ServiceMode mode = in.choice("mode", ServiceMode.class, ServiceMode.NONE);
        LocalDate since = in.date("since");
        String reason = in.text("reason", 200);
        @Nullable UUID company = company(in);
        List<Violation> gaps = new ArrayList<>(in.violations());
        assign.check(mode, company, since).stream()
                .filter(g -> gaps.stream()
                        .noneMatch(
                                known -> known.field() != null && known.field().equals(g.field())))
                .forEach(gaps::add);
        if (!gaps.isEmpty()) {
            return form(estate, new TypedForm(typed).reject(gaps, messages), locale, model);
        }
        assign.handle(actor, new AssignCompany.Command(id, version, mode, company, since, reason));
        Flash.success(redirect, "estate.assigned");
        return "redirect:/registers/estates/" + id;
    }

    private @Nullable UUID company(FieldReader in) {
        String text = in.raw("company");
        if (text.isEmpty()) {
            return null;
        }
        List<CompanyFacts> found = companies.named(text);
        if (found.size() != 1) {
            in.gap(found.isEmpty() ? "EST-13" : "EST-14", "company");
            return null;
        }
        return found.get(0).id();
    }

    private EstateRow load(Actor actor, UUID id) {
        return estates.detail(actor, id).map(EstateDetail::estate).orElseThrow(DomainException::notFound);
    }

    private String form(EstateRow estate, TypedForm form, Locale locale, Model model) {
        form.into(model);
        model.addAttribute("estate", views.row(estate));
        model.addAttribute("modes", views.modes(locale));
        model.addAttribute("companies", companies.names());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.estate-register", locale), "/registers/estates"),
                        new Parts.Crumb(estate.name(), "/registers/estates/" + estate.id()),
                        new Parts.Crumb(views.text("estate.assign", locale), null)));
        return "estate/service";
    }
}
