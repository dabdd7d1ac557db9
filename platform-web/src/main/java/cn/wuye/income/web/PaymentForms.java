package cn.wuye.income.web;

import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.OWNERS_MEMBER;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentQueries.EstateOption;
import cn.wuye.income.query.PaymentRow;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a payment: a new request, and changes of a draft. */
@Controller
@Allowed({COMPANY_CLERK, OWNERS_MEMBER})
class PaymentForms {
    private static final int TEXT = 500;
    private static final int PAYEE = 100;
    private static final int ESTATES = 200;
    private static final List<String> FIELDS =
            List.of("estate", "code", "amount", "text", "payee", "emergency", "emergencyReason");

    private final RequestPayment request;
    private final PaymentQueries queries;
    private final PaymentTexts texts;

    PaymentForms(RequestPayment request, PaymentQueries queries, PaymentTexts texts) {
        this.request = request;
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/payments/new")
    String blank(Actor actor, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        return form(actor, null, typed, new FieldReader(Map.of()), model, locale);
    }

    @PostMapping("/payments/new")
    Object create(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        UUID estate = actor.estate() != null ? actor.estate() : in.id("estate");
        if (estate == null) {
            in.gap("FORM-REQUIRED", "estate");
        }
        Purpose purpose = read(in);
        if (estate == null || !in.violations().isEmpty()) {
            return again(actor, null, typed, in, model, locale);
        }
        try {
            UUID id = request.draft(actor, new RequestPayment.Draft(estate, purpose));
            Flash.success(redirect, "payments.saved");
            return "redirect:/payments/" + id;
        } catch (DomainException e) {
            StepRefused.tell(redirect, e, "payments.overtaken", () -> "");
            return "redirect:/payments";
        }
    }

    @GetMapping("/payments/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        PaymentRow row = queries.find(actor, id).orElseThrow(DomainException::notFound);
        return row.status() == PaymentStatus.DRAFT
                ? form(actor, row, typed(row), new FieldReader(Map.of()), model, locale)
                : "redirect:/payments/" + id;
    }

    @PostMapping("/payments/{id}/edit")
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PaymentRow row = queries.find(actor, id).orElseThrow(DomainException::notFound);
        FieldReader in = new FieldReader(typed);
        Purpose purpose = read(in);
        if (!in.violations().isEmpty()) {
            return again(actor, row, typed, in, model, locale);
        }
        try {
            request.edit(actor, new RequestPayment.Edit(id, version, purpose));
            Flash.success(redirect, "payments.saved");
        } catch (DomainException e) {
            StepRefused.tell(
                    redirect, e, "payments.overtaken", () -> texts.text("payment.status." + row.status(), locale));
        }
        return "redirect:/payments/" + id;
    }

    private static Purpose read(FieldReader in) {
        String reason = in.text("emergencyReason", TEXT);
        return new Purpose(
                Choices.parse(EntryCode.class, in.raw("code")),
                in.hundredths("amount"),
                in.required("text", TEXT),
                Objects.requireNonNullElse(in.text("payee", PAYEE), ""),
                in.yes("emergency") ? Objects.requireNonNullElse(reason, "") : null);
    }

    private static Map<String, Object> typed(PaymentRow row) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("estate", row.estate().toString());
        typed.put("code", row.code() == null ? "" : row.code().name());
        typed.put("amount", FieldReader.plain(row.amount()));
        typed.put("text", row.text());
        typed.put("payee", row.payee());
        typed.put("emergency", row.emergencyReason() == null ? "" : "true");
        typed.put("emergencyReason", Objects.requireNonNullElse(row.emergencyReason(), ""));
        return typed;
    }

    private ModelAndView again(
            Actor actor,
            @Nullable PaymentRow row,
            Map<String, String> typed,
            FieldReader in,
            Model model,
            Locale locale) {
        String view = form(actor, row, typed, in, model, locale);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(
            Actor actor, @Nullable PaymentRow row, Map<String, ?> typed, FieldReader in, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values)
                .boxes("emergency")
                .reject(in.violations(), texts.messages())
                .into(model);
        String title = texts.text(row == null ? "payments.new" : "payments.edit", locale);
        model.addAttribute("title", title);
        model.addAttribute("payment", row);
        model.addAttribute("action", row == null ? "/payments/new" : "/payments/" + row.id() + "/edit");
        model.addAttribute("cancel", row == null ? "/payments" : "/payments/" + row.id());
        model.addAttribute(
                "estates",
                row != null || actor.estate() != null
                        ? List.of()
                        : Choices.of(
                                queries.estates(actor, ESTATES),
                                (EstateOption e) -> e.id().toString(),
                                e -> e.name() + " · " + e.place()));
        model.addAttribute("codes", texts.uses(locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.payments", locale), "/payments"),
                        new Parts.Crumb(row == null ? title : row.number(), null)));
        return "income-payment/form";
    }
}
