package cn.wuye.income.model;

import cn.wuye.income.EntryCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quarterly statement. The components stand in alphabetical order, as the mapping reads them.
 *
 * @param basis decision or budget line that allows a use
 * @param contract number of the contract that an income comes from
 * @param fen amount; below zero where the quarter took back more than it brought
 * @param note what the company adds
 * @param objection what the committee holds against it
 * @param payee whom a cost or a use was paid to
 * @param source revenue source of an income
 * @param text what it is
 */
public record StatementLine(
        @Nullable String basis,
        EntryCode code,
        @Nullable String contract,
        long fen,
        @Nullable String note,
        @Nullable String objection,
        @Nullable String payee,
        @Nullable UUID source,
        String text) {

    public StatementLine noted(@Nullable String words) {
        return new StatementLine(basis, code, contract, fen, words, objection, payee, source, text);
    }

    public StatementLine objected(@Nullable String words) {
        return new StatementLine(basis, code, contract, fen, note, words, payee, source, text);
    }

    /** Whether it is about the same thing, whatever the amount: notes are kept when a draft is filled anew. */
    boolean sameAs(StatementLine other) {
        return code == other.code
                && java.util.Objects.equals(source, other.source)
                && java.util.Objects.equals(basis, other.basis)
                && text.equals(other.text);
    }
}
