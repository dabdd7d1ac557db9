package cn.wuye.verify.model;

import java.util.List;
import java.util.Optional;

/** The published roots and the rows they cover. */
public interface Roots {

    /** Waits for every transaction that is appending rows and keeps new ones waiting until this one ends. */
    void holdAppending();

    Optional<MerkleRoot> newest();

    /** Rows after the last one sealed, in order. */
    List<MerkleRoot.Leaf> rowsAfter(long row, int limit);

    void add(MerkleRoot root);
}
