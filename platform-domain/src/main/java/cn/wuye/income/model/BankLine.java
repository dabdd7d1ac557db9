package cn.wuye.income.model;

import cn.wuye.shared.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a bank statement.
 *
 * @param fen above zero for what came in, below zero for what went out
 * @param party who paid or was paid, as the bank writes it; empty if it does not say
 * @param reference the bank's number of the transaction; empty if it gives none
 */
public record BankLine(LocalDate day, long fen, String party, String text, String reference) {

    /** A line with what tells it apart from any other of the account. */
    public record Marked(BankLine line, String fingerprint) {}

    /**
     * Marks the lines of a file. A line that stands there twice is two lines; the same file read again gives the same
     * marks, so nothing is taken in twice.
     */
    public static List<Marked> mark(List<BankLine> lines) {
        Map<BankLine, Integer> seen = new HashMap<>();
        List<Marked> marked = new ArrayList<>();
        for (BankLine line : lines) {
            int number = seen.merge(line, 1, Integer::sum);
            marked.add(new Marked(
                    line,
                    Sha256.hex(String.join(
                            "\n",
                            line.day.toString(),
                            Long.toString(line.fen),
                            line.party,
                            line.text,
                            line.reference,
                            Integer.toString(number)))));
        }
        return marked;
    }
}
