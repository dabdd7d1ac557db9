package cn.wuye.income.web;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Entry;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.query.StatementQueries.Row;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Quarters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Statements as pages and documents show them. */
@Component
class StatementView {
    private static final int QUARTERS = 12;

    private final MessageSource messages;
    private final BookTexts books;

    StatementView(MessageSource messages, BookTexts books) {
        this.messages = messages;
        this.books = books;
    }

    /**
     * A line.
     *
     * @param position from 0, as forms carry it
     * @param amount yuan
     */
    record Line(
            int position,
            String code,
            String name,
            String text,
            @Nullable String contract,
            @Nullable String basis,
            @Nullable String payee,
            String amount,
            boolean negative,
            @Nullable String note,
            @Nullable String objection) {}

    /** Lines of a kind with what they come to. */
    record Part(String kind, String title, String sum, List<Line> lines) {}

    /** A line that a later edition changed. */
    record Change(
            String name,
            String text,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A quarter among others, for charts and their table.
     *
     * @param incomeHeight percent of the highest bar
     */
    record Bar(
            String quarter,
            String label,
            String income,
            String cost,
            String use,
            String closing,
            int incomeHeight,
            int outHeight,
            int closingHeight,
            boolean current) {}

    /** A source or a use with its share, for the chart beside the table. */
    record Share(String name, String amount, int percent) {}

    String text(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    MessageSource messages() {
        return messages;
    }

    String quarter(Quarter quarter, Locale locale) {
        return Quarters.text(quarter, messages, locale);
    }

    /** The quarters that are over, the newest first, to choose from. */
    List<Parts.Option> quartersBefore(LocalDate today, Locale locale) {
        return Stream.iterate(Quarter.of(today).minus(1), q -> q.minus(1))
                .limit(QUARTERS)
                .map(q -> new Parts.Option(q.toString(), quarter(q, locale)))
                .toList();
    }

    static String tone(StatementStatus status) {
        return switch (status) {
            case DRAFT -> "neutral";
            case SUBMITTED -> "info";
            case OBJECTED -> "danger";
            case CONFIRMED -> "active";
            case PUBLISHED -> "success";
            case SUPERSEDED -> "neutral";
        };
    }

    /** @param open whether it is for everybody: names of people are hidden */
    List<Part> parts(Detail detail, boolean open, Locale locale) {
        List<Part> parts = new ArrayList<>();
        for (EntryCode.Kind kind : EntryCode.Kind.values()) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < detail.lines().size(); i++) {
                StatementLine line = detail.lines().get(i);
                if (line.code().kind() == kind) {
                    lines.add(line(i, line, open, locale));
                }
            }
            long sum = switch (kind) {
                case INCOME -> detail.row().income();
                case COST -> detail.row().cost();
                case USE -> detail.row().use();
            };
            parts.add(new Part(kind.name(), text("statement.part." + kind, locale), Figures.money(sum), lines));
        }
        return parts;
    }

    private Line line(int position, StatementLine line, boolean open, Locale locale) {
        return new Line(
                position,
                line.code().name(),
                name(line.code(), locale),
                line.text(),
                line.contract(),
                line.basis() != null && line.basis().startsWith("payment:")
                        ? text("statement.by-payment", locale)
                        : line.basis(),
                open ? Entry.publicPayee(line.payee()) : line.payee(),
                Figures.money(line.fen()),
                line.fen() < 0,
                line.note(),
                line.objection());
    }

    String name(EntryCode code, Locale locale) {
        return books.coded(code, locale);
    }

    /** What the incomes are made of, the largest first. */
    List<Share> shares(Detail detail, EntryCode.Kind kind, Locale locale) {
        long most = detail.lines().stream()
                .filter(line -> line.code().kind() == kind)
                .mapToLong(StatementLine::fen)
                .max()
                .orElse(0);
        if (most <= 0) {
            return List.of();
        }
        return Arrays.stream(EntryCode.values())
                .filter(code -> code.kind() == kind)
                .map(code -> {
                    long sum = detail.lines().stream()
                            .filter(line -> line.code() == code)
                            .mapToLong(StatementLine::fen)
                            .sum();
                    return new Object[] {code, sum};
                })
                .filter(pair -> (long) pair[1] > 0)
                .sorted((a, b) -> Long.compare((long) b[1], (long) a[1]))
                .map(pair -> new Share(
                        name((EntryCode) pair[0], locale),
                        Figures.money((long) pair[1]),
                        percent(
                                (long) pair[1],
                                kind == EntryCode.Kind.INCOME
                                        ? detail.row().income()
                                        : detail.row().use() + detail.row().cost())))
                .toList();
    }

    /** Quarters from the oldest to the newest. */
    List<Bar> bars(List<Row> newestFirst, @Nullable Quarter current, Locale locale) {
        long most = newestFirst.stream()
                .mapToLong(row -> Math.max(Math.max(row.income(), row.cost() + row.use()), row.closing()))
                .max()
                .orElse(0);
        return newestFirst.stream()
                .sorted((a, b) -> a.quarter().compareTo(b.quarter()))
                .map(row -> new Bar(
                        row.quarter().toString(),
                        quarter(row.quarter(), locale),
                        Figures.money(row.income()),
                        Figures.money(row.cost()),
                        Figures.money(row.use()),
                        Figures.money(row.closing()),
                        percent(row.income(), most),
                        percent(row.cost() + row.use(), most),
                        percent(row.closing(), most),
                        row.quarter().equals(current)))
                .toList();
    }

    private static int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, part * 100 / whole));
    }

    /** What an edition changed of the one before. */
    List<Change> changes(Detail before, Detail after, Locale locale) {
        List<Change> changes = new ArrayList<>();
        for (StatementLine line : after.lines()) {
            StatementLine known = same(before.lines(), line);
            if (known == null || known.fen() != line.fen()) {
                changes.add(new Change(
                        name(line.code(), locale),
                        line.text(),
                        known == null ? null : Figures.money(known.fen()),
                        Figures.money(line.fen())));
            }
        }
        for (StatementLine line : before.lines()) {
            if (same(after.lines(), line) == null) {
                changes.add(new Change(name(line.code(), locale), line.text(), Figures.money(line.fen()), null));
            }
        }
        return changes;
    }

    private static @Nullable StatementLine same(List<StatementLine> lines, StatementLine wanted) {
        return lines.stream()
                .filter(line -> line.code() == wanted.code()
                        && Objects.equals(line.source(), wanted.source())
                        && Objects.equals(line.basis(), wanted.basis())
                        && line.text().equals(wanted.text()))
                .findFirst()
                .orElse(null);
    }
}
