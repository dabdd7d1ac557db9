package cn.wuye.company.web;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.model.Contact;
import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.usecase.DecideProposal;
import cn.wuye.company.usecase.ProposeContact;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company proposes other contact data; a registrar decides. */
@Controller
@RequestMapping("/registers")
class ProposalPages {
    private final CompanyQueries companies;
    private final ProposeContact propose;
    private final DecideProposal decide;
    private final CompanyViews views;
    private final MessageSource messages;

    ProposalPages(
            CompanyQueries companies,
            ProposeContact propose,
            DecideProposal decide,
            CompanyViews views,
            MessageSource messages) {
        this.companies = companies;
        this.propose = propose;
        this.decide = decide;
        this.views = views;
        this.messages = messages;
    }

    @Allowed(Role.COMPANY_CLERK)
    @GetMapping("/companies/{id}/contact")
    String form(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        CompanyDetail detail = companies.detail(actor, id).orElseThrow(DomainException::notFound);
        return form(id, new TypedForm(views.typed(detail)), locale, model);
    }

    @Allowed(Role.COMPANY_CLERK)
    @PostMapping("/companies/{id}/contact")
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (companies.detail(actor, id).isEmpty()) {
            throw DomainException.notFound();
        }
        FieldReader in = new FieldReader(typed);
        Contact contact = CompanyEntry.readContact(in);
        if (!in.violations().isEmpty()) {
            return form(id, new TypedForm(typed).reject(in.violations(), messages), locale, model);
        }
        propose.handle(actor, id, contact);
        Flash.success(redirect, "company.proposed");
        return "redirect:/registers/companies/" + id;
    }

    /** Where the worklist leads: the company that proposed. */
    @Allowed({Role.REGISTRAR, Role.COMPANY_CLERK})
    @GetMapping("/proposals/{id}")
    String open(Actor actor, @PathVariable UUID id) {
        return "redirect:/registers/companies/" + company(actor, id) + "#proposals";
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/proposals/{id}/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        UUID company = decide.accept(actor, id);
        Flash.success(redirect, "company.proposal.accepted");
        return "redirect:/registers/companies/" + company;
    }

    @Allowed(Role.REGISTRAR)
    @PostMapping("/proposals/{id}/rejection")
    String reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        UUID company = decide.reject(actor, id, comment);
        Flash.success(redirect, "company.proposal.rejected");
        return "redirect:/registers/companies/" + company;
    }

    @Allowed(Role.COMPANY_CLERK)
    @PostMapping("/proposals/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        UUID company = company(actor, id);
        propose.withdraw(actor, id);
        Flash.success(redirect, "company.proposal.withdrawn");
        return "redirect:/registers/companies/" + company;
    }

    private UUID company(Actor actor, UUID proposal) {
        UUID company = companies
                .proposal(proposal)
                .orElseThrow(DomainException::notFound)
                .companyId();
        return companies
                .detail(actor, company)
                .orElseThrow(DomainException::notFound)
                .company()
                .id();
    }

    private String form(UUID id, TypedForm form, Locale locale, Model model) {
        form.into(model);
        model.addAttribute("id", id);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(views.text("nav.company-register", locale), "/registers/companies/" + id),
                        new Parts.Crumb(views.text("company.contact", locale), null)));
        return "company/contact";
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        WorkLink proposalWork() {
            return new WorkLink() {
                @Override
                public String capability() {
                    return "proposal";
                }

                @Override
                public String path(UUID id) {
                    return "/registers/proposals/" + id;
                }
            };
        }
    }
}
