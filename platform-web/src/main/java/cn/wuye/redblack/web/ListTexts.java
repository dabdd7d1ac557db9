package cn.wuye.redblack.web;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Scorecard;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Quarters;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words why an estate is on a list and what was done since. */
@Component
class ListTexts {

    /**
     * An entry as pages draw it.
     *
     * @param label what the public calls its state, as in 申诉中
     * @param tone colour of the label
     * @param since what was done since; null for red
     * @param parts the score by source
     */
    record Line(
            EntryRow row,
            String quarter,
            List<String> reasons,
            String label,
            String tone,
            @Nullable String since,
            List<Parts.Fact> parts,
            boolean reweighted,
            @Nullable String correction) {}

    private final MessageSource messages;

    ListTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String quarter(Quarter quarter, Locale locale) {
        return Quarters.text(quarter, messages, locale);
    }

    List<Parts.Option> quarters(List<Quarter> quarters, Locale locale) {
        return Quarters.options(quarters, messages, locale);
    }

    Line line(EntryRow row, Locale locale) {
        return new Line(
                row,
                quarter(row.quarter(), locale),
                row.reasons().stream().map(r -> reason(r, row, locale)).toList(),
                label(row, locale),
                tone(row),
                row.side() == Side.RED
                        ? null
                        : text(
                                row.openNow() == 0 ? "list-since.done" : "list-since.open",
                                locale,
                                row.struckOff(),
                                row.openNow()),
                parts(row, locale),
                row.evidence().parts().stream().anyMatch(p -> p.points() == null),
                row.status() == EntryStatus.REMOVED
                        ? text(
                                "list-correction",
                                locale,
                                Times.INSTANCE.minute(row.ruledAt()),
                                String.valueOf(row.ruling()))
                        : null);
    }

    private String reason(Reason reason, EntryRow row, Locale locale) {
        return text(
                "list-why." + reason,
                locale,
                row.score(),
                row.evidence().figures().findings(),
                row.grounds() == null ? "" : row.grounds());
    }

    private String label(EntryRow row, Locale locale) {
        boolean trial = row.status() == EntryStatus.KEPT;
        return text("listing.status." + (trial ? "KEPT.public" : row.status()), locale);
    }

    private static String tone(EntryRow row) {
        return switch (row.status()) {
            case PUBLISHED -> row.side() == Side.RED ? "success" : "danger";
            case APPEALED, NOTIFIED -> "warning";
            case KEPT, ANSWERED -> "active";
            default -> "neutral";
        };
    }

    private List<Parts.Fact> parts(EntryRow row, Locale locale) {
        List<Parts.Fact> parts = new ArrayList<>();
        for (Scorecard.Part part : row.evidence().parts()) {
            Integer points = part.points();
            parts.add(new Parts.Fact(
                    text("list-source." + part.source(), locale, part.share()),
                    points == null ? text("list-source.none", locale) : text("list-source.points", locale, points)));
        }
        return parts;
    }

    /** The figures an entry rests on. */
    List<Parts.Fact> figures(EntryRow row, Locale locale) {
        var f = row.evidence().figures();
        return List.of(
                new Parts.Fact(text("list-figure.visits", locale), Integer.toString(f.visits())),
                new Parts.Fact(text("list-figure.inspection", locale), Integer.toString(f.inspection())),
                new Parts.Fact(text("list-figure.findings", locale), Integer.toString(f.findings())),
                new Parts.Fact(text("list-figure.open", locale), Integer.toString(f.open())),
                new Parts.Fact(text("list-figure.overdue", locale), Integer.toString(f.overdueOpen())),
                new Parts.Fact(
                        text("list-figure.twice", locale),
                        text(f.overdueTwice() ? "list-figure.yes" : "list-figure.no", locale)),
                new Parts.Fact(text("list-figure.complaints", locale), Integer.toString(f.complaints())),
                new Parts.Fact(text("list-figure.penalties", locale), Integer.toString(f.penalties())),
                new Parts.Fact(text("list-figure.households", locale), Integer.toString(f.households())));
    }
}
