package cn.wuye.verify.query;

import cn.wuye.shared.MerkleTree;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.TimelineRow;
import cn.wuye.verify.model.MerkleRoot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is needed to check a timeline. Whether a stream may be shown is decided before. */
public interface VerifyQueries {

    /** More roots than these are not put into one answer. */
    int MOST_ROOTS = 400;

    /**
     * Everything that proves a stream.
     *
     * @param rows the chain, oldest first
     * @param content canonical public text behind the newest row's content hash
     * @param proof that the newest sealed row is in a root; null while none is sealed
     * @param roots the root of the proof and those after it, each with the root before as leaf 0
     * @param complete whether {@code roots} reaches the newest root
     */
    record Proven(
            String stream,
            List<TimelineRow> rows,
            String content,
            @Nullable Inclusion proof,
            List<MerkleRoot> roots,
            boolean complete) {}

    /**
     * Proof that a row is a leaf under a root.
     *
     * @param sequence which row of the stream
     * @param index which leaf
     */
    record Inclusion(int sequence, long root, int index, int size, List<MerkleTree.Step> path) {}

    /** @return empty if the stream has no rows */
    Optional<Proven> stream(String stream);

    /** Published roots, newest first. */
    Page<MerkleRoot> roots(PageRequest request);

    /** How many rows no root covers yet. */
    long unsealed();
}
