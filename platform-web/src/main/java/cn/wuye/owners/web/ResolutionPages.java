package cn.wuye.owners.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.usecase.DecideResolution;
import cn.wuye.owners.usecase.PrepareResolution;
import cn.wuye.owners.usecase.ResolutionEvidence;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import cn.wuye.shared.web.Violations;
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

/** The page of a resolution and the steps on it. */
@Controller
@Allowed({OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER})
class ResolutionPages {
    private static final int HEADS = 999_999_999;
    private static final List<String> FIELDS = List.of(
            "notice", "ballots", "result", "participatingArea", "participatingHeads", "agreeingArea", "agreeingHeads");

    private final ResolutionQueries queries;
    private final ResolutionView view;
    private final PrepareResolution prepare;
    private final DecideResolution decide;
    private final EvidenceIntake evidence;
    private final Uploads uploads;
    private final OwnersTexts texts;

    ResolutionPages(
            ResolutionQueries queries,
            ResolutionView view,
            PrepareResolution prepare,
            DecideResolution decide,
            EvidenceIntake evidence,
            Uploads uploads,
            OwnersTexts texts) {
        this.queries = queries;
        this.view = view;
        this.prepare = prepare;
        this.decide = decide;
        this.evidence = evidence;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping("/resolutions/{id}")
    @Allowed({
        OWNERS_MEMBER,
        COMPANY_CLERK,
        COMMUNITY_MANAGER,
        STREET_OFFICER,
        COUNTY_SUPERVISOR,
        CITY_SUPERVISOR,
        TASK_FORCE_MEMBER
    })
    String resolution(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        return show(actor, find(actor, id), Map.of(), List.of(), model, locale);
    }

    /** Posts the notice; what the draft lacks is told here, all at once. */
    @PostMapping("/resolutions/{id}/posting")
    Object post(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return send(
                actor,
                id,
                "POST",
                new FieldReader(typed),
                typed,
                "notice",
                ResolutionEvidence.NOTICE,
                files,
                model,
                redirect,
                locale,
                () -> prepare.post(actor, new PrepareResolution.Post(id, version)));
    }

    @PostMapping("/resolutions/{id}/count")
    Object count(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        DecideResolution.Count count = new DecideResolution.Count(
                id,
                version,
                area(in, "participatingArea"),
                heads(in, "participatingHeads"),
                area(in, "agreeingArea"),
                heads(in, "agreeingHeads"));
        return send(
                actor,
                id,
                "COUNT",
                in,
                typed,
                "ballots",
                ResolutionEvidence.BALLOTS,
                files,
                model,
                redirect,
                locale,
                () -> decide.count(actor, count));
    }

    @PostMapping("/resolutions/{id}/publication")
    Object publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return send(
                actor,
                id,
                "PUBLISH",
                new FieldReader(typed),
                typed,
                "result",
                ResolutionEvidence.RESULT,
                files,
                model,
                redirect,
                locale,
                () -> decide.publish(actor, new DecideResolution.Step(id, version, "")));
    }

    @PostMapping("/resolutions/{id}/annulment")
    String annul(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect,
            Locale locale) {
        find(actor, id);
        try {
            decide.annul(actor, new DecideResolution.Step(id, version, comment.strip()));
            done(redirect, "ANNUL", locale);
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
        }
        return "redirect:/resolutions/" + id;
    }

    private static @Nullable Long area(FieldReader in, String field) {
        return in.raw(field).isEmpty() ? null : in.hundredths(field);
    }

    private static @Nullable Long heads(FieldReader in, String field) {
        return in.raw(field).isEmpty() ? null : (long) in.count(field, HEADS);
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
                    (name, content) -> evidence.attach(actor, "resolution:" + id, kind, name, content));
            if (in.violations().isEmpty()) {
                step.run();
                done(redirect, action, locale);
                return "redirect:/resolutions/" + id;
            }
        } catch (RulesViolated e) {
            return again(actor, id, typed, Violations.together(in.violations(), e.violations()), model, locale);
        } catch (DomainException e) {
            tell(actor, id, redirect, e, locale);
            return "redirect:/resolutions/" + id;
        }
        return again(actor, id, typed, in.violations(), model, locale);
    }

    private void done(RedirectAttributes redirect, String action, Locale locale) {
        Flash.success(redirect, "resolutions.done", texts.text("resolutions.step." + action, locale));
    }

    private void tell(Actor actor, UUID id, RedirectAttributes redirect, DomainException e, Locale locale) {
        StepRefused.tell(
                redirect,
                e,
                "resolutions.overtaken",
                () -> texts.text("resolution.status." + find(actor, id).status(), locale));
    }

    private ModelAndView again(
            Actor actor, UUID id, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        String name = show(actor, find(actor, id), typed, gaps, model, locale);
        return new ModelAndView(name, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(
            Actor actor,
            ResolutionRow row,
            Map<String, String> typed,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values).reject(gaps, texts.messages()).into(model);
        view.draw(model, actor, row, locale);
        return "owners/resolution";
    }

    private ResolutionRow find(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(DomainException::notFound);
    }
}
