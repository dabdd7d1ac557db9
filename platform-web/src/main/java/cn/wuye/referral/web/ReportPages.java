package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.referral.model.Reply;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.usecase.SortReport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Masked;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.Role;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** A resident's report at the street: what was said, what it became, and the ways on. */
@Controller
@RequestMapping("/reports/{id}")
@Allowed({STREET_OFFICER, COMMUNITY_MANAGER, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
class ReportPages {
    private static final List<String> FIELDS = List.of("item", "remark", "answer", "text", "body", "into");
    private static final int TEXT = 2000;

    private final ReportQueries reports;
    private final SortReport sort;
    private final EvidenceLookup evidence;
    private final InspectionItems items;
    private final Histories histories;
    private final StepForms steps;
    private final ClueLines lines;
    private final MessageSource messages;
    private final Clock clock;

    ReportPages(
            ReportQueries reports,
            SortReport sort,
            EvidenceLookup evidence,
            InspectionItems items,
            Histories histories,
            StepForms steps,
            ClueLines lines,
            MessageSource messages,
            Clock clock) {
        this.reports = reports;
        this.sort = sort;
        this.evidence = evidence;
        this.items = items;
        this.histories = histories;
        this.steps = steps;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        fill(actor, find(actor, id), Map.of(), List.of(), model, locale);
        return "report/report";
    }

    @PostMapping("/finding")
    @Allowed(STREET_OFFICER)
    Object asFinding(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String item = in.required("item", 10);
        return post(
                actor,
                id,
                "report.sort.finding",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> sort.asFinding(actor, new SortReport.TakeUp(id, version, item, null)));
    }

    @PostMapping("/clue")
    @Allowed(STREET_OFFICER)
    Object asClue(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String item = in.required("item", 10);
        String remark = in.text("remark", 500);
        return post(
                actor,
                id,
                "report.sort.clue",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> sort.asClue(actor, new SortReport.TakeUp(id, version, item, remark)));
    }

    @PostMapping("/answer")
    @Allowed(STREET_OFFICER)
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String text = in.text("text", TEXT);
        String body = in.text("body", 100);
        return post(
                actor,
                id,
                "report.sort.answer",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> sort.answer(
                        actor,
                        new SortReport.Answer(
                                id,
                                version,
                                Choices.parse(Reply.Kind.class, in.raw("answer")),
                                text == null ? "" : text,
                                body)));
    }

    @PostMapping("/merging")
    @Allowed(STREET_OFFICER)
    Object merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        String into = in.required("into", 60);
        return post(
                actor,
                id,
                "report.sort.merge",
                typed,
                in,
                model,
                redirect,
                locale,
                () -> sort.merge(actor, new SortReport.Merge(id, version, into)));
    }

    private Object post(
            Actor actor,
            UUID id,
            String label,
            Map<String, String> typed,
            FieldReader in,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            Runnable step) {
        ReportRow before = find(actor, id);
        StepForms.Refusal refusal = steps.take(in, step);
        if (refusal == null) {
            Flash.success(redirect, "report.done", lines.text(label, locale));
            return "redirect:/reports/" + id;
        }
        if (refusal.overtaken()) {
            DomainException problem = Objects.requireNonNull(refusal.problem());
            Flash.warning(
                    redirect,
                    problem.error().key() + ".detail",
                    problem.arguments().toArray());
            return "redirect:/reports/" + id;
        }
        fill(actor, before, typed, refusal.gaps(), model, locale);
        return steps.again("report/report", model, refusal, locale);
    }

    private ReportRow find(Actor actor, UUID id) {
        return reports.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private void fill(
            Actor actor,
            ReportRow report,
            Map<String, String> typed,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        String link = report.linked();
        model.addAttribute("report", report);
        model.addAttribute("maskedPhone", report.phone() == null ? null : Masked.phone(report.phone()));
        model.addAttribute("phoneRef", PersonalData.reference("report", report.id(), "phone"));
        model.addAttribute("photos", EvidenceItems.of(evidence.of("report:" + report.id()), false));
        model.addAttribute(
                "linkUrl",
                link == null
                        ? null
                        : (link.startsWith("clue:") ? "/referrals/" : "/findings/")
                                + link.substring(link.indexOf(':') + 1));
        model.addAttribute("linkKind", link == null ? null : link.startsWith("clue:") ? "clue" : "finding");
        model.addAttribute("tone", report.status().open() ? lines.tone(report.dueOn(), today) : "neutral");
        model.addAttribute("left", report.status().open() ? lines.left(report.dueOn(), today, locale) : null);
        model.addAttribute("received", lines.minute(report.receivedAt()));
        model.addAttribute(
                "answeredOn",
                Times.INSTANCE.day(
                        report.reply() == null ? null : report.reply().at()));
        model.addAttribute(
                "answeredAt",
                report.reply() == null ? null : lines.minute(report.reply().at()));
        model.addAttribute(
                "street", actor.has(Role.STREET_OFFICER) && report.status().open());
        model.addAttribute("others", reports.others(actor, report.id()));
        model.addAttribute(
                "items", Choices.of(items.inForce(today), InspectionItems.Item::code, i -> i.code() + " " + i.name()));
        model.addAttribute("answers", Choices.of(Reply.Kind.values(), "reply.", messages, locale));
        model.addAttribute("entries", histories.of("report:" + report.id(), "report", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(lines.text("nav.reports", locale), "/reports"),
                        new Parts.Crumb(report.number(), null)));
        Map<String, String> values =
                new java.util.HashMap<>(Map.of("item", report.kind().item()));
        values.putAll(typed);
        steps.fill(model, values, FIELDS, gaps);
    }
}
