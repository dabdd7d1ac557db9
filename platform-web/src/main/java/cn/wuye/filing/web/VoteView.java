package cn.wuye.filing.web;

import cn.wuye.owners.VoteCount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The result of an owners' decision with the four shares it depends on, in percent with one decimal.
 *
 * @param plausible whether the numbers can be true at all
 */
record VoteView(
        boolean plausible,
        boolean quorum,
        boolean passed,
        String participatingArea,
        String participatingHeads,
        String agreeingArea,
        String agreeingHeads) {

    static VoteView of(VoteCount v) {
        return new VoteView(
                v.plausible(),
                v.quorum(),
                v.plausible() && v.passed(VoteCount.Matter.PROVIDER),
                percent(v.participatingArea(), v.totalArea()),
                percent(v.participatingHeads(), v.totalHeads()),
                percent(v.agreeingArea(), v.participatingArea()),
                percent(v.agreeingHeads(), v.participatingHeads()));
    }

    /** Rounded down, so that a share just below a threshold never looks as if it were reached. */
    private static String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                        .toPlainString();
    }
}
