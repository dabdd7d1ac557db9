package cn.wuye.inspection.web;

import static cn.wuye.inspection.model.FindingStatus.Action;
import static cn.wuye.inspection.model.FindingStatus.LIFECYCLE;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.identity.People;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Finding.Side;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.model.Round;
import cn.wuye.inspection.query.FindingDetail;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.usecase.RaiseFindings;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a finding draws. */
@Component
class FindingView {

    /**
     * One answer with its re-check.
     *
     * @param passed null while the re-check is to come
     */
    record RoundView(
            int number,
            String answer,
            String answeredAt,
            @Nullable Boolean passed,
            @Nullable String remark,
            @Nullable String checkedBy,
            @Nullable String checkedAt,
            List<Parts.Item> after,
            List<Parts.Item> recheck) {}

    private final EvidenceLookup evidence;
    private final People people;
    private final Histories histories;
    private final InspectionTexts texts;

    FindingView(EvidenceLookup evidence, People people, Histories histories, InspectionTexts texts) {
        this.evidence = evidence;
        this.people = people;
        this.histories = histories;
        this.texts = texts;
    }

    void draw(Model model, Actor actor, FindingDetail finding, Locale locale) {
        FindingRow row = finding.row();
        List<Item> files = evidence.of("finding:" + row.id());
        model.addAttribute("finding", finding);
        model.addAttribute("row", row);
        model.addAttribute("tone", InspectionTexts.tone(row.status()));
        model.addAttribute("severityTone", InspectionTexts.tone(row.severity()));
        model.addAttribute("dueText", FindingLists.due(row));
        model.addAttribute("late", row.status().open() && row.dueAt().isBefore(texts.now()));
        model.addAttribute("raisedAt", Times.INSTANCE.minute(row.raisedAt()));
        model.addAttribute("competent", competent(finding, locale));
        model.addAttribute("before", EvidenceItems.of(before(finding, files), false));
        model.addAttribute("rounds", rounds(actor, finding, files));
        model.addAttribute("pending", pending(finding, files));
        model.addAttribute("answers", answers(actor, finding));
        model.addAttribute("checks", checks(actor, finding));
        model.addAttribute("extends", may(actor, finding, Action.EXTEND) && extendable(finding) && side(actor, row));
        model.addAttribute("actions", actions(actor, finding, locale));
        model.addAttribute("entries", histories.of("finding:" + row.id(), "finding", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.findings", locale), "/findings"),
                        new Parts.Crumb(row.number(), null)));
    }

    private String competent(FindingDetail finding, Locale locale) {
        return String.join(
                texts.text("findings.and", locale),
                finding.item().competent().stream()
                        .map(c -> texts.text("competent." + c, locale))
                        .toList());
    }

    /** Photos of what was found: those of the visit's item and those that came with it. */
    private List<Item> before(FindingDetail finding, List<Item> files) {
        Stream<Item> ofVisit = finding.visit() == null
                ? Stream.empty()
                : evidence.of("visit:" + finding.visit()).stream()
                        .filter(file -> file.kind().equals(finding.row().item()));
        return Stream.concat(ofVisit, of(files, RaiseFindings.BEFORE).stream()).toList();
    }

    private static List<Item> of(List<Item> files, String kind) {
        return files.stream().filter(file -> file.kind().equals(kind)).toList();
    }

    private List<RoundView> rounds(Actor actor, FindingDetail finding, List<Item> files) {
        boolean names = actor.kind() != OrgKind.COMPANY && actor.kind() != OrgKind.OWNERS_BODY;
        var known = people.names(finding.rounds().stream()
                .map(Round::checkedBy)
                .filter(Objects::nonNull)
                .toList());
        List<RoundView> views = new ArrayList<>();
        for (int i = 0; i < finding.rounds().size(); i++) {
            Round round = finding.rounds().get(i);
            UUID by = round.checkedBy();
            views.add(new RoundView(
                    i + 1,
                    round.answer(),
                    Times.INSTANCE.minute(round.answeredAt()),
                    round.passed(),
                    round.remark(),
                    by == null || !names ? null : known.get(by),
                    round.checkedAt() == null ? null : Times.INSTANCE.minute(round.checkedAt()),
                    EvidenceItems.of(of(files, RectifyFinding.after(i + 1)), false),
                    EvidenceItems.of(of(files, RectifyFinding.recheck(i + 1)), false)));
        }
        return views;
    }

    /** Files sent for the step that is being written. */
    private static List<Parts.Item> pending(FindingDetail finding, List<Item> files) {
        String kind = finding.row().status() == FindingStatus.ANSWERED
                ? RectifyFinding.recheck(finding.rounds().size())
                : RectifyFinding.after(finding.rounds().size() + 1);
        return EvidenceItems.of(of(files, kind), true);
    }

    private static boolean may(Actor actor, FindingDetail finding, Action action) {
        return LIFECYCLE
                .step(finding.row().status(), action)
                .filter(step -> actor.hasAny(step.roles()))
                .isPresent();
    }

    private static boolean answers(Actor actor, FindingDetail finding) {
        return may(actor, finding, Action.ANSWER)
                && (actor.has(Role.COMPANY_CLERK) || finding.row().company() == null);
    }

    private static boolean checks(Actor actor, FindingDetail finding) {
        return may(actor, finding, Action.PASS) && side(actor, finding.row()) && !answered(actor, finding);
    }

    private static boolean side(Actor actor, FindingRow row) {
        return row.side() == Side.STREET || actor.has(Role.INSPECTOR);
    }

    private static boolean answered(Actor actor, FindingDetail finding) {
        return finding.rounds().stream().anyMatch(round -> round.answeredBy().equals(actor.accountId()));
    }

    private static boolean extendable(FindingDetail finding) {
        return finding.extendedFrom() == null && finding.row().severity() != Severity.A;
    }

    private List<Parts.Action> actions(Actor actor, FindingDetail finding, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        FindingRow row = finding.row();
        if (may(actor, finding, Action.STRIKE_OFF)
                && !answered(actor, finding)
                && (row.ledgerSince() == null || actor.has(Role.COUNTY_SUPERVISOR))) {
            actions.add(action(finding, "STRIKE_OFF", "strike-off", "success", false, locale));
        }
        if (transferable(actor, finding)) {
            actions.add(action(finding, "TRANSFER", "transfer", "primary", false, locale));
        }
        if (may(actor, finding, Action.WITHDRAW)) {
            actions.add(action(finding, "WITHDRAW", "withdrawal", "neutral", true, locale));
        }
        return actions;
    }

    private static boolean transferable(Actor actor, FindingDetail finding) {
        FindingRow row = finding.row();
        return row.status().open()
                && !row.clueOpen()
                && (actor.has(Role.INSPECTOR)
                        || actor.has(Role.STREET_OFFICER)
                        || actor.has(Role.COMMUNITY_MANAGER)
                        || actor.has(Role.COUNTY_SUPERVISOR))
                && finding.item().competent().stream().anyMatch(c -> c.kind() == OrgKind.DEPARTMENT);
    }

    private Parts.Action action(
            FindingDetail finding, String key, String path, String tone, boolean comment, Locale locale) {
        return new Parts.Action(
                key,
                texts.text("finding.action." + key, locale),
                "/findings/" + finding.row().id() + "/" + path,
                tone,
                comment,
                texts.text("findings.confirm." + key, locale),
                true,
                null,
                finding.version());
    }
}
