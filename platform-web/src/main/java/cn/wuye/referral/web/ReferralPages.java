package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Part;
import cn.wuye.referral.model.Round;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.usecase.CloseClue;
import cn.wuye.referral.usecase.ClueEvidence;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clue: facts, the bodies it went to, files, deadlines, history, and what the person may do now. */
@Controller
@RequestMapping("/referrals/{id}")
@Allowed({
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    INSPECTOR,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER,
    DEPARTMENT_OFFICER
})
class ReferralPages {
    private static final int HISTORY = 200;

    /** A body it went to; moments as text. */
    record RoundLine(
            String competent,
            String organisation,
            boolean bound,
            String sent,
            @Nullable String received,
            @Nullable String declined,
            @Nullable String named,
            @Nullable String clause,
            @Nullable String reason) {}

    /** A further body. */
    record PartLine(
            String competent,
            String organisation,
            String mode,
            boolean owed,
            @Nullable String text,
            @Nullable String document,
            @Nullable String at) {}

    private final ClueQueries queries;
    private final HandleClue handle;
    private final CloseClue close;
    private final EvidenceLookup evidence;
    private final ClueEvidence access;
    private final ClueButtons buttons;
    private final ClueLines lines;
    private final StepForms steps;
    private final Histories histories;
    private final Clock clock;

    ReferralPages(
            ClueQueries queries,
            HandleClue handle,
            CloseClue close,
            EvidenceLookup evidence,
            ClueEvidence access,
            ClueButtons buttons,
            ClueLines lines,
            StepForms steps,
            Histories histories,
            Clock clock) {
        this.queries = queries;
        this.handle = handle;
        this.close = close;
        this.evidence = evidence;
        this.access = access;
        this.buttons = buttons;
        this.lines = lines;
        this.steps = steps;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        ClueDetail clue = queries.find(actor, id).orElseThrow(DomainException::notFound);
        ClueRow row = clue.row();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("clue", row);
        model.addAttribute("detail", clue);
        model.addAttribute("tone", lines.tone(row.dueOn(), today));
        model.addAttribute("left", lines.left(row.dueOn(), today, locale));
        model.addAttribute("competent", lines.competent(row.competent(), locale));
        model.addAttribute("buttons", buttons.of(actor, clue, locale));
        model.addAttribute(
                "rounds", clue.rounds().stream().map(r -> round(r, locale)).toList());
        model.addAttribute(
                "parts", clue.parts().stream().map(p -> part(p, locale)).toList());
        model.addAttribute("sourceUrl", sourceUrl(clue.source()));
        model.addAttribute("sourceKind", clue.source() == null ? "direct" : kindOf(clue.source()));
        model.addAttribute("times", times(row));
        List<EvidenceLookup.Item> files = evidence.of("clue:" + id);
        for (String kind : List.of(ClueEvidence.FACT, ClueEvidence.PROOF)) {
            boolean change = row.status().open() && access.mayChange(actor, id, kind);
            model.addAttribute(
                    kind.equals(ClueEvidence.FACT) ? "facts" : "proofs",
                    EvidenceItems.of(
                            files.stream().filter(f -> f.kind().equals(kind)).toList(), change));
            model.addAttribute(kind.equals(ClueEvidence.FACT) ? "mayAddFacts" : "mayAddProofs", change);
        }
        model.addAttribute("entries", histories.of("clue:" + id, "clue", HISTORY, ReferralPages::tone, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(lines.text("nav.referrals", locale), "/referrals"),
                        new Parts.Crumb(row.number(), null)));
        return "referral/clue";
    }

    @PostMapping("/receipt")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    String receive(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                id,
                ClueStatus.Action.RECEIVE,
                redirect,
                locale,
                () -> handle.receive(actor, new HandleClue.Step(id, version, null)));
    }

    @PostMapping("/handling")
    @Allowed({DEPARTMENT_OFFICER, COUNTY_SUPERVISOR, STREET_OFFICER})
    String begin(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                id,
                ClueStatus.Action.BEGIN,
                redirect,
                locale,
                () -> handle.begin(actor, new HandleClue.Step(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/confirmation")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                id,
                ClueStatus.Action.CONFIRM,
                redirect,
                locale,
                () -> close.confirm(actor, new CloseClue.Step(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/return")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    String sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                id,
                ClueStatus.Action.SEND_BACK,
                redirect,
                locale,
                () -> close.sendBack(actor, new CloseClue.Step(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/withdrawal")
    @Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return take(
                id,
                ClueStatus.Action.WITHDRAW,
                redirect,
                locale,
                () -> close.withdraw(actor, new CloseClue.Step(id, version, Choices.blankToNull(comment))));
    }

    private String take(UUID id, ClueStatus.Action action, RedirectAttributes redirect, Locale locale, Runnable step) {
        return steps.button(
                redirect, "referral.done", lines.text("clue.action." + action, locale), "/referrals/" + id, step);
    }

    private RoundLine round(Round round, Locale locale) {
        return new RoundLine(
                lines.text("competent." + round.competent(), locale),
                round.organisationName(),
                round.bound(),
                lines.text("referral.round.sent", locale) + " " + lines.minute(round.sentAt()),
                lines.minute(round.receivedAt()),
                lines.minute(round.declinedAt()),
                lines.competent(round.named(), locale),
                round.clause(),
                round.reason());
    }

    private PartLine part(Part part, Locale locale) {
        return new PartLine(
                lines.text("competent." + part.competent(), locale),
                part.organisationName(),
                lines.text("part.mode." + part.mode(), locale),
                part.owed(),
                part.text(),
                part.document(),
                lines.minute(part.at()));
    }

    private List<Parts.Fact> times(ClueRow row) {
        List<Parts.Fact> facts = new ArrayList<>();
        facts.add(new Parts.Fact("transferred", lines.minute(row.transferredAt())));
        facts.add(new Parts.Fact("received", lines.minute(row.receivedAt())));
        facts.add(new Parts.Fact("answered", lines.minute(row.answeredAt())));
        facts.add(new Parts.Fact("closed", lines.minute(row.closedAt())));
        facts.removeIf(f -> f.value() == null);
        return facts;
    }

    private static String kindOf(String source) {
        return source.startsWith("finding:") ? "finding" : "report";
    }

    private static @Nullable String sourceUrl(@Nullable String source) {
        return source == null ? null : "/" + kindOf(source) + "s/" + source.substring(source.indexOf(':') + 1);
    }

    private static String tone(String action) {
        return switch (action) {
            case "TRANSFER", "PART" -> "info";
            case "RECEIVE", "BEGIN", "ANSWER", "DECIDE" -> "active";
            case "CONFIRM" -> "success";
            case "DECLINE", "SEND_BACK" -> "warning";
            case "ESCALATE" -> "danger";
            default -> "neutral";
        };
    }
}
