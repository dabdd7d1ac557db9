package cn.wuye.income.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the entry behind each line of a bank statement: the same amount, the day not further apart than a few days; of
 * several, the one that names the same party, contract or reference, else the only one that is nearest. What stays
 * unclear is left to people.
 */
public final class Reconciliation {
    private static final int NEAR_DAYS = 7;

    private Reconciliation() {}

    /** A line that nothing explains yet. */
    public record OpenLine(UUID id, BankLine line) {}

    /**
     * An entry without a line.
     *
     * @param signed what it changes the balance by, fen
     * @param words payee, text, contract number and counterparty of its source
     */
    public record OpenEntry(UUID id, long signed, LocalDate day, List<String> words) {}

    public record Pair(UUID line, UUID entry) {}

    /** Pairs lines and entries; each stands in one pair at most. */
    public static List<Pair> match(List<OpenLine> lines, List<OpenEntry> entries) {
        List<Pair> pairs = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (OpenLine open : lines.stream()
                .sorted(Comparator.comparing((OpenLine l) -> l.line().day()).thenComparing(OpenLine::id))
                .toList()) {
            List<OpenEntry> fit = entries.stream()
                    .filter(entry -> !taken.contains(entry.id()))
                    .filter(entry -> entry.signed() == open.line().fen() && near(entry, open.line()))
                    .toList();
            OpenEntry found = choose(open.line(), fit);
            if (found != null) {
                taken.add(found.id());
                pairs.add(new Pair(open.id(), found.id()));
            }
        }
        return pairs;
    }

    private static boolean near(OpenEntry entry, BankLine line) {
        return distance(entry, line) <= NEAR_DAYS;
    }

    private static long distance(OpenEntry entry, BankLine line) {
        return Math.abs(ChronoUnit.DAYS.between(entry.day(), line.day()));
    }

    private static @org.jspecify.annotations.Nullable OpenEntry choose(BankLine line, List<OpenEntry> fit) {
        List<OpenEntry> named = fit.stream().filter(entry -> names(entry, line)).toList();
        List<OpenEntry> of = named.isEmpty() ? fit : named;
        if (of.isEmpty()) {
            return null;
        }
        long nearest =
                of.stream().mapToLong(entry -> distance(entry, line)).min().orElseThrow();
        List<OpenEntry> best =
                of.stream().filter(entry -> distance(entry, line) == nearest).toList();
        return best.size() == 1 ? best.get(0) : null;
    }

    private static boolean names(OpenEntry entry, BankLine line) {
        String said = line.party() + "\n" + line.text() + "\n" + line.reference();
        return entry.words().stream().anyMatch(word -> word.length() >= 3 && said.contains(word));
    }
}
