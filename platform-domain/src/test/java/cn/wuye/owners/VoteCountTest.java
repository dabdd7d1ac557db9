package cn.wuye.owners;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.owners.VoteCount.Matter;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoteCountTest {
    private static final long A = 900_000;
    private static final long H = 90;

    private static VoteCount vote(long pa, long ph, long ya, long yh) {
        return new VoteCount(A, H, pa, ph, ya, yh);
    }

    @Test
    void twoThirdsOfBothMakeAQuorum() {
        assertThat(vote(600_000, 60, 0, 0).quorum()).isTrue();
        assertThat(vote(599_999, 60, 0, 0).quorum()).isFalse();
        assertThat(vote(600_000, 59, 0, 0).quorum()).isFalse();
    }

    @Test
    void moreThanHalfPassesAnOrdinaryMatter() {
        assertThat(vote(600_000, 60, 300_001, 31).passed(Matter.PROVIDER)).isTrue();
        assertThat(vote(600_000, 60, 300_001, 30).passed(Matter.PROVIDER)).isFalse();
        assertThat(vote(600_000, 60, 300_000, 31).passed(Matter.PROVIDER)).isFalse();
    }

    @Test
    void threeQuartersPassASpecialMatter() {
        assertThat(vote(600_000, 60, 450_000, 45).passed(Matter.CHANGE_OF_USE)).isTrue();
        assertThat(vote(600_000, 60, 449_999, 45).passed(Matter.CHANGE_OF_USE)).isFalse();
        assertThat(vote(600_000, 60, 450_000, 44).passed(Matter.REBUILD)).isFalse();
    }

    @Test
    void noQuorumNoDecision() {
        assertThat(vote(599_999, 60, 599_999, 60).passed(Matter.OTHER)).isFalse();
        assertThat(new VoteCount(0, 0, 0, 0, 0, 0).passed(Matter.OTHER)).isFalse();
    }

    @Test
    void agreesWithASecondFormulationInFractions() {
        Random random = new Random(278);
        for (int i = 0; i < 20_000; i++) {
            long area = 1 + random.nextInt(1000);
            long heads = 1 + random.nextInt(50);
            long pa = random.nextLong(area + 1);
            long ph = random.nextLong(heads + 1);
            VoteCount vote = new VoteCount(
                    area, heads, pa, ph, pa == 0 ? 0 : random.nextLong(pa + 1), ph == 0 ? 0 : random.nextLong(ph + 1));
            assertThat(vote.plausible()).isTrue();
            boolean quorum = atLeast(pa, area, 2, 3) && atLeast(ph, heads, 2, 3);
            boolean ordinary =
                    !atLeast(pa - vote.agreeingArea(), pa, 1, 2) && !atLeast(ph - vote.agreeingHeads(), ph, 1, 2);
            boolean special = atLeast(vote.agreeingArea(), pa, 3, 4) && atLeast(vote.agreeingHeads(), ph, 3, 4);
            assertThat(vote.passed(Matter.PROVIDER)).isEqualTo(quorum && ordinary);
            assertThat(vote.passed(Matter.REBUILD)).isEqualTo(quorum && special);
        }
    }

    /** Whether part/whole ≥ n/d, by comparing the fractions over a common denominator. */
    private static boolean atLeast(long part, long whole, long n, long d) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(d));
        return left.compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(n))) >= 0;
    }
}
