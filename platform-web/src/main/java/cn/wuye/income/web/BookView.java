package cn.wuye.income.web;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.Entry;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.BookQueries.CodeSum;
import cn.wuye.income.query.BookQueries.QuarterSum;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.query.SourceRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Turns what the queries read into what the pages of the books draw. */
@Component
class BookView {
    private static final int FULL = 100;

    private final BookQueries queries;
    private final BookTexts texts;

    BookView(BookQueries queries, BookTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    /** A sum, as a bar of its share of the largest one. */
    record Sum(String label, String amount, String tone, long share) {}

    /** A quarter, with bars as shares of the largest figure. */
    record QuarterLine(
            String quarter, String income, String cost, String use, String closing, long in, long out, long left) {}

    /** A source as tables draw it. */
    record SourceLine(
            UUID id,
            String code,
            String codeName,
            String what,
            String where,
            String counterparty,
            String contract,
            String term,
            String price,
            int units,
            @Nullable String expected,
            String received,
            SourceStatus status,
            String tone,
            boolean less) {}

    /** An entry as tables draw it. */
    record EntryLine(
            UUID id,
            int sequence,
            String day,
            String code,
            String tone,
            String text,
            @Nullable String payee,
            @Nullable String source,
            String amount,
            boolean out,
            String balance,
            @Nullable String state,
            @Nullable String stateTone,
            int vouchers) {}

    /** Puts the books of an estate into the model. */
    BookDetail head(Actor actor, String code, Model model, Locale locale) {
        BookDetail book = queries.find(actor, code).orElseThrow(DomainException::notFound);
        model.addAttribute("book", book);
        model.addAttribute("row", book.row());
        model.addAttribute("balance", Figures.money(book.row().balance()));
        LocalDate by = book.row().depositBy();
        model.addAttribute("late", by != null && by.isBefore(texts.today()));
        return book;
    }

    List<Parts.Crumb> crumbs(@Nullable String key, BookDetail book, Locale locale) {
        Parts.Crumb list = new Parts.Crumb(texts.text("income.books.title", locale), "/income");
        String path = "/income/" + book.row().code();
        return key == null
                ? List.of(list, new Parts.Crumb(book.row().estateName(), null))
                : List.of(
                        list,
                        new Parts.Crumb(book.row().estateName(), path),
                        new Parts.Crumb(texts.text(key, locale), null));
    }

    List<Sum> sums(List<CodeSum> sums, Locale locale) {
        long most = sums.stream().mapToLong(CodeSum::fen).max().orElse(1);
        return sums.stream()
                .filter(sum -> sum.fen() != 0)
                .map(sum -> new Sum(
                        texts.coded(sum.code(), locale),
                        Figures.money(sum.fen()),
                        BookTexts.tone(sum.code().kind()),
                        share(sum.fen(), most)))
                .toList();
    }

    List<QuarterLine> quarters(List<QuarterSum> quarters) {
        long most = quarters.stream()
                .mapToLong(q -> Math.max(Math.max(q.income(), q.cost() + q.use()), q.closing()))
                .max()
                .orElse(1);
        return quarters.stream()
                .map(q -> new QuarterLine(
                        q.quarter(),
                        Figures.money(q.income()),
                        Figures.money(q.cost()),
                        Figures.money(q.use()),
                        Figures.money(q.closing()),
                        share(q.income(), most),
                        share(q.cost() + q.use(), most),
                        share(q.closing(), most)))
                .toList();
    }

    private static long share(long part, long most) {
        return most <= 0 ? 0 : Math.max(0, Math.min(FULL, part * FULL / most));
    }

    List<SourceLine> sources(List<SourceRow> sources, Quarter quarter, Locale locale) {
        return sources.stream().map(row -> source(row, quarter, locale)).toList();
    }

    SourceLine source(SourceRow row, Quarter quarter, Locale locale) {
        Terms terms = row.terms();
        OptionalLong expected = terms.expected(quarter);
        return new SourceLine(
                row.id(),
                terms.code().name(),
                texts.code(terms.code(), locale),
                terms.what(),
                terms.where(),
                terms.counterparty(),
                terms.contractNumber(),
                terms.startsOn() + " – " + (terms.endsOn() == null ? "" : terms.endsOn()),
                Figures.money(terms.price()) + " " + texts.text("income.billing." + terms.billing(), locale),
                terms.units(),
                expected.isEmpty() ? null : Figures.money(expected.getAsLong()),
                Figures.money(row.received()),
                row.status(),
                tone(row.status()),
                expected.isPresent() && row.received() < expected.getAsLong());
    }

    static String tone(SourceStatus status) {
        return switch (status) {
            case ACTIVE -> "success";
            case EXPIRING -> "warning";
            case ENDED -> "neutral";
        };
    }

    EntryLine line(EntryRow row, BookDetail book, Locale locale) {
        return line(row, book, row.entry().payee(), locale);
    }

    /** An entry as anybody may see it. */
    EntryLine publicLine(EntryRow row, BookDetail book, Locale locale) {
        return line(row, book, Entry.publicPayee(row.entry().payee()), locale);
    }

    private EntryLine line(EntryRow row, BookDetail book, @Nullable String payee, Locale locale) {
        Entry entry = row.entry();
        Parts.Option state = state(row, book, locale);
        return new EntryLine(
                entry.id(),
                entry.sequence(),
                entry.day().toString(),
                texts.coded(entry.code(), locale),
                BookTexts.tone(entry.code().kind()),
                entry.text(),
                payee,
                row.sourceWhat(),
                Figures.money(entry.signed()),
                entry.signed() < 0,
                Figures.money(entry.balance()),
                state == null ? null : state.label(),
                state == null ? null : state.value(),
                entry.evidence().size());
    }

    /** What is to be said of an entry besides its amount; the value is the tone. */
    private Parts.@Nullable Option state(EntryRow row, BookDetail book, Locale locale) {
        if (row.reversesSequence() != null) {
            return new Parts.Option("neutral", texts.text("income.entry.reverses", locale, row.reversesSequence()));
        }
        if (row.reversedBy() != null) {
            return new Parts.Option("neutral", texts.text("income.entry.reversed", locale, row.reversedBy()));
        }
        if (row.entry().code().kind() != EntryCode.Kind.INCOME || book.row().kind() != BookKind.ACCOUNT) {
            return null;
        }
        LocalDate deposited = row.depositedOn();
        return deposited == null
                ? new Parts.Option("warning", texts.text("income.entry.undeposited", locale))
                : new Parts.Option("success", texts.text("income.entry.in-account", locale, deposited.toString()));
    }
}
