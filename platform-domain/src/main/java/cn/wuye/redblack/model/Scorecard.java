package cn.wuye.redblack.model;

import cn.wuye.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of an estate in a quarter, out of the sources that have data; the shares of the others are spread over them
 * (rules §3).
 *
 * @param score 0–100, rounded down
 */
public record Scorecard(int score, List<Part> parts) {
    private static final int WHOLE = 100;

    public Scorecard {
        parts = List.copyOf(parts);
    }

    /** Where points come from; text {@code list-source.<source>}. */
    public enum Source {
        INSPECTION("LIST-W-INSPECTION"),
        DISCLOSURE("LIST-W-DISCLOSURE"),
        COMPLAINTS("LIST-W-COMPLAINTS"),
        RESIDENTS("LIST-W-RESIDENTS");

        private final String parameter;

        Source(String parameter) {
            this.parameter = parameter;
        }

        /** Code of the parameter with its share. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * A source.
     *
     * @param share as the parameter says
     * @param points 0–100; null where the source has no data and its share goes to the others
     */
    public record Part(Source source, int share, @Nullable Integer points) {}

    /** Scores an estate. Residents' satisfaction has no source yet. */
    public static Scorecard of(Figures figures, Policy policy) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(Source.INSPECTION, figures.visits() == 0 ? null : figures.inspection(), policy));
        parts.add(part(Source.DISCLOSURE, figures.disclosure(), policy));
        parts.add(part(Source.COMPLAINTS, figures.complaintsKnown() ? complaints(figures, policy) : null, policy));
        parts.add(part(Source.RESIDENTS, null, policy));
        long shares = parts.stream()
                .filter(p -> p.points() != null)
                .mapToInt(Part::share)
                .sum();
        long sum = 0;
        for (Part part : parts) {
            Integer points = part.points();
            sum += points == null ? 0 : (long) part.share() * points;
        }
        return new Scorecard(shares == 0 ? 0 : (int) (sum / shares), parts);
    }

    private static Part part(Source source, @Nullable Integer points, Policy policy) {
        return new Part(source, policy.integer(source.parameter()), points);
    }

    /** Full points without complaints; each per hundred households costs. */
    private static int complaints(Figures figures, Policy policy) {
        if (figures.complaints() == 0) {
            return WHOLE;
        }
        int households = Math.max(WHOLE, figures.households());
        int lost = policy.integer("LIST-COMPLAINT-POINTS") * figures.complaints() * WHOLE / households;
        return Math.max(0, WHOLE - lost);
    }
}
