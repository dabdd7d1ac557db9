package cn.wuye.owners;

import java.util.Arrays;
import java.util.Optional;

/**
 * Counts a decision of the owners by Civil Code art. 278 (X2: older thresholds are not used). Whole numbers only; areas
 * in 0.01 m².
 *
 * @param totalArea area of all exclusive units
 * @param totalHeads owners entitled to vote
 */
public record VoteCount(
        long totalArea,
        long totalHeads,
        long participatingArea,
        long participatingHeads,
        long agreeingArea,
        long agreeingHeads) {

    /** Matters of art. 278; rebuilding, raising repair funds and change of use need the special majority. */
    public enum Matter {
        RULES(1),
        COVENANT(2),
        COMMITTEE(3),
        PROVIDER(4),
        USE_REPAIR_FUND(5),
        RAISE_REPAIR_FUND(6),
        REBUILD(7),
        CHANGE_OF_USE(8),
        OTHER(9);

        private final int number;

        Matter(int number) {
            this.number = number;
        }

        /** Number of the item in art. 278. */
        public int number() {
            return number;
        }

        /** The matter of an item number of art. 278; empty for any other number. */
        public static Optional<Matter> of(int number) {
            return Arrays.stream(values()).filter(m -> m.number == number).findFirst();
        }

        public boolean special() {
            return this == RAISE_REPAIR_FUND || this == REBUILD || this == CHANGE_OF_USE;
        }
    }

    /**
     * The least numbers with which a decision passes: for taking part those that reach the quorum, for agreeing those
     * that suffice for the numbers that took part.
     */
    public record Needed(long participatingArea, long participatingHeads, long agreeingArea, long agreeingHeads) {}

    public Needed needed(Matter matter) {
        return new Needed(
                quorumOf(totalArea),
                quorumOf(totalHeads),
                agreement(matter, participatingArea),
                agreement(matter, participatingHeads));
    }

    private static long quorumOf(long total) {
        return (2 * total + 2) / 3;
    }

    private static long agreement(Matter matter, long participating) {
        return matter.special() ? (3 * participating + 3) / 4 : participating / 2 + 1;
    }

    /** At least two thirds of area and of heads took part; 以上 includes the figure itself. */
    public boolean quorum() {
        return totalArea > 0
                && totalHeads > 0
                && 3 * participatingArea >= 2 * totalArea
                && 3 * participatingHeads >= 2 * totalHeads;
    }

    /** Quorum, and more than half (ordinary) or at least three quarters (special) of those who took part agree. */
    public boolean passed(Matter matter) {
        boolean agreed = matter.special()
                ? 4 * agreeingArea >= 3 * participatingArea && 4 * agreeingHeads >= 3 * participatingHeads
                : 2 * agreeingArea > participatingArea && 2 * agreeingHeads > participatingHeads;
        return quorum() && agreed;
    }

    /** Whether the numbers can be true at all: none negative, agreeing ≤ participating ≤ total. */
    public boolean plausible() {
        return agreeingArea >= 0
                && agreeingHeads >= 0
                && agreeingArea <= participatingArea
                && agreeingHeads <= participatingHeads
                && participatingArea <= totalArea
                && participatingHeads <= totalHeads;
    }
}
