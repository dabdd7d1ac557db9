package cn.wuye.income.model;

import cn.wuye.income.EntryCode;
import cn.wuye.shared.Content;
import cn.wuye.shared.Masked;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the books. Never changed; a mistake is taken back by an entry of its own with a reason.
 *
 * @param sequence its number in the books, from 1
 * @param day when the money came in or went out
 * @param fen above zero; below zero when it takes another entry back
 * @param balance what the books hold after it, fen
 * @param basis what allows it: stream of a payment, or how the owners decided before the platform was used
 * @param evidence files attached to it or to its basis
 * @param reverses the entry it takes back
 * @param depositedOn when an income reached the account, if that was known
 */
public record Entry(
        UUID id,
        UUID book,
        Place place,
        int sequence,
        LocalDate day,
        EntryCode code,
        long fen,
        long balance,
        String text,
        @Nullable UUID source,
        @Nullable String payee,
        @Nullable String basis,
        List<UUID> evidence,
        @Nullable UUID reverses,
        @Nullable String reason,
        @Nullable LocalDate depositedOn,
        UUID postedBy,
        Instant postedAt) {
    /** Names of companies are longer; names of people are hidden from the public (PIPL 25). */
    private static final int PERSON = 4;

    public Entry {
        evidence = List.copyOf(evidence);
    }

    /** What the balance changes by, fen. */
    public long signed() {
        return code.signed(fen);
    }

    /** The payee as anybody may see it: a person's name but for its first character, a company's whole. */
    public static @Nullable String publicPayee(@Nullable String payee) {
        return payee != null && payee.codePointCount(0, payee.length()) <= PERSON ? Masked.name(payee) : payee;
    }

    /** What the hash of its row in the timeline is taken over. All of it is public but for people's names. */
    public Content content() {
        return content(this);
    }

    private static Content content(Entry entry) {
        return Content.empty()
                .open("book", entry.book)
                .open("entry", entry.sequence)
                .open("id", entry.id)
                .open("day", entry.day)
                .open("code", entry.code)
                .open("fen", entry.fen)
                .open("balance", entry.balance)
                .open("text", entry.text)
                .open("source", entry.source)
                .open("payee", publicPayee(entry.payee))
                .open("basis", entry.basis)
                .open("evidence", entry.evidence.isEmpty() ? null : joined(entry.evidence))
                .open("reverses", entry.reverses)
                .open("reason", entry.reason)
                .open("depositedOn", entry.depositedOn)
                .sealed("payee", entry.payee)
                .sealed("postedBy", entry.postedBy);
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
