package cn.wuye.redblack.web;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.IssueRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which buttons a person has on a list and on an entry, read from the lifecycle tables, and what is told after a step. */
@Component
class ListSteps {
    private final ListTexts texts;
    private final Clock clock;

    ListSteps(ListTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Takes a step and goes back to a page; a refusal that the person can do something about is told there. */
    String take(String back, String done, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
            Flash.success(redirect, done);
        } catch (DomainException e) {
            if (e.error().kind() != ErrorKey.Kind.CONFLICT && e.error().kind() != ErrorKey.Kind.INVALID) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
        }
        return "redirect:" + back;
    }

    List<Parts.Action> issue(Actor actor, IssueRow issue, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<Parts.Action> actions = new ArrayList<>();
        for (var step : IssueStatus.LIFECYCLE.stepsFrom(issue.status(), actor.roles())) {
            String why = switch (step.action()) {
                case REVIEW ->
                    issue.answersUntil() != null && !today.isAfter(issue.answersUntil())
                            ? texts.text("lists.wait.answers", locale, issue.answersUntil())
                            : null;
                case SUBMIT ->
                    issue.undecided() > 0 ? texts.text("lists.wait.undecided", locale, issue.undecided()) : null;
                case PUBLISH ->
                    issue.publicUntil() != null && !today.isAfter(issue.publicUntil())
                            ? texts.text("lists.wait.publicity", locale, issue.publicUntil())
                            : null;
                default -> null;
            };
            boolean back = step.action() == IssueStatus.Action.RETURN;
            // a review may also begin early, when everybody has answered: the use case knows
            boolean enabled = why == null || step.action() == IssueStatus.Action.REVIEW;
            actions.add(action(
                    step.action().name(),
                    "list.action.",
                    "lists.confirm.",
                    "/lists/" + issue.id() + "/" + path(step.action()),
                    back ? "neutral" : "primary",
                    back,
                    enabled ? null : why,
                    issue.version(),
                    locale));
        }
        return actions;
    }

    private static String path(IssueStatus.Action action) {
        return switch (action) {
            case NOTIFY -> "notice";
            case REVIEW -> "review";
            case SUBMIT -> "submission";
            case RETURN -> "return";
            case CONFIRM -> "confirmation";
            case PUBLISH -> "publication";
        };
    }

    List<Parts.Action> entry(Actor actor, EntryRow entry, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<Parts.Action> actions = new ArrayList<>();
        for (var step : EntryStatus.LIFECYCLE.stepsFrom(entry.status(), actor.roles())) {
            EntryStatus.Action action = step.action();
            boolean decides = action == EntryStatus.Action.KEEP || action == EntryStatus.Action.DROP;
            boolean hidden = decides && entry.issueStatus() != IssueStatus.COUNTY_REVIEW
                    || action == EntryStatus.Action.RECTIFY && entry.side() == Side.RED
                    || action == EntryStatus.Action.APPEAL && (entry.side() == Side.RED || entry.appeal() != null);
            if (hidden) {
                continue;
            }
            LocalDate until = entry.appealUntil();
            boolean late = action == EntryStatus.Action.APPEAL && (until == null || today.isAfter(until));
            actions.add(action(
                    action.name(),
                    "listing.action.",
                    "listings.confirm.",
                    "/lists/entries/" + entry.id() + "/" + path(action),
                    tone(action),
                    action != EntryStatus.Action.KEEP || entry.side() == Side.BLACK,
                    late ? texts.text("listings.late", locale, String.valueOf(until)) : null,
                    entry.version(),
                    locale));
        }
        return actions;
    }

    private static String tone(EntryStatus.Action action) {
        return switch (action) {
            case DROP, UPHOLD -> "neutral";
            case RECTIFY, OVERTURN -> "success";
            default -> "primary";
        };
    }

    private static String path(EntryStatus.Action action) {
        return switch (action) {
            case ANSWER -> "answer";
            case KEEP -> "keeping";
            case DROP -> "dropping";
            case APPEAL -> "appeal";
            case UPHOLD -> "upholding";
            case OVERTURN -> "overturning";
            case RECTIFY -> "rectification";
            default -> throw new IllegalArgumentException("the platform's own: " + action);
        };
    }

    private Parts.Action action(
            String key,
            String label,
            String confirm,
            String url,
            String tone,
            boolean needsComment,
            @Nullable String why,
            long version,
            Locale locale) {
        return new Parts.Action(
                key,
                texts.text(label + key, locale),
                url,
                tone,
                needsComment,
                texts.text(confirm + key, locale),
                why == null,
                why,
                version);
    }
}
