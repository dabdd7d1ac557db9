package cn.wuye.verify.model;

import cn.wuye.shared.MerkleTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A published root over the timeline rows appended since the root before. Leaf 0 is the previous root, the rows follow
 * in the order they were appended, so the newest root covers every row there ever was.
 *
 * @param id 1, 2, 3 …
 * @param firstRow id of the first row covered
 * @param lastRow id of the last row covered
 * @param size leaves, the previous root included
 * @param previousRoot root before; 64 zeros for the first
 * @param previousProof hashes that prove leaf 0, from the leaf up; each stands on the right
 */
public record MerkleRoot(
        long id,
        Instant at,
        long firstRow,
        long lastRow,
        int size,
        String previousRoot,
        String root,
        List<String> previousProof) {

    public static final String NONE = "0".repeat(64);

    /** One row of the timeline. */
    public record Leaf(long row, String hash) {}

    public MerkleRoot {
        previousProof = List.copyOf(previousProof);
    }

    /** Builds the root after another one. */
    public static MerkleRoot over(long id, String previousRoot, List<Leaf> rows, Instant at) {
        MerkleTree tree = tree(previousRoot, rows);
        return new MerkleRoot(
                id,
                at,
                rows.get(0).row(),
                rows.get(rows.size() - 1).row(),
                rows.size() + 1,
                previousRoot,
                tree.root(),
                tree.proof(0).stream().map(MerkleTree.Step::hash).toList());
    }

    /** The tree under a root. */
    public static MerkleTree tree(String previousRoot, List<Leaf> rows) {
        List<String> values = new ArrayList<>(rows.size() + 1);
        values.add(previousRoot);
        rows.forEach(row -> values.add(row.hash()));
        return MerkleTree.of(values);
    }
}
