package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentRow;
import cn.wuye.income.usecase.ApprovePayment;
import cn.wuye.income.usecase.MakePayment;
import cn.wuye.income.usecase.PaymentEvidence;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import cn.wuye.shared.web.Violations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a payment and the steps on it. */
@Controller
class PaymentPages {
    private static final int TEXT = 500;
    private static final List<String> FIELDS =
            List.of("resolution", "files", "voucher", "paidOn", "remark", "agreed", "code", "amount");

    private final PaymentQueries queries;
    private final PaymentView view;
    private final RequestPayment request;
    private final ApprovePayment approve;
    private final MakePayment pay;
    private final EvidenceIntake evidence;
    private final Uploads uploads;
    private final PaymentTexts texts;

    PaymentPages(
            PaymentQueries queries,
            PaymentView view,
            RequestPayment request,
            ApprovePayment approve,
            MakePayment pay,
            EvidenceIntake evidence,
            Uploads uploads,
            PaymentTexts texts) {
        this.queries = queries;
        this.view = view;
        this.request = request;
        this.approve = approve;
        this.pay = pay;
        this.evidence = evidence;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping("/payments/{id}")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
    String payment(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return show(actor, find(actor, id), Map.of(), List.of(), model, locale);
    }

    @PostMapping("/payments/{id}/submission")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    Object submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        UUID resolution = in.id("resolution");
        return send(
                actor,
                id,
                "SUBMIT",
                in,
                typed,
                "files",
                PaymentEvidence.BASIS,
                files,
                model,
                redirect,
                locale,
                () -> request.submit(actor, new RequestPayment.Submit(id, version, resolution)));
    }

    /** Agrees or is against, before the payment or, in an emergency, after it. */
    @PostMapping("/payments/{id}/voice")
    @Allowed({OWNERS_MEMBER, COMMUNITY_MANAGER})
    Object say(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        in.required("agreed", 5);
        boolean agreed = in.yes("agreed");
        UUID resolution = in.id("resolution");
        String remark = in.text("remark", TEXT);
        return send(
                actor,
                id,
                agreed ? "APPROVE" : "AGAINST",
                in,
                typed,
                "files",
                "",
                null,
                model,
                redirect,
                locale,
                () -> approve.say(actor, new ApprovePayment.Say(id, version, agreed, remark, resolution)));
    }

    @PostMapping("/payments/{id}/note")
    @Allowed(COMMUNITY_MANAGER)
    String note(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                actor,
                id,
                "NOTE",
                redirect,
                locale,
                () -> approve.note(actor, new ApprovePayment.Note(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/payments/{id}/payment")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    Object pay(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        LocalDate paidOn = in.date("paidOn");
        return send(
                actor,
                id,
                "PAY",
                in,
                typed,
                "voucher",
                PaymentEvidence.VOUCHER,
                files,
                model,
                redirect,
                locale,
                () -> pay.handle(actor, new MakePayment.Command(id, version, paidOn)));
    }

    @PostMapping("/payments/{id}/withdrawal")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                actor,
                id,
                "WITHDRAW",
                redirect,
                locale,
                () -> request.withdraw(actor, new RequestPayment.Withdraw(id, version, comment.strip())));
    }

    /** A step with files; those that were taken stay when something else is missing. */
    private Object send(
            Actor actor,
            UUID id,
            String action,
            FieldReader in,
            Map<String, String> typed,
            String field,
            String kind,
            @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            Runnable step) {
        find(actor, id);
        try {
            uploads.each(
                    files,
                    in,
                    field,
                    locale,
                    (name, content) -> evidence.attach(actor, "payment:" + id, kind, name, content));
            if (in.violations().isEmpty()) {
                step.run();
                Flash.success(redirect, "payments.done", texts.text("payments.step." + action, locale));
                return "redirect:/payments/" + id;
            }
        } catch (RulesViolated e) {
            return again(actor, id, typed, Violations.together(in.violations(), e.violations()), model, locale);
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
            return "redirect:/payments/" + id;
        }
        return again(actor, id, typed, in.violations(), model, locale);
    }

    private String take(
            Actor actor, UUID id, String action, RedirectAttributes redirect, Locale locale, Runnable step) {
        find(actor, id);
        try {
            step.run();
            Flash.success(redirect, "payments.done", texts.text("payments.step." + action, locale));
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
        }
        return "redirect:/payments/" + id;
    }

    private void tell(Actor actor, UUID id, RedirectAttributes redirect, DomainException e, Locale locale) {
        StepRefused.tell(
                redirect,
                e,
                "payments.overtaken",
                () -> texts.text("payment.status." + find(actor, id).status(), locale));
    }

    private ModelAndView again(
            Actor actor, UUID id, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        String name = show(actor, find(actor, id), typed, gaps, model, locale);
        return new ModelAndView(name, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(
            Actor actor, PaymentRow row, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values).reject(gaps, texts.messages()).into(model);
        view.draw(model, actor, row, locale);
        return "income-payment/payment";
    }

    private PaymentRow find(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(DomainException::notFound);
    }
}
