package cn.wuye.referral.web;

import cn.wuye.estate.EstateLookup;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Reply;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import cn.wuye.referral.model.TrackingCode;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.referral.usecase.FollowReport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.RateLimiter;
import cn.wuye.shared.web.Times;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Residents report a problem without signing in, follow it with a code and say whether it was fixed. */
@Controller
@RequestMapping("/complaints")
@Open
class ComplaintPages {
    private static final int TEXT = 2000;
    private static final List<String> FIELDS = List.of("estate", "kind", "text", "spot", "phone", "photos");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REPORTS_AN_HOUR = 20;
    /** A code has 31^8 possibilities; nobody looks for one at this pace. */
    private static final int LOOKUPS_AN_HOUR = 60;

    /** What was filed, shown once. */
    record Filed(String number, String code) implements Serializable {}

    private final FileReport file;
    private final FollowReport follow;
    private final ReportQueries reports;
    private final EstateLookup estateLookup;
    private final EstateChoices estates;
    private final RateLimiter limiter;
    private final StepForms steps;
    private final PolicyBook policies;
    private final MessageSource messages;
    private final Clock clock;

    ComplaintPages(
            FileReport file,
            FollowReport follow,
            ReportQueries reports,
            EstateLookup estateLookup,
            EstateChoices estates,
            RateLimiter limiter,
            StepForms steps,
            PolicyBook policies,
            MessageSource messages,
            Clock clock) {
        this.file = file;
        this.follow = follow;
        this.reports = reports;
        this.estateLookup = estateLookup;
        this.estates = estates;
        this.limiter = limiter;
        this.steps = steps;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param code of the estate, from its public page */
    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale) {
        UUID chosen = code == null
                ? FieldReader.idOf(typed.getOrDefault("estate", ""))
                : estateLookup
                        .findByCode(code)
                        .map(EstateLookup.EstateFacts::id)
                        .orElse(null);
        fill(typed, chosen, q, List.of(), model, locale);
        return "report/new";
    }

    @PostMapping("/new")
    Object send(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (typed.containsKey("find")) {
            return blank(typed.getOrDefault("q", ""), null, typed, model, locale);
        }
        if (!typed.getOrDefault("website", "").isBlank()) {
            return "redirect:/complaints/new"; // only programs fill a field that nobody sees
        }
        limiter.requireHere("report", REPORTS_AN_HOUR, HOUR);
        FieldReader in = new FieldReader(typed);
        UUID estate = FieldReader.idOf(in.raw("estate"));
        String text = in.text("text", TEXT);
        String spot = in.text("spot", 100);
        String phone = in.phone("phone");
        FileReport.Filed[] filed = new FileReport.Filed[1];
        StepForms.Refusal refusal = steps.take(
                in,
                () -> filed[0] = file.handle(
                        actor,
                        new FileReport.Command(
                                estate,
                                Choices.parse(ReportKind.class, in.raw("kind")),
                                text == null ? "" : text,
                                spot,
                                Choices.blankToNull(phone),
                                Report.Channel.PORTAL,
                                null,
                                NewReferralPages.files(photos))));
        if (refusal == null) {
            redirect.addFlashAttribute(
                    "filed", new Filed(filed[0].number(), filed[0].code().text()));
            return "redirect:/complaints/received";
        }
        fill(typed, estate, typed.getOrDefault("q", ""), refusal.gaps(), model, locale);
        return steps.again("report/new", model, refusal, locale);
    }

    @GetMapping("/received")
    String received(Model model) {
        return model.containsAttribute("filed") ? "report/filed" : "redirect:/complaints/new";
    }

    @GetMapping
    String lookUp(@RequestParam(required = false) @Nullable String code, Model model) {
        if (code != null && !code.isBlank()) {
            String plain = TrackingCode.typed(code).text();
            if (plain.matches("[0-9A-Z]{4,20}")) {
                return "redirect:/complaints/" + plain;
            }
            model.addAttribute("unknown", true);
        }
        return "report/look-up";
    }

    @GetMapping("/{code}")
    String progress(@PathVariable String code, Model model, Locale locale) {
        limiter.requireHere("report-lookup", LOOKUPS_AN_HOUR, HOUR);
        ReportRow report = reports.byCode(TrackingCode.typed(code)).orElse(null);
        if (report == null) {
            model.addAttribute("unknown", true);
            return "report/look-up";
        }
        String link = report.linked();
        Reply reply = report.reply();
        String answeredOn = Times.INSTANCE.day(reply == null ? null : reply.at());
        String kind = link == null ? "" : link.startsWith("clue:") ? ".clue" : ".finding";
        String sort = switch (report.status()) {
            case IN_HAND -> kind;
            case ANSWERED -> reply != null && reply.fromRecheck() ? ".rechecked" : "";
            default -> "";
        };
        model.addAttribute("report", report);
        model.addAttribute("code", TrackingCode.typed(code).text());
        model.addAttribute(
                "word",
                messages.getMessage(
                        "complaint.word." + report.status() + sort,
                        new Object[] {report.dueOn().toString(), answeredOn},
                        locale));
        model.addAttribute("answeredOn", answeredOn);
        model.addAttribute("steps", progressSteps(report.status(), locale));
        model.addAttribute("fixedChoices", Choices.of(Report.Fixed.values(), "report.fixed.", messages, locale));
        return "report/progress";
    }

    @PostMapping("/{code}/feedback")
    String feedback(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String fixed,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        limiter.requireHere("report-lookup", LOOKUPS_AN_HOUR, HOUR);
        Report.Fixed answer = Choices.parse(Report.Fixed.class, fixed);
        String to = "redirect:/complaints/" + TrackingCode.typed(code).text();
        if (answer == null) {
            Flash.warning(redirect, "rule.FORM-REQUIRED");
            return to;
        }
        String said = remark.strip();
        try {
            follow.feedback(
                    Actor.visitor(),
                    new FollowReport.Feedback(
                            TrackingCode.typed(code),
                            answer,
                            said.isEmpty() ? null : said.substring(0, Math.min(500, said.length()))));
            Flash.success(redirect, "complaint.fixed.done");
        } catch (DomainException e) {
            if (e.error() != cn.wuye.referral.model.ReportError.NO_FEEDBACK_NOW) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail");
        }
        return to;
    }

    private void fill(
            Map<String, String> typed,
            @Nullable UUID chosen,
            String q,
            List<Violation> gaps,
            Model model,
            Locale locale) {
        Policy policy = policies.at(LocalDate.now(clock));
        model.addAttribute("q", q);
        model.addAttribute("chosen", chosen);
        model.addAttribute("estates", estates.of(chosen, q, e -> true));
        model.addAttribute("kinds", Choices.of(ReportKind.values(), "report.kind.", messages, locale));
        model.addAttribute("mostPhotos", policy.integer("RPT-MAX-PHOTOS"));
        model.addAttribute("sortDays", policy.integer("RPT-TRIAGE-WD"));
        model.addAttribute("answerDays", policy.integer("RPT-ANSWER-WD"));
        steps.fill(
                model, typed, FIELDS, gaps.stream().map(ComplaintPages::plain).toList());
    }

    /** Without the clause and the parameter, which mean nothing to a resident. */
    private static Violation plain(Violation gap) {
        return new Violation(gap.rule(), "", null, gap.field(), gap.severity(), gap.arguments());
    }

    private List<Parts.Step> progressSteps(ReportStatus status, Locale locale) {
        int at = switch (status) {
            case RECEIVED -> 0;
            case IN_HAND, REOPENED, MERGED -> 1;
            case ANSWERED -> 2;
            case CLOSED -> 3;
        };
        List<String> names = List.of("received", "hand", "answered", "closed");
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Parts.Step(
                        messages.getMessage("complaint.step." + names.get(i), null, locale),
                        null,
                        i < at || status == ReportStatus.CLOSED ? "done" : i == at ? "current" : "todo"))
                .toList();
    }
}
