package cn.wuye.redblack.model;

import cn.wuye.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who comes into question for the lists of a county's quarter, by the criteria in force. */
public final class Candidates {
    private static final int WHOLE = 100;

    /** One who comes into question. */
    public record Candidate(Figures figures, Scorecard scorecard, Side side, List<Reason> reasons) {
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    private Candidates() {}

    /** Black first, the lowest score first; then red, the highest first. */
    public static List<Candidate> of(List<Figures> inspected, Policy policy) {
        List<Candidate> black = new ArrayList<>();
        List<Candidate> worthy = new ArrayList<>();
        for (Figures figures : inspected) {
            Scorecard card = Scorecard.of(figures, policy);
            List<Reason> reasons = new ArrayList<>();
            if (card.score() < policy.integer("LIST-BLACK-MAX")) {
                reasons.add(Reason.LOW_SCORE);
            }
            if (figures.overdueTwice()) {
                reasons.add(Reason.OVERDUE_TWICE);
            }
            if (Boolean.TRUE.equals(figures.refused())) {
                reasons.add(Reason.REFUSED_DISCLOSURE);
            }
            if (!reasons.isEmpty()) {
                black.add(new Candidate(figures, card, Side.BLACK, reasons));
            } else if (card.score() >= policy.integer("LIST-RED-MIN")
                    && figures.penalties() == 0
                    && figures.overdueOpen() == 0) {
                worthy.add(new Candidate(figures, card, Side.RED, List.of(Reason.TOP)));
            }
        }
        Comparator<Candidate> byScore = Comparator.comparing(c -> c.scorecard().score());
        Comparator<Candidate> byName = Comparator.comparing(
                        (Candidate c) -> c.figures().estateName())
                .thenComparing(c -> c.figures().estate().toString());
        black.sort(byScore.thenComparing(byName));
        worthy.sort(
                byScore.reversed().thenComparing(c -> c.figures().findings()).thenComparing(byName));
        int top = (policy.integer("LIST-RED-TOP-PCT") * inspected.size() + WHOLE - 1) / WHOLE;
        List<Candidate> all = new ArrayList<>(black);
        all.addAll(worthy.subList(0, Math.min(top, worthy.size())));
        return List.copyOf(all);
    }
}
