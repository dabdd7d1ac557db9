package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.inspection.query.FindingDetail;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.inspection.usecase.TransferFinding;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a finding and the steps on it. */
@Controller
class FindingPages {
    private static final int TEXT_LENGTH = 2000;

    private final FindingQueries findings;
    private final FindingView view;
    private final RectifyFinding rectify;
    private final TransferFinding transfer;
    private final EvidenceIntake evidence;
    private final Uploads uploads;
    private final InspectionDocuments documents;
    private final InspectionTexts texts;

    FindingPages(
            FindingQueries findings,
            FindingView view,
            RectifyFinding rectify,
            TransferFinding transfer,
            EvidenceIntake evidence,
            Uploads uploads,
            InspectionDocuments documents,
            InspectionTexts texts) {
        this.findings = findings;
        this.view = view;
        this.rectify = rectify;
        this.transfer = transfer;
        this.evidence = evidence;
        this.uploads = uploads;
        this.documents = documents;
        this.texts = texts;
    }

    @GetMapping("/findings/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        INSPECTOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    String finding(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        new TypedForm(Map.of()).into(model);
        return show(actor, find(actor, id), model, locale);
    }

    private String show(Actor actor, FindingDetail finding, Model model, Locale locale) {
        view.draw(model, actor, finding, locale);
        return "inspection/finding";
    }

    private FindingDetail find(Actor actor, UUID id) {
        return findings.find(actor, id).orElseThrow(DomainException::notFound);
    }

    /** The order as it is served on the company. */
    @GetMapping("/findings/{id}/order.pdf")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        INSPECTOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER,
        TASK_FORCE_MEMBER
    })
    ResponseEntity<byte[]> order(Actor actor, @PathVariable UUID id) {
        return documents.order(find(actor, id));
    }

    @PostMapping("/findings/{id}/answer")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER})
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        String kind = RectifyFinding.after(find(actor, id).rounds().size() + 1);
        return send(actor, id, "ANSWER", kind, posted, photos, rectify::answer, model, redirect, locale);
    }

    @PostMapping("/findings/{id}/recheck")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    Object recheck(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        String kind = RectifyFinding.recheck(find(actor, id).rounds().size());
        boolean passed = "PASS".equals(posted.get("result"));
        return send(
                actor,
                id,
                passed ? "PASS" : "FAIL",
                kind,
                posted,
                photos,
                passed ? rectify::pass : rectify::fail,
                model,
                redirect,
                locale);
    }

    @PostMapping("/findings/{id}/extension")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    Object extend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        in.required("days", 3);
        int days = in.count("days", 365);
        String reason = in.required("reason", TEXT_LENGTH);
        if (!in.violations().isEmpty()) {
            return refused(actor, id, in, posted, model, locale);
        }
        return take(
                actor,
                id,
                "EXTEND",
                redirect,
                locale,
                () -> rectify.extend(actor, new RectifyFinding.Extend(id, Posted.version(posted), days, reason)));
    }

    @PostMapping("/findings/{id}/strike-off")
    @Allowed({COUNTY_SUPERVISOR, INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    String strikeOff(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                actor, id, "STRIKE_OFF", redirect, locale, () -> rectify.strikeOff(actor, step(id, posted, "comment")));
    }

    @PostMapping("/findings/{id}/withdrawal")
    @Allowed(COUNTY_SUPERVISOR)
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                actor, id, "WITHDRAW", redirect, locale, () -> rectify.withdraw(actor, step(id, posted, "comment")));
    }

    @PostMapping("/findings/{id}/transfer")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER, COUNTY_SUPERVISOR})
    String transfer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                actor,
                id,
                "TRANSFER",
                redirect,
                locale,
                () -> transfer.handle(
                        actor,
                        new TransferFinding.Command(
                                id, Posted.version(posted), Choices.blankToNull(posted.get("comment")))));
    }

    /** A step with a text and photos; photos that were taken stay when something else is missing. */
    private Object send(
            Actor actor,
            UUID id,
            String action,
            String kind,
            Map<String, String> posted,
            @Nullable List<MultipartFile> photos,
            java.util.function.BiConsumer<Actor, RectifyFinding.Step> step,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(posted);
        if (!action.equals("PASS")) {
            in.required("text", TEXT_LENGTH);
        }
        in.text("text", TEXT_LENGTH);
        uploads.each(
                photos,
                in,
                "photos",
                locale,
                (name, content) -> evidence.attach(actor, "finding:" + id, kind, name, content));
        if (in.violations().isEmpty()) {
            try {
                step.accept(actor, step(id, posted, "text"));
                Flash.success(redirect, "findings.done", texts.text("finding.action." + action, locale));
                return "redirect:/findings/" + id;
            } catch (RulesViolated e) {
                e.violations().forEach(v -> in.gap(v.rule(), Objects.requireNonNullElse(v.field(), "photos")));
            } catch (DomainException e) {
                return conflict(actor, id, e, redirect, locale);
            }
        }
        return refused(actor, id, in, posted, model, locale);
    }

    private ModelAndView refused(
            Actor actor, UUID id, FieldReader in, Map<String, String> posted, Model model, Locale locale) {
        Map<String, Object> typed = new java.util.HashMap<>(Map.of("text", "", "photos", "", "days", "", "reason", ""));
        typed.putAll(posted);
        new TypedForm(typed).reject(in.violations(), texts.messages()).into(model);
        show(actor, find(actor, id), model, locale);
        return new ModelAndView("inspection/finding", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String take(
            Actor actor, UUID id, String action, RedirectAttributes redirect, Locale locale, Runnable step) {
        find(actor, id);
        try {
            step.run();
        } catch (DomainException e) {
            return conflict(actor, id, e, redirect, locale);
        }
        Flash.success(redirect, "findings.done", texts.text("finding.action." + action, locale));
        return "redirect:/findings/" + id;
    }

    /** Shows it as it stands, with the reason why the step was not taken. */
    private String conflict(Actor actor, UUID id, DomainException e, RedirectAttributes redirect, Locale locale) {
        StepRefused.tell(
                redirect,
                e,
                "findings.overtaken",
                () -> texts.text("finding.status." + find(actor, id).row().status(), locale));
        return "redirect:/findings/" + id;
    }

    private static RectifyFinding.Step step(UUID id, Map<String, String> posted, String field) {
        return new RectifyFinding.Step(
                id, Posted.version(posted), posted.getOrDefault(field, "").strip());
    }
}
