package cn.wuye.policy.web;

import cn.wuye.policy.Policy;
import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.policy.query.PolicyQueries.Clause;
import cn.wuye.policy.query.PolicyQueries.ParameterRow;
import cn.wuye.policy.query.PolicyQueries.ValueRow;
import cn.wuye.policy.usecase.EnterPolicyValue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RuleBook;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Parts.Option;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.shared.web.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy, clause by clause: the rules enforced for it, its parameters with their history, and what is open. */
@Controller
@RequestMapping("/policy")
class PolicyPages {
    private final PolicyQueries policy;
    private final EnterPolicyValue enter;
    private final List<RuleBook> books;
    private final MessageSource messages;
    private final Clock clock;

    PolicyPages(
            PolicyQueries policy, EnterPolicyValue enter, List<RuleBook> books, MessageSource messages, Clock clock) {
        this.policy = policy;
        this.enter = enter;
        this.books = books;
        this.messages = messages;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Opening {
        @Bean
        PublicPaths policyPaths() {
            return PublicPaths.of("/policy", "/api/v1/policy/*/values");
        }

        @Bean
        Navigation policyEntry() {
            return Navigation.of("policy", "/policy", "journal-text", 700, actor -> true);
        }
    }

    @GetMapping
    @Open
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String edit,
            Model model) {
        PolicyForm form = new PolicyForm();
        policy.parameters(today()).stream()
                .filter(p -> p.code().equals(edit))
                .findFirst()
                .ifPresent(p -> {
                    form.setValue(p.value() == null ? "" : p.value());
                    form.setStatus(p.status().name());
                    form.setEffectiveFrom(today().toString());
                    form.setVersion(p.version());
                });
        model.addAttribute("form", form);
        return page(actor, q, status, edit, model);
    }

    @PostMapping("/{code}/values")
    @Allowed(Role.POLICY_MANAGER)
    String enter(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") PolicyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            enter.handle(actor, new EnterPolicyValue.Command(code, form.toValue(), form.getVersion()));
        } catch (RulesViolated e) {
            Violations.into(errors, e.violations(), messages);
            return page(actor, "", "", code, model);
        } catch (DomainException e) {
            if (e.error().kind() != cn.wuye.shared.ErrorKey.Kind.CONFLICT) {
                throw e;
            }
            errors.reject("stale", messages.getMessage(e.error().key() + ".detail", null, locale()));
            policy.parameters(today()).stream()
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .ifPresent(p -> form.setVersion(p.version()));
            return page(actor, "", "", code, model);
        }
        Flash.success(redirect, "policy.entered", code);
        return "redirect:/policy#" + code;
    }

    private String page(Actor actor, String q, String status, String edit, Model model) {
        List<ParameterRow> parameters = policy.parameters(today());
        Map<String, List<ValueRow>> changes = policy.changes().stream().collect(Collectors.groupingBy(ValueRow::code));
        List<PolicyView> clauses = policy.clauses().stream()
                .map(c -> view(c, parameters, changes))
                .filter(v -> matches(v, q, status))
                .toList();
        model.addAttribute("clauses", clauses);
        model.addAttribute(
                "open",
                parameters.stream()
                        .filter(p -> p.status() == Policy.Status.UNSET)
                        .toList());
        model.addAttribute(
                "proposed",
                parameters.stream()
                        .filter(p -> p.status() == Policy.Status.PROPOSED)
                        .count());
        model.addAttribute(
                "rules", books.stream().mapToInt(b -> b.rules().size()).sum());
        model.addAttribute("parameters", parameters.size());
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("edit", edit);
        model.addAttribute("mayEnter", actor.has(Role.POLICY_MANAGER));
        model.addAttribute(
                "statuses",
                Arrays.stream(Policy.Status.values())
                        .map(s -> new Option(s.name(), text("policy.status." + s)))
                        .toList());
        return "policy/policy";
    }

    private PolicyView view(Clause clause, List<ParameterRow> parameters, Map<String, List<ValueRow>> changes) {
        return new PolicyView(
                clause,
                books.stream()
                        .flatMap(book -> book.rules().stream()
                                .filter(r -> r.clause().equals(clause.id()))
                                .map(r -> line(book, r)))
                        .toList(),
                parameters.stream()
                        .filter(p -> p.clause().equals(clause.id()))
                        .map(p -> new PolicyView.ParameterLine(p, changes.getOrDefault(p.code(), List.of())))
                        .toList());
    }

    private PolicyView.RuleLine line(RuleBook book, Rule<?> rule) {
        String pattern = messages.getMessage("rule." + rule.id(), null, locale());
        return new PolicyView.RuleLine(
                rule.id(),
                rule.basis(),
                pattern.replaceAll("\\{\\d+}", "…"),
                rule.severity() == cn.wuye.shared.Violation.Severity.BLOCKING,
                rule.parameters(),
                book.capability());
    }

    private boolean matches(PolicyView view, String q, String status) {
        if (!status.isBlank()
                && view.parameters().stream()
                        .noneMatch(p -> p.row().status().name().equals(status))) {
            return false;
        }
        String term = q.strip().toLowerCase(Locale.ROOT);
        return term.isEmpty()
                || Stream.concat(
                                Stream.of(
                                        view.clause().id(),
                                        view.clause().title(),
                                        text("policy.clause." + view.clause().id()),
                                        view.clause().text()),
                                Stream.concat(
                                        view.rules().stream().flatMap(r -> Stream.of(r.id(), r.text(), r.basis())),
                                        view.parameters().stream()
                                                .flatMap(p -> Stream.of(
                                                        p.row().code(),
                                                        text("policy.parameter."
                                                                + p.row().code())))))
                        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(term));
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
