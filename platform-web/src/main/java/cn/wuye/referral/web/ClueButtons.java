package cn.wuye.referral.web;

import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.ClueStatus.Action;
import cn.wuye.referral.model.Part;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which buttons a person has on a clue: read from the lifecycle table. */
@Component
class ClueButtons {

    /** Buttons that act at once after a confirmation, and links to forms. */
    record Buttons(List<Parts.Action> direct, List<Way> ways) {
        public boolean none() {
            return direct.isEmpty() && ways.isEmpty();
        }
    }

    /** A link to a form. */
    record Way(String key, String label, String url, String tone) {}

    private final ClueLines lines;

    ClueButtons(ClueLines lines) {
        this.lines = lines;
    }

    Buttons of(Actor actor, ClueDetail clue, Locale locale) {
        List<Parts.Action> direct = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        ClueStatus.LIFECYCLE.stepsFrom(clue.row().status(), actor.roles()).stream()
                .map(step -> step.action())
                .filter(action -> possible(actor, clue, action))
                .forEach(action -> {
                    switch (action) {
                        case ANSWER -> ways.add(way("answer", action, clue.row(), "primary", locale));
                        case DECLINE -> ways.add(way("decline", action, clue.row(), "outline-primary", locale));
                        case DECIDE -> ways.add(way("decision", action, clue.row(), "primary", locale));
                        default -> direct.add(direct(action, clue.row(), locale));
                    }
                });
        if (owesPart(actor, clue)) {
            ways.add(new Way(
                    "PART",
                    lines.text("clue.action.PART", locale),
                    "/referrals/" + clue.row().id() + "/part",
                    "primary"));
        }
        return new Buttons(direct, ways);
    }

    /** Whether an action is open to the actor's organisation now. */
    static boolean possible(Actor actor, ClueDetail clue, Action action) {
        ClueRow row = clue.row();
        if (ClueStatus.LIFECYCLE.stepsFrom(row.status(), actor.roles()).stream().noneMatch(s -> s.action() == action)) {
            return false;
        }
        return switch (action) {
            case ESCALATE -> false;
            case DECLINE -> actor.isOf(row.organisation()) && !row.bound();
            case RECEIVE, BEGIN, ANSWER -> actor.isOf(row.organisation());
            case CONFIRM ->
                actor.isOf(row.sender())
                        && (clue.outcome() == null || !clue.outcome().by().equals(actor.accountId()));
            case SEND_BACK, WITHDRAW -> actor.isOf(row.sender());
            case DECIDE -> true;
        };
    }

    static boolean owesPart(Actor actor, ClueDetail clue) {
        return clue.row().status().withBody()
                && actor.hasAny(ClueStatus.RECEIVERS)
                && clue.parts().stream().filter(Part::owed).anyMatch(p -> actor.isOf(p.organisation()));
    }

    /** The last part of the address that a button posts to. */
    static String path(Action action) {
        return switch (action) {
            case RECEIVE -> "receipt";
            case BEGIN -> "handling";
            case CONFIRM -> "confirmation";
            case SEND_BACK -> "return";
            case WITHDRAW -> "withdrawal";
            case ANSWER, DECLINE, ESCALATE, DECIDE -> throw new IllegalArgumentException("has a form: " + action);
        };
    }

    private Parts.Action direct(Action action, ClueRow row, Locale locale) {
        boolean reasoned = action == Action.SEND_BACK || action == Action.WITHDRAW;
        return new Parts.Action(
                action.name(),
                lines.text("clue.action." + action, locale),
                "/referrals/" + row.id() + "/" + path(action),
                reasoned ? "neutral" : "primary",
                reasoned,
                lines.text("referral.confirm." + action, locale),
                true,
                null,
                row.version());
    }

    private Way way(String path, Action action, ClueRow row, String tone, Locale locale) {
        return new Way(
                action.name(),
                lines.text("clue.action." + action, locale),
                "/referrals/" + row.id() + "/" + path,
                tone);
    }
}
