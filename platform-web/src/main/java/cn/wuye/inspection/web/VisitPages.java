package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.estate.EstateLookup;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Posted;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.Times;
import cn.wuye.shared.web.TypedForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of a visit, and the steps that close it. */
@Controller
class VisitPages {
    private static final int REASON_LENGTH = 500;
    private static final int NAME_LENGTH = 60;

    private final VisitQueries visits;
    private final FindingQueries findings;
    private final CloseVisit close;
    private final VisitView view;
    private final InspectionDocuments documents;
    private final EstateLookup estates;
    private final Histories histories;
    private final InspectionTexts texts;

    VisitPages(
            VisitQueries visits,
            FindingQueries findings,
            CloseVisit close,
            VisitView view,
            InspectionDocuments documents,
            EstateLookup estates,
            Histories histories,
            InspectionTexts texts) {
        this.visits = visits;
        this.findings = findings;
        this.close = close;
        this.view = view;
        this.documents = documents;
        this.estates = estates;
        this.histories = histories;
        this.texts = texts;
    }

    @GetMapping("/inspections/{id}")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        INSPECTOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER
    })
    String visit(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        new TypedForm(Map.of("stance", "", "name", "", "remark", "")).into(model);
        return show(actor, find(actor, id), model, locale);
    }

    private String show(Actor actor, VisitDetail visit, Model model, Locale locale) {
        VisitStatus status = visit.row().status();
        boolean mine =
                actor.accountId().equals(visit.inspector()) || actor.accountId().equals(visit.second());
        model.addAttribute("visit", visit);
        model.addAttribute("row", visit.row());
        model.addAttribute("tone", InspectionTexts.tone(status));
        model.addAttribute("scoreTone", InspectionTexts.tone(visit.row().score()));
        model.addAttribute("groups", view.groups(visit, locale));
        model.addAttribute("filling", mine && status == VisitStatus.OPEN);
        model.addAttribute("open", visit.items().size() - visit.answers().size());
        model.addAttribute("stances", stances(visit, locale));
        model.addAttribute("findings", findings.ofVisit(visit.row().id()));
        model.addAttribute("startedAt", Times.INSTANCE.minute(visit.row().startedAt()));
        model.addAttribute("signedAt", Times.INSTANCE.minute(visit.row().signedAt()));
        model.addAttribute("actions", actions(actor, visit, mine, locale));
        model.addAttribute("entries", histories.of("visit:" + visit.row().id(), "visit", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.inspections", locale), "/inspections"),
                        new Parts.Crumb(visit.row().estateName(), null)));
        return "inspection/visit";
    }

    private List<Parts.Option> stances(VisitDetail visit, Locale locale) {
        return Choices.of(
                Arrays.stream(Stance.values())
                        .filter(s -> s != Stance.ABSENT || !visit.row().kind().formal())
                        .toList(),
                Enum::name,
                s -> texts.text("visit.stance." + s, locale));
    }

    private List<Parts.Action> actions(Actor actor, VisitDetail visit, boolean mine, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        VisitStatus status = visit.row().status();
        if (mine && status == VisitStatus.COMPLETED && !actor.accountId().equals(visit.inspector())) {
            actions.add(action(visit, "SIGN", "signature", "success", false, locale));
            actions.add(action(visit, "REOPEN", "reopening", "neutral", true, locale));
        }
        if (mine && (status == VisitStatus.OPEN || status == VisitStatus.COMPLETED)) {
            actions.add(action(visit, "VOID", "abandonment", "neutral", true, locale));
        }
        return actions;
    }

    private Parts.Action action(
            VisitDetail visit, String key, String path, String tone, boolean comment, Locale locale) {
        return new Parts.Action(
                key,
                texts.text("visit.action." + key, locale),
                "/inspections/" + visit.row().id() + "/" + path,
                tone,
                comment,
                texts.text("visits.confirm." + key, locale),
                true,
                null,
                visit.version());
    }

    private VisitDetail find(Actor actor, UUID id) {
        return visits.find(actor, id).orElseThrow(DomainException::notFound);
    }

    @GetMapping("/inspections/{id}/record.pdf")
    @Allowed({
        CITY_SUPERVISOR,
        COUNTY_SUPERVISOR,
        INSPECTOR,
        STREET_OFFICER,
        COMMUNITY_MANAGER,
        COMPANY_CLERK,
        OWNERS_MEMBER
    })
    ResponseEntity<byte[]> record(Actor actor, @PathVariable UUID id) {
        VisitDetail visit = find(actor, id);
        return documents.record(
                visit, estates.find(visit.row().estate()).orElseThrow().division());
    }

    @PostMapping("/inspections/{id}/completion")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    Object complete(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        VisitDetail visit = find(actor, id);
        FieldReader in = new FieldReader(posted);
        in.required("stance", 20);
        Stance stance = in.choice("stance", Stance.class, Stance.SIGNED);
        String name = stance == Stance.SIGNED ? in.required("name", NAME_LENGTH) : in.text("name", NAME_LENGTH);
        String remark =
                stance == Stance.SIGNED ? in.text("remark", REASON_LENGTH) : in.required("remark", REASON_LENGTH);
        try {
            if (in.violations().isEmpty()) {
                close.complete(
                        actor,
                        new CloseVisit.Complete(id, Posted.version(posted), new Representation(stance, name, remark)));
                Flash.success(redirect, "visits.completed", visit.row().estateName());
                return "redirect:/inspections/" + id;
            }
        } catch (RulesViolated e) {
            e.violations().forEach(v -> in.gap(v.rule(), "items", v.arguments().toArray()));
        } catch (DomainException e) {
            return conflict(actor, id, e, redirect, locale);
        }
        Map<String, Object> typed = new HashMap<>(Map.of("stance", "", "name", "", "remark", ""));
        typed.putAll(posted);
        new TypedForm(typed).reject(in.violations(), texts.messages()).into(model);
        show(actor, visit, model, locale);
        return new ModelAndView("inspection/visit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/inspections/{id}/signature")
    @Allowed(INSPECTOR)
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(actor, id, "SIGN", redirect, locale, () -> close.sign(actor, step(id, posted)));
    }

    @PostMapping("/inspections/{id}/reopening")
    @Allowed(INSPECTOR)
    String reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(actor, id, "REOPEN", redirect, locale, () -> close.reopen(actor, step(id, posted)));
    }

    @PostMapping("/inspections/{id}/abandonment")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    String abandon(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect,
            Locale locale) {
        return take(actor, id, "VOID", redirect, locale, () -> close.abandon(actor, step(id, posted)));
    }

    private String take(
            Actor actor, UUID id, String action, RedirectAttributes redirect, Locale locale, Runnable step) {
        find(actor, id);
        try {
            step.run();
        } catch (DomainException e) {
            return conflict(actor, id, e, redirect, locale);
        }
        Flash.success(redirect, "findings.done", texts.text("visit.action." + action, locale));
        return "redirect:/inspections/" + id;
    }

    private String conflict(Actor actor, UUID id, DomainException e, RedirectAttributes redirect, Locale locale) {
        StepRefused.tell(
                redirect,
                e,
                "visits.overtaken",
                () -> texts.text("visit.status." + find(actor, id).row().status(), locale));
        return "redirect:/inspections/" + id;
    }

    private static CloseVisit.Step step(UUID id, Map<String, String> posted) {
        return new CloseVisit.Step(id, Posted.version(posted), Choices.blankToNull(posted.get("comment")));
    }
}
