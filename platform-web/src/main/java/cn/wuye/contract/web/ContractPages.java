package cn.wuye.contract.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.contract.model.ContractError;
import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.query.KnownContractDetail;
import cn.wuye.contract.query.NonFilerQueries;
import cn.wuye.contract.query.NonFilerQueries.Choice;
import cn.wuye.contract.usecase.FollowUpContract;
import cn.wuye.contract.usecase.RecordContract;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.TimelineReader;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.Violations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contract that authorities have learned of: noting it, its page, urging and dismissing. */
@Controller
class ContractPages {
    private static final int HISTORY = 50;
    private static final int NAME_LENGTH = 300;
    /** What is typed into the form: estate and company by code, by name or as one of the suggestions. */
    record Form(
            @Nullable String estate,
            @Nullable String company,
            @Nullable String signedOn,
            @Nullable String source) {}

    private final RecordContract record;
    private final FollowUpContract followUp;
    private final NonFilerQueries queries;
    private final TimelineReader timeline;
    private final MessageSource messages;
    private final Clock clock;

    ContractPages(
            RecordContract record,
            FollowUpContract followUp,
            NonFilerQueries queries,
            TimelineReader timeline,
            MessageSource messages,
            Clock clock) {
        this.record = record;
        this.followUp = followUp;
        this.queries = queries;
        this.timeline = timeline;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/contracts/new")
    @Allowed({FILING_REVIEWER, STREET_OFFICER})
    String form(Locale locale, Model model) {
        model.addAttribute("form", new Form("", "", "", ""));
        return show(locale, model);
    }

    private String show(Locale locale, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("nav.non-filers", locale), "/non-filers"),
                        new Parts.Crumb(text("contracts.new", locale), null)));
        return "contract/new";
    }

    @PostMapping("/contracts")
    @Allowed({FILING_REVIEWER, STREET_OFFICER})
    String record(
            Actor actor,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        FieldReader reader = new FieldReader(typed(form));
        UUID estate = chosen(reader, "estate", text -> queries.estates(actor, text), errors, locale);
        UUID company = chosen(reader, "company", queries::companies, errors, locale);
        String source = reader.required("source", NAME_LENGTH);
        reader.required("signedOn", 20);
        LocalDate signedOn = reader.date("signedOn");
        Violations.into(errors, reader.violations(), messages);
        if (signedOn != null && signedOn.isAfter(LocalDate.now(clock))) {
            errors.rejectValue("signedOn", "future", text("contracts.future", locale));
        }
        if (errors.hasErrors() || estate == null || company == null || signedOn == null) {
            return show(locale, model);
        }
        try {
            UUID id = record.handle(actor, new RecordContract.Command(estate, company, signedOn, source));
            Flash.success(redirect, "contracts.recorded");
            return "redirect:/contracts/" + id;
        } catch (DomainException e) {
            if (e.error() != ContractError.ALREADY_KNOWN) {
                throw e;
            }
            errors.rejectValue("estate", "known", text(e.error().key() + ".detail", locale));
            return show(locale, model);
        }
    }

    private static Map<String, String> typed(Form form) {
        return Map.of(
                "estate", orEmpty(form.estate()),
                "company", orEmpty(form.company()),
                "signedOn", orEmpty(form.signedOn()),
                "source", orEmpty(form.source()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The one that was meant; several or none are reported at the field, with what they might be. */
    private @Nullable UUID chosen(
            FieldReader reader,
            String field,
            Function<String, List<Choice>> search,
            BindingResult errors,
            Locale locale) {
        String typed = reader.required(field, NAME_LENGTH);
        if (typed.isEmpty()) {
            return null;
        }
        String code = typed.split("\\s", 2)[0];
        List<Choice> found = search.apply(code);
        List<Choice> exact = found.stream()
                .filter(c -> c.code().equalsIgnoreCase(code) || c.name().equals(typed))
                .toList();
        List<Choice> meant = exact.isEmpty() ? found : exact;
        if (meant.size() == 1) {
            return meant.get(0).id();
        }
        String key = "contracts." + field + (meant.isEmpty() ? ".none" : ".several");
        List<String> names = meant.stream().limit(5).map(ContractPages::label).toList();
        errors.rejectValue(field, "choice", text(key, locale, String.join(text("contracts.or", locale), names)));
        return null;
    }

    private static String label(Choice choice) {
        return choice.code() + " " + choice.name();
    }

    /** Suggestions for the field, as options of its list. */
    @GetMapping("/contracts/suggestions")
    @Allowed({FILING_REVIEWER, STREET_OFFICER})
    String suggestions(
            Actor actor,
            @RequestParam(required = false) @Nullable String estate,
            @RequestParam(required = false) @Nullable String company,
            Model model) {
        List<Choice> choices = new ArrayList<>();
        if (estate != null && !estate.isBlank()) {
            choices.addAll(queries.estates(actor, estate));
        } else if (company != null && !company.isBlank()) {
            choices.addAll(queries.companies(company));
        }
        model.addAttribute("choices", choices.stream().map(ContractPages::label).toList());
        return "contract/new :: options";
    }

    @GetMapping("/contracts/{id}")
    @Allowed({FILING_REVIEWER, STREET_OFFICER, CITY_SUPERVISOR, COMPANY_CLERK})
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        KnownContractDetail contract = queries.contract(actor, id).orElseThrow(DomainException::notFound);
        boolean open = contract.status() == ContractStatus.OPEN;
        model.addAttribute("contract", contract);
        model.addAttribute(
                "filingUrl", open && actor.has(COMPANY_CLERK) ? "/filings/new?estate=" + contract.estate() : null);
        model.addAttribute("late", open && contract.dueOn().isBefore(LocalDate.now(clock)));
        model.addAttribute("recorded", Times.INSTANCE.minute(contract.recordedAt()));
        Instant urged = contract.urgedAt();
        model.addAttribute("urged", urged == null ? null : Times.INSTANCE.minute(urged));
        model.addAttribute("actions", open ? actions(actor, id, locale) : List.of());
        model.addAttribute(
                "entries",
                timeline.of("contract:" + id, HISTORY).stream()
                        .map(e -> new Parts.Entry(
                                Times.INSTANCE.minute(e.at()),
                                text("contract.action." + e.action(), locale),
                                e.actor(),
                                e.remark(),
                                null,
                                null))
                        .toList());
        model.addAttribute(
                "crumbs",
                actor.has(COMPANY_CLERK)
                        ? List.of(new Parts.Crumb(contract.estateName(), null))
                        : List.of(
                                new Parts.Crumb(text("nav.non-filers", locale), "/non-filers"),
                                new Parts.Crumb(contract.estateName(), null)));
        return "contract/contract";
    }

    private List<Parts.Action> actions(Actor actor, UUID id, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        if (actor.has(FILING_REVIEWER) || actor.has(STREET_OFFICER)) {
            actions.add(new Parts.Action(
                    "URGE",
                    text("contract.action.URGE", locale),
                    "/contracts/" + id + "/urge",
                    "primary",
                    false,
                    text("non-filers.urge.confirm", locale),
                    true,
                    null,
                    null));
        }
        if (actor.has(FILING_REVIEWER)) {
            actions.add(new Parts.Action(
                    "DISMISS",
                    text("contract.action.DISMISS", locale),
                    "/contracts/" + id + "/dismissal",
                    "neutral",
                    true,
                    text("non-filers.dismiss.confirm", locale),
                    true,
                    null,
                    null));
        }
        return actions;
    }

    @PostMapping("/contracts/{id}/urge")
    @Allowed({FILING_REVIEWER, STREET_OFFICER})
    String urge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        followUp.urge(actor, new FollowUpContract.Urge(id, comment));
        Flash.success(redirect, "non-filers.urged");
        return "redirect:/contracts/" + id;
    }

    @PostMapping("/contracts/{id}/dismissal")
    @Allowed(FILING_REVIEWER)
    String dismiss(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        followUp.dismiss(actor, new FollowUpContract.Dismiss(id, comment));
        Flash.success(redirect, "non-filers.dismissed");
        return "redirect:/contracts/" + id;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
