package cn.wuye.filing.web;

import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.FilingStatus.Action;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which buttons a person has on a filing: read from the lifecycle table, never listed by hand. */
@Component
class FilingActions {

    /** Buttons that act at once after a confirmation, and those that lead to a form of their own. */
    record Buttons(List<Parts.Action> direct, List<Way> ways) {
        public boolean none() {
            return direct.isEmpty() && ways.isEmpty();
        }
    }

    /** @param reason why it cannot be taken; null if it can */
    record Way(
            String key,
            String label,
            String url,
            String tone,
            @Nullable String reason) {}

    private final PolicyBook policies;
    private final TermTexts texts;
    private final Clock clock;

    FilingActions(PolicyBook policies, TermTexts texts, Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
    }

    /** The last part of the address an action is posted to. */
    static String path(Action action) {
        return switch (action) {
            case SUBMIT -> "submission";
            case WITHDRAW -> "withdrawal";
            case ACCEPT -> "acceptance";
            case RETURN -> "return";
            case NOT_ACCEPT -> "refusal";
            case FILE -> "record";
            case REJECT -> "rejection";
            case TERMINATE -> "termination";
            case LAPSE, REPLACE, EXPIRE -> throw new IllegalArgumentException("the platform's own: " + action);
        };
    }

    Buttons of(Actor actor, FilingDetail filing, Locale locale) {
        FilingRow row = filing.row();
        List<Parts.Action> direct = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        if (mayGiveOpinion(actor, filing)) {
            ways.add(way("OPINION", "opinion", row, "primary", null, locale));
        }
        for (var step : FilingStatus.LIFECYCLE.stepsFrom(row.status(), actor.roles())) {
            Action action = step.action();
            switch (action) {
                case ACCEPT, FILE, WITHDRAW -> direct.add(direct(action, row, locale));
                case SUBMIT -> {
                    ways.add(new Way(
                            "EDIT",
                            texts.text("filing-pages.continue", locale),
                            FormStep.PARTIES.url(row.id()),
                            "primary",
                            null));
                    ways.add(new Way(
                            action.name(),
                            texts.text("filing-pages.check-and-submit", locale),
                            FormStep.CHECK.url(row.id()),
                            "outline-primary",
                            null));
                }
                case RETURN ->
                    ways.add(way(
                            action.name(), path(action), row, "outline-primary", returnsUsedUp(row, locale), locale));
                default -> ways.add(way(action.name(), path(action), row, "outline-primary", null, locale));
            }
        }
        return new Buttons(direct, ways);
    }

    /** Whether the actor may take an action now; OPINION is the street's. */
    static boolean possible(Actor actor, FilingDetail filing, String action) {
        return action.equals("OPINION")
                ? mayGiveOpinion(actor, filing)
                : FilingStatus.LIFECYCLE.stepsFrom(filing.row().status(), actor.roles()).stream()
                        .anyMatch(s -> s.action().name().equals(action));
    }

    /** Whether the actor is the street that is still asked for its opinion. */
    static boolean mayGiveOpinion(Actor actor, FilingDetail filing) {
        return actor.has(Role.STREET_OFFICER) && filing.row().status().pending() && filing.opinion() == null;
    }

    @Nullable
    String returnsUsedUp(FilingRow row, Locale locale) {
        int most = policies.at(LocalDate.now(clock)).integer("FIL-MAX-RETURNS");
        return row.returns() < most ? null : texts.text("error.filing.no-returns-left.detail", locale);
    }

    private Parts.Action direct(Action action, FilingRow row, Locale locale) {
        return new Parts.Action(
                action.name(),
                texts.text("filing.action." + action, locale),
                "/filings/" + row.id() + "/" + path(action),
                action == Action.WITHDRAW ? "neutral" : "primary",
                false,
                texts.text("filing-pages.confirm." + action, locale),
                true,
                null,
                row.version());
    }

    private Way way(String key, String path, FilingRow row, String tone, @Nullable String reason, Locale locale) {
        return new Way(
                key, texts.text("filing.action." + key, locale), "/filings/" + row.id() + "/" + path, tone, reason);
    }
}
