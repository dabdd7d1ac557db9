package cn.wuye.income.api;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.Entry;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.BookRow;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.query.SourceRow;
import cn.wuye.shared.Quarter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interface of the books takes and gives. */
final class BookBodies {
    private BookBodies() {}

    /**
     * An entry as anybody may see it.
     *
     * @param row number of its row in the timeline of the books
     * @param content the text that the row's content hash is taken over
     */
    record PublicEntry(
            @Schema(example = "7") int sequence,
            UUID id,
            LocalDate day,
            @Schema(example = "R1") EntryCode code,
            EntryCode.Kind kind,

            @Schema(description = "Fen; below zero for a reversal", example = "180000")
            long fen,

            @Schema(description = "What the books hold after it, fen", example = "540000")
            long balance,

            @Schema(example = "地面公共车位收入") String text,
            @Nullable UUID source,
            @Nullable String payee,
            @Nullable String basis,
            @Nullable UUID reverses,
            @Nullable String reason,
            @Nullable LocalDate depositedOn,
            Instant postedAt,
            int row,
            String content) {
        static PublicEntry of(EntryRow row, BookQueries.Proof proof) {
            Entry entry = row.entry();
            return new PublicEntry(
                    entry.sequence(),
                    entry.id(),
                    entry.day(),
                    entry.code(),
                    entry.code().kind(),
                    entry.fen(),
                    entry.balance(),
                    entry.text(),
                    entry.source(),
                    Entry.publicPayee(entry.payee()),
                    entry.basis(),
                    entry.reverses(),
                    entry.reason(),
                    row.depositedOn(),
                    entry.postedAt(),
                    proof.row(),
                    proof.content());
        }
    }

    /** @param next number of the last entry here, for {@code after}; absent on the last page */
    record PublicEntries(
            String stream,
            List<PublicEntry> items,
            @Nullable Integer next) {}

    /** @param expected what falls due in the quarter, fen; absent where it depends on use */
    record Source(
            UUID id,
            long version,
            SourceStatus status,
            Terms terms,
            @Nullable Long expected,
            @Schema(example = "540000") long received,
            @Nullable LocalDate endedOn) {
        static Source of(SourceRow row, Quarter quarter) {
            var expected = row.terms().expected(quarter);
            return new Source(
                    row.id(),
                    row.version(),
                    row.status(),
                    row.terms(),
                    expected.isEmpty() ? null : expected.getAsLong(),
                    row.received(),
                    row.endedOn());
        }
    }

    /** Balance and account of an estate's books, the number hidden but for its last digits. */
    record Book(
            BookRow book,
            @Nullable LocalDate openedOn,
            @Schema(example = "示例银行周口分行") @Nullable String bank,
            @Nullable String account,
            @Nullable String holder,
            @Nullable String committee) {
        static Book of(BookDetail detail) {
            return new Book(
                    detail.row(),
                    detail.openedOn(),
                    detail.account().map(a -> a.bank()).orElse(null),
                    detail.account().map(a -> a.masked()).orElse(null),
                    detail.account().map(a -> a.holder()).orElse(null),
                    detail.account().map(a -> a.committee()).orElse(null));
        }
    }

    /** An income or a cost. Spending is entered through payment requests. */
    record NewEntry(
            @Nullable EntryCode code,
            @Nullable LocalDate day,

            @Schema(description = "Above zero", example = "180000") @Nullable
            Long fen,

            @Schema(example = "地面公共车位收入") @Nullable String text,
            @Nullable UUID source,
            @Nullable String payee,
            @Nullable LocalDate depositedOn) {}

    record NewReversal(@Schema(example = "金额录错") @Nullable String reason) {}

    record NewDeposit(
            @Schema(example = "2026-11-23") @Nullable LocalDate day) {}

    record NewSource(
            @Schema(example = "R1") @Nullable String code,
            @Schema(example = "地面公共车位") @Nullable String what,
            @Nullable String where,
            @Nullable String counterparty,
            @Nullable String contractNumber,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,

            @Schema(description = "For one unit and one billing period, fen") @Nullable
            Long price,

            @Nullable Billing billing,
            @Nullable Integer units,
            @Nullable UUID renews) {}

    /** The id of what was made. */
    record Created(UUID id) {}
}
