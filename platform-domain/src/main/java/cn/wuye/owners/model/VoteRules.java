package cn.wuye.owners.model;

import static cn.wuye.shared.Rule.blocking;

import cn.wuye.owners.VoteCount;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the numbers of a vote must be before they can be counted (Civil Code 278). Fields are those of the forms. */
public final class VoteRules implements RuleBook {
    /** Largest number that is believed: an estate of 100 km² or a thousand million owners is a slip of the pen. */
    public static final long LARGEST = 1_000_000_000_000L;

    /**
     * The numbers of a vote as somebody gives them; areas in 0.01 m².
     *
     * @param matter item of art. 278, 1–9
     */
    public record Numbers(
            @Nullable Integer matter,
            @Nullable Long totalArea,
            @Nullable Long totalHeads,
            @Nullable Long participatingArea,
            @Nullable Long participatingHeads,
            @Nullable Long agreeingArea,
            @Nullable Long agreeingHeads) {

        /** The matter; empty for none or an unknown number. */
        public Optional<VoteCount.Matter> subject() {
            return Optional.ofNullable(matter).flatMap(VoteCount.Matter::of);
        }

        /** The numbers that are there; zero for those that are not. */
        public VoteCount count() {
            return new VoteCount(
                    or(totalArea),
                    or(totalHeads),
                    or(participatingArea),
                    or(participatingHeads),
                    or(agreeingArea),
                    or(agreeingHeads));
        }

        private static long or(@Nullable Long number) {
            return number == null ? 0 : number;
        }
    }

    private record Field(String name, @Nullable Long value, boolean total) {}

    public static final List<Rule<Numbers>> COUNT = List.of(
            blocking("OWN-01", "CC 278", "CC 278", VoteRules::matterNamed),
            blocking("OWN-02", "CC 278", "CC 278", VoteRules::numbersGiven),
            blocking("OWN-03", "CC 278", "CC 278", VoteRules::numbersPossible));

    @Override
    public String capability() {
        return "vote";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return COUNT;
    }

    private static List<Gap> matterNamed(Numbers n, Policy policy) {
        return n.subject().isPresent() ? List.of() : List.of(Gap.at("matter"));
    }

    private static List<Gap> numbersGiven(Numbers n, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        for (Field field : fields(n)) {
            Long value = field.value();
            if (value == null || value < (field.total() ? 1 : 0) || value > LARGEST) {
                gaps.add(Gap.at(field.name(), field.total() ? 1 : 0));
            }
        }
        return gaps;
    }

    private static List<Field> fields(Numbers n) {
        return List.of(
                new Field("totalArea", n.totalArea(), true),
                new Field("totalHeads", n.totalHeads(), true),
                new Field("participatingArea", n.participatingArea(), false),
                new Field("participatingHeads", n.participatingHeads(), false),
                new Field("agreeingArea", n.agreeingArea(), false),
                new Field("agreeingHeads", n.agreeingHeads(), false));
    }

    private static List<Gap> numbersPossible(Numbers n, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        order(gaps, "participatingArea", n.participatingArea(), n.totalArea());
        order(gaps, "participatingHeads", n.participatingHeads(), n.totalHeads());
        order(gaps, "agreeingArea", n.agreeingArea(), n.participatingArea());
        order(gaps, "agreeingHeads", n.agreeingHeads(), n.participatingHeads());
        return gaps;
    }

    private static void order(List<Gap> gaps, String field, @Nullable Long part, @Nullable Long whole) {
        if (part != null && whole != null && part > whole) {
            gaps.add(Gap.at(field));
        }
    }
}
