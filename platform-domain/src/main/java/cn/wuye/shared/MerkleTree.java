package cn.wuye.shared;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A tree of hashes as in RFC 6962: a leaf is SHA-256(0x00 ‖ value), a node SHA-256(0x01 ‖ left ‖ right), and a list is
 * split at the largest power of two smaller than its length. Values and hashes are 32 bytes, written as hex. Its root
 * commits to every value and to their order; a short path proves that one value is in it.
 */
public final class MerkleTree {

    /** On which side the neighbour stands when hashes are joined. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** One step of a proof, from the leaf to the root. */
    public record Step(Side side, String hash) {}

    private final List<byte[]> leaves;

    private MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /**
     * @param values 32-byte values as hex, at least one
     * @throws IllegalArgumentException without values
     */
    public static MerkleTree of(List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a tree needs a leaf");
        }
        return new MerkleTree(values.stream().map(MerkleTree::leaf).toList());
    }

    public String root() {
        return hex(root(0, leaves.size()));
    }

    /** The path from a leaf to the root. */
    public List<Step> proof(int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        List<Step> path = new ArrayList<>();
        collect(index, 0, leaves.size(), path);
        return List.copyOf(path);
    }

    /** The root that a value and its path lead to; the value is proven if it is the published one. */
    public static String rootOf(String value, List<Step> path) {
        byte[] hash = leaf(value);
        for (Step step : path) {
            byte[] other = HexFormat.of().parseHex(step.hash());
            hash = step.side() == Side.LEFT ? node(other, hash) : node(hash, other);
        }
        return hex(hash);
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + split(to - from);
        return node(root(from, middle), root(middle, to));
    }

    private void collect(int index, int from, int to, List<Step> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + split(to - from);
        if (index < middle) {
            collect(index, from, middle, path);
            path.add(new Step(Side.RIGHT, hex(root(middle, to))));
        } else {
            collect(index, middle, to, path);
            path.add(new Step(Side.LEFT, hex(root(from, middle))));
        }
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static byte[] leaf(String value) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(HexFormat.of().parseHex(value));
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
