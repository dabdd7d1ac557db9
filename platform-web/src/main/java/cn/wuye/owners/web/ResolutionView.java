package cn.wuye.owners.web;

import static cn.wuye.owners.model.ResolutionStatus.LIFECYCLE;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.model.ResolutionStatus.Action;
import cn.wuye.owners.model.UsedAmount;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.usecase.ResolutionEvidence;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a resolution draws. */
@Component
class ResolutionView {

    /**
     * What somebody has taken of it.
     *
     * @param url page of the payment or the budget
     */
    record Use(String at, String amount, String url) {}

    private final ResolutionQueries queries;
    private final EvidenceLookup evidence;
    private final Histories histories;
    private final PolicyBook policies;
    private final OwnersTexts texts;

    ResolutionView(
            ResolutionQueries queries,
            EvidenceLookup evidence,
            Histories histories,
            PolicyBook policies,
            OwnersTexts texts) {
        this.queries = queries;
        this.evidence = evidence;
        this.histories = histories;
        this.policies = policies;
        this.texts = texts;
    }

    void draw(Model model, Actor actor, ResolutionRow row, Locale locale) {
        List<Item> files = evidence.of("resolution:" + row.id());
        boolean company = actor.kind() == OrgKind.COMPANY;
        model.addAttribute("row", row);
        model.addAttribute("tone", OwnersTexts.tone(row.status()));
        model.addAttribute("totalArea", VotePages.number(true, row.count().totalArea()));
        model.addAttribute("amount", OwnersTexts.yuan(row.amount()));
        model.addAttribute("left", OwnersTexts.yuan(row.left()));
        model.addAttribute("percent", percent(row));
        model.addAttribute("lines", lines(row, locale));
        model.addAttribute("clause", clause(row, locale));
        model.addAttribute(
                "uses", queries.uses(row.id()).stream().map(ResolutionView::use).toList());
        model.addAttribute("posts", may(actor, row, Action.POST));
        model.addAttribute("counts", may(actor, row, Action.PASS));
        model.addAttribute("publishes", row.publishedOn() == null && may(actor, row, Action.PUBLISH));
        model.addAttribute("late", late(row));
        model.addAttribute("noticeDays", policies.at(texts.today()).integer("OWN-NOTICE-DAYS"));
        model.addAttribute("notices", of(files, ResolutionEvidence.NOTICE, row, actor, ResolutionStatus.DRAFT));
        model.addAttribute(
                "ballots",
                company ? List.of() : of(files, ResolutionEvidence.BALLOTS, row, actor, ResolutionStatus.POSTED));
        model.addAttribute("results", of(files, ResolutionEvidence.RESULT, row, actor, null));
        model.addAttribute("company", company);
        model.addAttribute("actions", actions(actor, row, locale));
        model.addAttribute("entries", histories.of("resolution:" + row.id(), "resolution", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.resolutions", locale), "/resolutions"),
                        new Parts.Crumb(row.number(), null)));
    }

    private static List<Parts.Item> of(
            List<Item> files, String kind, ResolutionRow row, Actor actor, @Nullable ResolutionStatus removable) {
        return EvidenceItems.of(
                files.stream().filter(f -> f.kind().equals(kind)).toList(),
                row.status() == removable && actor.hasAny(ResolutionStatus.ORGANISERS));
    }

    private List<VotePages.Line> lines(ResolutionRow row, Locale locale) {
        return row.countedOn() == null || row.matter() == null
                ? List.of()
                : VotePages.lines(texts.messages(), row.matter(), row.count(), locale);
    }

    private String clause(ResolutionRow row, Locale locale) {
        return row.matter() == null
                ? ""
                : texts.text(
                        row.matter().special() ? "vote.clause.special" : "vote.clause.ordinary",
                        locale,
                        row.matter().number());
    }

    /** How much of it is used, in whole percent; null when it is not about money. */
    private static @Nullable Long percent(ResolutionRow row) {
        return row.amount() == null || row.amount() == 0 ? null : 100 * row.used() / row.amount();
    }

    private static Use use(UsedAmount used) {
        String[] parts = used.stream().split(":", 2);
        return new Use(
                Times.INSTANCE.minute(used.at()),
                "%,d.%02d".formatted(used.fen() / 100, used.fen() % 100),
                (parts[0].equals("budget") ? "/budgets/" : "/payments/") + parts[1]);
    }

    private boolean late(ResolutionRow row) {
        return row.publishedOn() == null
                && row.publishBy() != null
                && row.status() != ResolutionStatus.ANNULLED
                && row.publishBy().isBefore(texts.today());
    }

    private static boolean may(Actor actor, ResolutionRow row, Action action) {
        return LIFECYCLE
                .step(row.status(), action)
                .filter(step -> actor.hasAny(step.roles()))
                .isPresent();
    }

    private List<Parts.Action> actions(Actor actor, ResolutionRow row, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        if (may(actor, row, Action.ANNUL)) {
            actions.add(new Parts.Action(
                    "ANNUL",
                    texts.text("resolution.action.ANNUL", locale),
                    "/resolutions/" + row.id() + "/annulment",
                    "neutral",
                    true,
                    texts.text("resolutions.confirm.ANNUL", locale),
                    true,
                    null,
                    row.version()));
        }
        return actions;
    }
}
