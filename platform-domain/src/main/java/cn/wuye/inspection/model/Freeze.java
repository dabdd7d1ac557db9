package cn.wuye.inspection.model;

import cn.wuye.inspection.model.FrozenList.Estate;
import cn.wuye.inspection.model.FrozenList.Judge;
import cn.wuye.inspection.model.FrozenList.Layer;
import cn.wuye.inspection.model.FrozenList.Recusal;
import cn.wuye.inspection.model.FrozenList.State;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who takes part in a draw (T4): excludes with a reason, lifts exclusions where the least share could not be
 * reached otherwise, and sets the quota of each layer.
 */
public final class Freeze {
    static final String PERCENT = "FIL-INSPECT-PCT";
    static final String RECENT_QUARTERS = "INS-RECENT-QUARTERS";
    static final String YEAR_CAP = "INS-YEAR-CAP";

    private static final int WHOLE = 100;

    private final Policy policy;
    private final Quarter quarter;

    /** @param policy the parameters in force on the day of freezing */
    public Freeze(Policy policy, Quarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
    }

    /** The share of a number in percent, rounded up. */
    public static int share(int percent, int of) {
        return (percent * of + WHOLE - 1) / WHOLE;
    }

    /** @param inspectors those who may inspect until the end of the quarter */
    public FrozenList list(
            String plan, FrozenList.Value value, List<PlanCandidate> candidates, List<Inspector> inspectors) {
        List<Judge> judges = inspectors.stream()
                .map(i -> new Judge(i.id(), i.certificate()))
                .sorted(Comparator.comparing(Judge::certificate).thenComparing(j -> j.id().toString()))
                .toList();
        Set<UUID> companies = new HashSet<>();
        candidates.stream().map(PlanCandidate::company).filter(Objects::nonNull).forEach(companies::add);
        List<Recusal> recusals = inspectors.stream()
                .flatMap(i -> i.conflicts().stream().map(c -> new Recusal(i.id(), c.company())))
                .filter(r -> companies.contains(r.company()))
                .distinct()
                .sorted(Comparator.comparing((Recusal r) -> r.inspector().toString())
                        .thenComparing(r -> r.company().toString()))
                .toList();
        int percent = policy.integer(PERCENT);
        int minimum = share(percent, candidates.size());
        List<Estate> estates = lift(
                candidates.stream()
                        .sorted(Comparator.comparing(PlanCandidate::code))
                        .map(c -> estate(c, judges, recusals))
                        .toList(),
                minimum);
        return new FrozenList(plan, value, percent, minimum, layers(estates), estates, judges, recusals);
    }

    private Estate estate(PlanCandidate c, List<Judge> judges, List<Recusal> recusals) {
        return new Estate(
                c.estate(),
                c.code(),
                c.name(),
                c.company(),
                c.companyName(),
                Stratum.of(c.company() == null ? null : c.stars()),
                state(c, judges, recusals),
                c.lastInspected());
    }

    private State state(PlanCandidate c, List<Judge> judges, List<Recusal> recusals) {
        long recused = recusals.stream()
                .filter(r -> r.company().equals(c.company()))
                .map(Recusal::inspector)
                .distinct()
                .count();
        if (judges.size() - recused < 2) {
            return State.NO_PAIR;
        }
        LocalDate since = quarter.minus(policy.integer(RECENT_QUARTERS)).start();
        if (c.lastInspected() != null && !c.lastInspected().isBefore(since)) {
            return State.RECENT;
        }
        return c.companyRounds() >= policy.integer(YEAR_CAP) ? State.COMPANY_CAP : State.IN;
    }

    /** Lifts exclusions, those inspected longest ago first, until the least share can be drawn. */
    private static List<Estate> lift(List<Estate> estates, int minimum) {
        long drawable = estates.stream().filter(e -> e.state().drawable()).count();
        Set<UUID> lifted = new HashSet<>();
        estates.stream()
                .filter(e -> e.state() == State.RECENT || e.state() == State.COMPANY_CAP)
                .sorted(Comparator.comparing((Estate e) -> Objects.requireNonNullElse(e.lastInspected(), LocalDate.MIN))
                        .thenComparing(Estate::code))
                .limit(Math.max(0, minimum - drawable))
                .forEach(e -> lifted.add(e.id()));
        return estates.stream()
                .map(e -> lifted.contains(e.id())
                        ? new Estate(
                                e.id(),
                                e.code(),
                                e.name(),
                                e.company(),
                                e.companyName(),
                                e.stratum(),
                                State.LIFTED,
                                e.lastInspected())
                        : e)
                .toList();
    }

    private List<Layer> layers(List<Estate> estates) {
        List<Layer> layers = new ArrayList<>();
        for (Stratum stratum : Stratum.values()) {
            List<Estate> of =
                    estates.stream().filter(e -> e.stratum() == stratum).toList();
            if (!of.isEmpty()) {
                int drawable =
                        (int) of.stream().filter(e -> e.state().drawable()).count();
                layers.add(layer(stratum, stratum.rate(policy), of.size(), drawable));
            }
        }
        return layers;
    }

    /** A layer with the quota that its rate gives, rounded up. */
    static Layer layer(Stratum stratum, int rate, int candidates, int drawable) {
        return new Layer(stratum, rate, candidates, drawable, Math.min(drawable, share(rate, candidates)));
    }
}
