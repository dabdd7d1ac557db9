package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.shared.MerkleTree.Side;
import cn.wuye.shared.MerkleTree.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of many sizes over seeded values, and the worked example of docs/verify.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MerkleTreeTest {
    private final Random random = new Random(20261124);

    private List<String> values(int size) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(Sha256.hex(Long.toHexString(random.nextLong())));
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 257})
    void provesEveryValueAndNoOther(int size) {
        List<String> values = values(size);
        MerkleTree tree = MerkleTree.of(values);
        String stranger = values(1).get(0);
        for (int i = 0; i < size; i++) {
            List<Step> path = tree.proof(i);
            assertThat(MerkleTree.rootOf(values.get(i), path)).isEqualTo(tree.root());
            assertThat(MerkleTree.rootOf(stranger, path)).isNotEqualTo(tree.root());
            assertThat(1L << path.size()).isLessThan(4L * size);
        }
        assertThat(tree.proof(0)).allMatch(step -> step.side() == Side.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 21})
    void theRootTellsEveryChangeSwapAdditionAndRemoval(int size) {
        List<String> values = values(size);
        String root = MerkleTree.of(values).root();
        for (int i = 0; i < size; i++) {
            List<String> changed = new ArrayList<>(values);
            changed.set(i, Sha256.hex(changed.get(i)));
            assertThat(MerkleTree.of(changed).root()).isNotEqualTo(root);
            List<String> swapped = new ArrayList<>(values);
            Collections.swap(swapped, i, (i + 1) % size);
            assertThat(MerkleTree.of(swapped).root()).isNotEqualTo(root);
            List<String> shorter = new ArrayList<>(values);
            shorter.remove(i);
            assertThat(MerkleTree.of(shorter).root()).isNotEqualTo(root);
        }
        List<String> longer = new ArrayList<>(values);
        longer.add(values.get(size - 1));
        assertThat(MerkleTree.of(longer).root()).isNotEqualTo(root);
    }

    @Test
    void isTheTreeOfTheWorkedExample() {
        MerkleTree tree = MerkleTree.of(List.of(
                TimelineRow.GENESIS,
                "b5d402da9347a498aad4bc093e613e09e51af4950b5eddbe4593bd0898145de6",
                "aaa769d47ae0f240c5641a036cc188aa10cf4dcb17cf4b6a0fee6995b001205f"));
        assertThat(tree.root()).isEqualTo("62f3fed8d20bd798fc29de10640aa00855797c450f4d46efe1ebc43d402cbd10");
        assertThat(tree.proof(2))
                .containsExactly(
                        new Step(Side.LEFT, "ff78d06fa5598d2046935be4b90785e97b66bb6f00a3f34a15c5112b2607f26b"));
    }

    @Test
    void needsAValueAndAnIndexWithin() {
        assertThatThrownBy(() -> MerkleTree.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        MerkleTree tree = MerkleTree.of(values(3));
        assertThatThrownBy(() -> tree.proof(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
